/**
 * The Content-Security-Policies that a finished site satisfies. The few scripts and styles that stand in the pages
 * themselves are named by their hash, so the policies belong to one build: made after it, from it.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

const INLINE = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1\s*>/gi;
export interface InlineHashes {
  scripts: Set<string>;
  styles: Set<string>;
}

export function inlineHashes(html: string, found: InlineHashes = empty()): InlineHashes {
  for (const [, tag = '', attributes = '', text = ''] of html.matchAll(INLINE)) {
    const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    if (tag.toLowerCase() === 'style') found.styles.add(hash);
    else if (!/\bsrc\s*=/i.test(attributes) && !isData(attributes)) found.scripts.add(hash);
  }
  return found;
}

/** Data blocks such as JSON-LD are not scripts and need no hash. */
function isData(attributes: string): boolean {
  const type = /\btype\s*=\s*["']?([^"'\s>]*)/i.exec(attributes)?.[1]?.toLowerCase();
  return type !== undefined && !['', 'module', 'text/javascript'].includes(type);
}

/** Pages that other sites show in a frame, by their path below the prefix; `/embed/` itself tells how and is none. */
const EMBED = '/embed/[^/]+/';
const FRAMED = new RegExp(`^${EMBED}`);

export interface Policies {
  pages: string;
  /** Of what any site may frame: it runs no script and asks for nothing. */
  embeds: string;
}

export function policiesFor(pages: InlineHashes, embeds: InlineHashes): Policies {
  return {
    pages: written({
      'default-src': ["'none'"],
      // The search is WebAssembly; this lets it be compiled and no text be run as a script.
      'script-src': ["'self'", "'wasm-unsafe-eval'", ...[...pages.scripts].sort()],
      'style-src': ["'self'", ...[...pages.styles].sort()],
      // blob: a picture that the reader has just chosen from his own disk.
      'img-src': ["'self'", 'blob:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      // What an embed will look like elsewhere.
      'frame-src': ["'self'"],
      'worker-src': ["'none'"],
      'manifest-src': ["'self'"],
      'form-action': ["'self'"],
      'base-uri': ["'none'"],
      'frame-ancestors': ["'none'"],
    }),
    embeds: written({
      'default-src': ["'none'"],
      'script-src': ["'none'"],
      'style-src': ["'self'", ...[...embeds.styles].sort()],
      'form-action': ["'none'"],
      'base-uri': ["'none'"],
      'frame-ancestors': ['*'],
    }),
  };
}

function written(directives: Record<string, string[]>): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

/** The policies of a whole site: one for all its pages and one for all its embeds, so that a server needs no more. */
export async function policiesOfSite(siteDir: string): Promise<Policies> {
  const [pages, embeds] = [empty(), empty()];
  const names = await readdir(siteDir, { recursive: true });
  for (const name of names.filter((file) => file.endsWith('.html'))) {
    const isFramed = FRAMED.test(`/${name.replaceAll(sep, '/')}`);
    inlineHashes(await readFile(join(siteDir, name), 'utf8'), isFramed ? embeds : pages);
  }
  return policiesFor(pages, embeds);
}

/** @param path below the prefix, with the slash that begins it */
export function policyAt(path: string, { pages, embeds }: Policies): string {
  return FRAMED.test(path) ? embeds : pages;
}

function empty(): InlineHashes {
  return { scripts: new Set(), styles: new Set() };
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
