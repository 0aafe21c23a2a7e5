/** Whether a finished site is whole, before it takes the place of the published one. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { entryAddress } from '../domain/entry-address.ts';
import { sitePages } from '../domain/site-pages.ts';
import { COLLECTIONS } from '../model/collections.ts';
import type { Content } from '../model/entry.ts';

/**
 * What it lacks, by the paths inside it: files that Astro says it has drawn, cut short or not there at all, and the
 * first page of a collection that has none.
 * @param drawn absolute paths of what Astro has drawn
 */
export async function missingFiles(
  dir: string,
  drawn: readonly string[],
  content: Content,
): Promise<string[]> {
  const missing: string[] = [];
  for (const file of drawn) {
    const text = await readFile(file, 'latin1').catch(() => '');
    if (file.endsWith('.html') ? !text.includes('</html>') : !text) missing.push(relative(dir, file));
  }
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
