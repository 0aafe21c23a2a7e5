/** Whether a finished site is whole, before it takes the place of the published one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { entryAddress } from '../domain/entry-address.ts';
import { sitePages } from '../domain/site-pages.ts';
import { COLLECTIONS } from '../model/collections.ts';
import type { Content } from '../model/entry.ts';

/** The first page of each collection that has entries, but none of them a page; paths inside the folder of the site. */
export function missingPages(dir: string, content: Content): string[] {
  const missing: string[] = [];
  const pages = sitePages(content);
  for (const collection of COLLECTIONS) {
    const addresses = content.entries[collection]
      .map((entry) => entryAddress(collection, entry).replace(/#.*/, ''))
      .filter(pages.has);
    const files = addresses.map((address) => `${address.slice(1)}index.html`);
    // Whether each entry has a page of its own is not known before the site is drawn.
    if (files[0] !== undefined && !files.some((file) => existsSync(join(dir, file)))) missing.push(files[0]);
  }
  return missing;
}
