/**
 * Former addresses as redirects of a server. The pages at these addresses redirect by themselves, but only a server can
 * answer with 301, which search engines and programs understand.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** In the format of Netlify and Cloudflare Pages, which read it there: `/from/ /to/ 301`, one a line. */
export const REDIRECTS_FILE = '_redirects';

export interface Redirect {
  /** Both with the path prefix. */
  from: string;
  to: string;
}

export const REDIRECT_FORMATS = ['text', 'nginx', 'caddy'] as const;
export type RedirectFormat = (typeof REDIRECT_FORMATS)[number];

/** Ids are Latin letters, digits and hyphens: no address needs escaping in these files. */
const LINES: Record<RedirectFormat, (redirect: Redirect) => string> = {
  text: ({ from, to }) => `${from} ${to} 301`,
  nginx: ({ from, to }) => `location = ${from} { return 301 ${to}; }`,
  caddy: ({ from, to }) => `redir ${from} ${to} permanent`,
};

export function writeRedirects(redirects: readonly Redirect[], format: RedirectFormat): string {
  return redirects.map((redirect) => `${LINES[format](redirect)}\n`).join('');
}

export async function redirectsOfSite(siteDir: string): Promise<Redirect[]> {
  const lines = (await readFile(join(siteDir, REDIRECTS_FILE), 'utf8')).split('\n').filter(Boolean);
  return lines.map((line) => {
    const [from = '', to = ''] = line.split(' ');
    return { from, to };
  });
}

/**
 * Writes the file of redirects from the pages of one route, and recognises these pages by their address.
 * @param route pattern of the route, as Astro names it
 * @param basePath path prefix, with both slashes
 */
export function redirectFile(
  route: string,
  basePath: string,
): { integration: AstroIntegration; leadsOn: (address: string) => boolean } {
  const former = new Set<string>();
  return {
    leadsOn: (address) => former.has(new URL(address).pathname),
    integration: {
      name: 'redirect-file',
      hooks: {
        'astro:build:done': async ({ dir, assets }) => {
          const pages = (assets.get(route) ?? []).map((file) => fileURLToPath(file)).sort();
          const redirects = await Promise.all(
            pages.map(async (file) => ({
              from:
                basePath +
                relative(fileURLToPath(dir), file)
                  .replaceAll(sep, '/')
                  .replace(/index\.html$/, ''),
              to: targetOf(await readFile(file, 'utf8')),
            })),
          );
          for (const { from } of redirects) former.add(from);
          await writeFile(fileURLToPath(new URL(REDIRECTS_FILE, dir)), writeRedirects(redirects, 'text'));
        },
      },
    },
  };
}

function targetOf(html: string): string {
  const target = /<meta http-equiv="refresh" content="0; url=([^"]+)">/.exec(html)?.[1];
  if (target === undefined) throw new Error('A page that leads on has no address to lead to');
  return target;
}
