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

function policyOf(kind: keyof Policies, scripts: Iterable<string>, styles: Iterable<string>): string {
  const directives: string[][] =
    kind === 'pages'
      ? [
          ['default-src', "'none'"],
          // The search is WebAssembly; this lets it be compiled and no text be run as a script.
          ['script-src', "'self'", "'wasm-unsafe-eval'", ...[...scripts].sort()],
          ['style-src', "'self'", ...[...styles].sort()],
          // blob: a picture that the reader has just chosen from his own disk.
          ['img-src', "'self'", 'blob:'],
          ['font-src', "'self'"],
          ['connect-src', "'self'"],
          // What an embed will look like elsewhere.
          ['frame-src', "'self'"],
          ['worker-src', "'none'"],
          ['manifest-src', "'self'"],
          ['form-action', "'self'"],
          ['base-uri', "'none'"],
          ['frame-ancestors', "'none'"],
        ]
      : [
          ['default-src', "'none'"],
          ['script-src', "'none'"],
          ['style-src', "'self'", ...[...styles].sort()],
          ['form-action', "'none'"],
          ['base-uri', "'none'"],
          ['frame-ancestors', '*'],
        ];
  return directives.map((words) => words.join(' ')).join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

const META = 'Content-Security-Policy';

/**
 * What stands in a page itself, with the policy that lets in nothing else, for hosts that set no headers.
 * @param html styles and scripts of a layout, nothing of the content
 */
export function withPolicy(kind: keyof Policies, html: string): string {
  // All styles are one: another hash, which does not compress, would weigh as much as several rules.
  let css = '';
  const rest = html.replace(/<style>([^]*?)<\/style>\s*/g, (_, text: string) => {
    css += text.trim();
    return '';
  });
  const scripts = [...rest.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text = '']) => hashOf(text));
  // No browser obeys that one in a page.
  const policy = policyOf(kind, scripts, [hashOf(css)]).replace(/; frame-ancestors .*$/, '');
  return `<meta http-equiv="${META}" content="${policy}"><style>${css}</style>${rest}`;
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
      const isCode =
        name === 'script' && attributes.src === undefined && attributes.type !== 'application/ld+json';
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
export async function policiesOfSite(
  siteDir: string,
): Promise<Policies & { strangers: { file: string; text: string }[] }> {
  const hashes = { pages: hashSets(), embeds: hashSets() };
  const strangers: { file: string; text: string }[] = [];
  const files = (await readdir(siteDir, { recursive: true })).filter((name) => name.endsWith('.html'));
  for (const file of files.map((name) => name.replaceAll(sep, '/')).sort()) {
    const page = readPolicy(await readFile(join(siteDir, file), 'utf8'));
    for (const text of page.strangers) strangers.push({ file, text });
    const { scripts, styles } = hashes[FRAMED.test(`/${file}`) ? 'embeds' : 'pages'];
    for (const [, name, sources = ''] of page.policy.matchAll(/(script|style)-src ([^;]*)/g))
      for (const [hash] of sources.matchAll(/'sha256-[^']+'/g))
        (name === 'style' ? styles : scripts).add(hash);
  }
  const of = (kind: keyof Policies) => policyOf(kind, hashes[kind].scripts, hashes[kind].styles);
  return { pages: of('pages'), embeds: of('embeds'), strangers };
}

function hashSets() {
  return { scripts: new Set<string>(), styles: new Set<string>() };
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
