/**
 * The Content-Security-Policies of the site. The few scripts and styles that stand in the pages themselves are named by their
 * hash. Each page states those of its own layout before it says a word of the content: if hashes were taken of whatever a
 * finished page holds, they would permit what broke into it too.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Parser } from 'htmlparser2';

/** Pages that other sites show in a frame, by their path below the prefix; `/embed/` itself tells how and is none. */
const EMBED = '/embed/[^/]+/';
const FRAMED = new RegExp(`^${EMBED}`);

export interface Policies {
  pages: string;
  /** Of what any site may frame: it runs no script and asks for nothing. */
  embeds: string;
}

/** blob: a picture that the reader has just chosen from his own disk. The frame: what an embed will look like elsewhere. */
const SHOWN =
  "img-src 'self' blob:; font-src 'self'; connect-src 'self'; frame-src 'self'; worker-src 'none'; manifest-src 'self'";

type Hashes = Record<'script' | 'style', Set<string>>;
const noHashes = (): Hashes => ({ script: new Set(), style: new Set() });

function policyOf(kind: keyof Policies, { script, style }: Hashes): string {
  const isEmbed = kind === 'embeds';
  return [
    "default-src 'none'",
    // The search is WebAssembly; this lets it be compiled and no text be run as a script.
    isEmbed ? "script-src 'none'" : ["script-src 'self' 'wasm-unsafe-eval'", ...[...script].sort()].join(' '),
    ["style-src 'self'", ...[...style].sort()].join(' '),
    // A chart asks for the sheet of the site, whose fonts it does not use: browsers complain already of their names.
    isEmbed ? "font-src 'self'" : SHOWN,
    `form-action ${isEmbed ? "'none'" : "'self'"}`,
    "base-uri 'none'",
    `frame-ancestors ${isEmbed ? '*' : "'none'"}`,
  ].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

const META = 'Content-Security-Policy';

/**
 * What stands in a page itself, with the policy that lets in nothing else, for hosts that set no headers.
 * @param html styles and scripts of a layout, nothing of the content
 */
export function withPolicy(kind: keyof Policies, html = ''): string {
  const hashes = noHashes();
  // All styles are one: another hash, which does not compress, would weigh as much as several rules.
  let css = '';
  const rest = html.replace(/<style>([^]*?)<\/style>\s*/g, (_, text: string) => {
    css += text.trim();
    return '';
  });
  if (css) hashes.style.add(hashOf(css));
  for (const [, text = ''] of rest.matchAll(/<script>([^]*?)<\/script>/g)) hashes.script.add(hashOf(text));
  // No browser obeys the last directive in a page.
  const policy = policyOf(kind, hashes).replace(/; frame-ancestors .*$/, '');
  return `<meta http-equiv="${META}" content="${policy}">${css && `<style>${css}</style>`}${rest}`;
}

/**
 * The policy of a page as it reads from a disk, where nothing is asked of any host.
 * @param policy that the page states
 * @param css its styles, with the addresses that they have there
 */
export function policyOnDisk(policy: string, css: string): string {
  return (
    policy
      .replace(/style-src [^;]*/, `style-src 'self' ${hashOf(css)}`)
      // Pagefind's module comes as a text, for no module can come from a file.
      .replace("'wasm-unsafe-eval'", '$& data:')
      .replace("connect-src 'self'", "connect-src 'none'")
      // To some browsers no file is of the same origin as another.
      .replaceAll("'self'", "'self' file:")
  );
}

/** Of the policy among the elements of a page: behind `html`, `head` and the character set. */
const PLACE = 4;

/** The policy that a page states, and scripts and styles in it that this policy does not let in. */
export function readPolicy(html: string): { policy: string; strangers: string[] } {
  let policy = '';
  let opened = 0;
  let text: string | undefined;
  const strangers: string[] = [];
  new Parser({
    onopentag(name, attributes) {
      opened += 1;
      if (opened === PLACE && attributes['http-equiv'] === META) policy = attributes.content ?? '';
      const isCode = name === 'script' && !attributes.src && !attributes.type?.endsWith('json');
      text = isCode || name === 'style' ? '' : undefined;
      for (const [key, value] of Object.entries(attributes)) if (key.startsWith('on')) strangers.push(value);
    },
    ontext(part) {
      if (text !== undefined) text += part;
    },
    onclosetag() {
      if (text !== undefined && !policy.includes(hashOf(text))) strangers.push(text);
      text = undefined;
    },
  }).end(html);
  return { policy, strangers };
}

/** The policies of a whole site: one for all its pages and one for all its embeds, so that a server needs no more. */
export async function policiesOfSite(siteDir: string): Promise<Policies & { strangers: string[] }> {
  const hashes = { pages: noHashes(), embeds: noHashes() };
  const strangers: string[] = [];
  const files = (await readdir(siteDir, { recursive: true })).filter((name) => name.endsWith('.html'));
  for (const file of files.map((name) => name.replaceAll(sep, '/')).sort()) {
    const page = readPolicy(await readFile(join(siteDir, file), 'utf8'));
    // As much of each as is needed to find it.
    strangers.push(...page.strangers.map((text) => `${file}: ${JSON.stringify(text.slice(0, 80))}`));
    const known = hashes[FRAMED.test(`/${file}`) ? 'embeds' : 'pages'];
    for (const [, name, sources = ''] of page.policy.matchAll(/(script|style)-src ([^;]*)/g))
      for (const [hash] of sources.matchAll(/'sha256-[^']+'/g)) known[name as keyof Hashes].add(hash);
  }
  return { pages: policyOf('pages', hashes.pages), embeds: policyOf('embeds', hashes.embeds), strangers };
}

/** @param path below the prefix, with the slash that begins it */
export function policyAt(path: string, { pages, embeds }: Policies): string {
  return FRAMED.test(path) ? embeds : pages;
}

export const POLICY_FORMATS = ['text', 'nginx', 'caddy'] as const;
export type PolicyFormat = (typeof POLICY_FORMATS)[number];

/** The policies alone, or as the part of a server's settings that `.deploy/` takes in. */
export function writePolicies({ pages, embeds }: Policies, format: PolicyFormat): string {
  const path = `^(?:/[\\w-]+)?${EMBED}`;
  if (format === 'text') return `${pages}\n\n/embed/*/\n${embeds}\n`;
  if (format === 'caddy')
    return `map {path} {tos_site_csp} {
	~${path} "${embeds}"
	default "${pages}"
}
header Content-Security-Policy {tos_site_csp}
`;
  // Browsers wrap a bare image in a styled page of their own, which our policy need not cover.
  return `map $uri $tos_site_page_csp {
    "~${path}" "${embeds}";
    default "${pages}";
}
map $sent_http_content_type $tos_site_csp {
    "~^image/(?!svg)" "";
    default $tos_site_page_csp;
}
`;
}
