/** Whether a finished site is whole, before it takes the place of the published one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { entryAddress } from '../domain/entry-address.ts';
import { sitePages } from '../domain/site-pages.ts';
import { COLLECTIONS } from '../model/collections.ts';
import type { Content } from '../model/entry.ts';

/** Of each collection that has pages, the files of all that it may have: whether each entry has one is not known before. */
export function pagesOfCollections(content: Content): string[][] {
  const pages = sitePages(content);
  return COLLECTIONS.map((collection) =>
    content.entries[collection]
      .map((entry) => entryAddress(collection, entry).replace(/#.*/, ''))
      .filter(pages.has)
      .map((address) => `${address.slice(1)}index.html`),
  ).filter(({ length }) => length > 0);
}

/** The first file of each collection that has no page in the folder of the site. */
export function missingPages(dir: string, collections: readonly (readonly string[])[]): string[] {
  return collections
    .filter((files) => !files.some((file) => existsSync(join(dir, file))))
    .flatMap((files) => files.slice(0, 1));
}
