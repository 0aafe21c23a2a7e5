/** Reports each page once it is on disk, so indexing starts before the build ends. */
import type { AstroIntegration } from 'astro';

/** Astro writes asynchronously; after this many more renders we assume the file exists. Reading tolerates a wrong guess. */
const DRAWN_SINCE = 64;

/**
 * Pages taken from Astro's cache are not reported, nor are the last ones.
 * @param basePath path prefix, with both slashes
 * @param told path of the page's file inside the site
 */
export function renderedPages(basePath: string, told: (file: string) => void): AstroIntegration {
  const drawn: string[] = [];
  return {
    name: 'rendered-pages',
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
