/** Links of a finished site that lead nowhere: no such page or file, no such anchor, outside of the path prefix. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlPage } from './html-pages.ts';

/** @returns the page and what is wrong on it */
export function deadLinks(
  pages: readonly HtmlPage[],
  { dir, basePath }: { dir: string; basePath: string },
): [string, string][] {
  const anchors = new Map(
    pages.map((page) => [
      page.path,
      new Set([...page.document.querySelectorAll('[id]')].map((element) => element.id)),
    ]),
  );
  const finding = (path: string, address: string): string | undefined => {
    if (/^(?:https?:|mailto:|tel:|data:)/.test(address)) return undefined;
    const [target = '', anchor] = address.split('#');
    const asked = target.split('?')[0] ?? '';
    if (asked && !asked.startsWith(basePath)) return `${address} is outside ${basePath}`;
    const inside = asked ? `/${decodeURI(asked.slice(basePath.length))}` : path;
    const ids = anchors.get(inside);
    if (ids) return anchor && !ids.has(decodeURIComponent(anchor)) ? `no #${anchor} on ${inside}` : undefined;
    const file = join(dir, inside);
    return existsSync(file) && statSync(file).isFile() ? undefined : `${address} is not there`;
  };
  return pages.flatMap(({ path, document }) =>
    [...document.querySelectorAll('a[href], link[href], script[src], img[src], iframe[src]')].flatMap(
      (element) => {
        const wrong = finding(path, element.getAttribute('href') ?? element.getAttribute('src') ?? '');
        return wrong ? [[path, wrong] as [string, string]] : [];
      },
    ),
  );
}
