/** What stands on the pages of a finished site, by their addresses inside it. A page is read when it is first asked for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

/** As a reader sees it; nothing where there is no element. */
export const words = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** An address without a page is an error; slashes around it may be left out. */
export function openPages(dir: string) {
  const opened = new Map<string, Document>();
  const page = (path: string): Document => {
    const file = join(dir, path, 'index.html');
    const document =
      opened.get(file) ?? (parseHTML(readFileSync(file, 'utf8')).document as unknown as Document);
    opened.set(file, document);
    return document;
  };
  const all = (path: string, selector: string) => [...page(path).querySelectorAll(selector)];
  const texts = (path: string, selector: string) => all(path, selector).map(words);
  const hrefs = (path: string, selector: string) =>
    all(path, selector).map((link) => link.getAttribute('href'));
  return { page, all, texts, hrefs };
}
