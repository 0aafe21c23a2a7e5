/** Tells of every page as soon as Astro has drawn and written it: who reads it then does not have to wait for the last one. */
import type { AstroIntegration } from 'astro';

/** Astro writes a page after it has been drawn; when so many others have been drawn since, it is there. */
const DRAWN_SINCE = 64;

/**
 * Pages that Astro takes from its cache are not told of, nor are the last.
 * @param basePath path prefix, with both slashes
 * @param told path of the page's file inside the site
 */
export function drawnPages(basePath: string, told: (file: string) => void): AstroIntegration {
  const drawn: string[] = [];
  return {
    name: 'drawn-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((usual) => ({
          ...usual,
          async render(request, options) {
            const result = await usual.render(request, options);
            if (options.routeData.type === 'page') drawn.push(fileOf(request, basePath));
            const [first] = drawn;
            if (first !== undefined && drawn.length > DRAWN_SINCE) {
              drawn.shift();
              told(first);
            }
            return result;
          },
        })),
    },
  };
}

/** `/repo/practices/x/` → `practices/x/index.html`. */
function fileOf({ url }: Request, basePath: string): string {
  return `${decodeURI(new URL(url).pathname).slice(basePath.length)}index.html`;
}
