/** Whether a finished site is whole, before it takes the place of the published one. */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { entryAddress } from '../domain/entry-address.ts';
import { sitePages } from '../domain/site-pages.ts';
import { COLLECTIONS } from '../model/collections.ts';
import type { Content } from '../model/entry.ts';

/**
 * What it lacks, by the paths inside it: files that Astro says it has drawn, cut short or not there at all, and the
 * first page of a collection that has none.
 * @param drawn paths inside it of what Astro has drawn
 */
export function missingFiles(dir: string, drawn: readonly string[], content: Content): string[] {
  const missing = drawn.filter((file) => !isWhole(join(dir, file)));
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

/** Bytes at the end of a page; after its last tag Astro may put scripts. */
const END = 1024;

function isWhole(file: string): boolean {
  const { size } = statSync(file, { throwIfNoEntry: false }) ?? { size: 0 };
  if (size === 0 || !file.endsWith('.html')) return size > 0;
  const end = Buffer.alloc(Math.min(size, END));
  const page = openSync(file, 'r');
  readSync(page, end, 0, end.length, size - end.length);
  closeSync(page);
  return end.includes('</html>');
}
