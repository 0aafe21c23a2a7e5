/**
 * The Content-Security-Policy that a finished site satisfies. The few scripts and styles that stand in the pages
 * themselves are named by their hash, so the policy belongs to one build: made after it, from it.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

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

export function policyFor({ scripts, styles }: InlineHashes): string {
  const directives: Record<string, string[]> = {
    'default-src': ["'none'"],
    // The search is WebAssembly; this lets it be compiled and no text be run as a script.
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...[...scripts].sort()],
    'style-src': ["'self'", ...[...styles].sort()],
    // blob: a picture that the reader has just chosen from his own disk.
    'img-src': ["'self'", 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'none'"],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

/** The policy of a whole site: one for all its pages, so that a server needs one header. */
export async function policyOfSite(siteDir: string): Promise<string> {
  const found = empty();
  const names = await readdir(siteDir, { recursive: true });
  for (const name of names.filter((file) => file.endsWith('.html')))
    inlineHashes(await readFile(join(siteDir, name), 'utf8'), found);
  return policyFor(found);
}

function empty(): InlineHashes {
  return { scripts: new Set(), styles: new Set() };
}

export const POLICY_FORMATS = ['text', 'nginx', 'caddy'] as const;
export type PolicyFormat = (typeof POLICY_FORMATS)[number];

/** The policy alone, or as the part of a server's settings that `.deploy/` takes in. */
export function writePolicy(policy: string, format: PolicyFormat): string {
  if (format === 'caddy') return `header Content-Security-Policy "${policy}"\n`;
  if (format === 'text') return `${policy}\n`;
  // Browsers wrap a bare image in a styled page of their own, which our policy need not cover.
  return `map $sent_http_content_type $tos_site_csp {
    "~^image/(?!svg)" "";
    default "${policy}";
}
`;
}
