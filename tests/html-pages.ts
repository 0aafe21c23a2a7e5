/** The pages of a finished site, each parsed when it is first asked for its document: few tests look at all of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

export interface HtmlPage {
  /** Address inside the site: `/practices/`. */
  path: string;
  file: string;
  html: string;
  readonly document: Document;
}

export function htmlPages(dir: string): HtmlPage[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .flatMap((name) => {
      const html = readFileSync(join(dir, name), 'utf8');
      // What stands at a former address and only leads on is no page.
      if (html.includes('<meta http-equiv="refresh"')) return [];
      const path = `/${name.replaceAll('\\', '/')}`
        .replace(/index\.html$/, '')
        .replace(/^\/404\.html$/, '/404/');
      let document: Document | undefined;
      return [
        {
          path,
          file: join(dir, name),
          html,
          get document() {
            return (document ??= parseHTML(html).document as unknown as Document);
          },
        },
      ];
    })
    .sort((a, b) => a.path.localeCompare(b.path));
}
