/** Tells of every page as soon as Astro has drawn it: who reads it then does not have to wait for the last one. */
import type { AstroIntegration } from 'astro';

/**
 * Pages that Astro takes from its cache are not told of.
 * @param basePath path prefix, with both slashes
 * @param told path of the page's file inside the site, and its HTML
 */
export function drawnPages(basePath: string, told: (file: string, html: string) => void): AstroIntegration {
  return {
    name: 'drawn-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((usual) => ({
          ...usual,
          async render(request, options) {
            const result = await usual.render(request, options);
            const [response, rest] = result instanceof Response ? [result, {}] : [result.response, result];
            const file = fileOf(request, basePath);
            if (!file || !response.headers.get('Content-Type')?.startsWith('text/html')) return result;
            const html = await response.text();
            told(file, html);
            return { ...rest, response: new Response(html, response) };
          },
        })),
    },
  };
}

/** `/repo/practices/x/` → `practices/x/index.html`; nothing for the page of errors, whose file is named otherwise. */
function fileOf({ url }: Request, basePath: string): string | undefined {
  const path = decodeURI(new URL(url).pathname).slice(basePath.length);
  return path === '404/' || !(path === '' || path.endsWith('/')) ? undefined : `${path}index.html`;
}
