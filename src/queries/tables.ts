/** The open data: every table, and every file of it. */
import { getCollection } from 'astro:content';
import { dataFiles } from '../data/archive.ts';
import { allTables, PUBLISHED, type Published } from '../data/tables.ts';
import { absoluteUrl, site } from '../site.ts';
import { points } from './documents.ts';
import { once } from './once.ts';
import { allPractices } from './practices.ts';

export const tables = once(async () => {
  const entries = Object.keys(PUBLISHED).map(async (name) => {
    const found = await getCollection(name as Published);
    return [name, found];
  });
  return allTables({
    entries: Object.fromEntries(await Promise.all(entries)),
    practices: await allPractices(),
    points: [...(await points()).values()],
    absoluteUrl,
  });
});

export const files = once(async () => dataFiles({ ...site, url: absoluteUrl('/') }, await tables()));
