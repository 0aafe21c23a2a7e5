/** The open data: every table, what changed in them, and every file of it. */
import { getCollection } from 'astro:content';
import { strToU8 } from 'fflate';
import { archiveName, dataFiles, tableFiles } from '../data/archive.ts';
import { changesIn, changesTable, logOf } from '../data/changes.ts';
import { claimsOf, claimTable, type ToldEntry } from '../data/claims.ts';
import { passports } from '../data/passport.ts';
import { allTables, PUBLISHED, type Published } from '../data/tables.ts';
import { unpackTree } from '../model/packed-tree.ts';
import { absoluteUrl, contentDir, site } from '../site.ts';
import { points } from './documents.ts';
import { once } from './once.ts';
import { allPractices } from './practices.ts';

const stored = once(async () => {
  const entries = Object.keys(PUBLISHED).map(async (name): Promise<[string, ToldEntry[]]> => {
    const found = await getCollection(name as Published);
    return [
      name,
      found.map(({ id, data }) => ({
        ...{ id, data },
        ...('tree' in data ? { readTree: () => unpackTree(data.tree) } : {}),
      })),
    ];
  });
  return Object.fromEntries(await Promise.all(entries)) as Record<Published, ToldEntry[]>;
});

export const tables = once(async () => {
  const entries = await stored();
  return [
    claimTable(claimsOf((collection) => entries[collection as Published], absoluteUrl)),
    ...allTables({
      entries,
      practices: await allPractices(),
      points: [...(await points()).values()],
      absoluteUrl,
    }),
  ];
});

/** The newest first; none where git does not know the content. */
export const changes = once(async () => changesIn(await logOf(contentDir), await tables()));

/** The archive holds the tables alone: the same content makes the same archive, however much of its history is known. */
export const openData = once(async () => {
  const { version, files, archive } = dataFiles({ ...site, url: absoluteUrl('/') }, await tables());
  const known = await changes();
  const more = passports(
    { ...site, addressOf: (file) => absoluteUrl(`/data/${file}`) },
    await tables(),
    known,
  );
  for (const [file, text] of more) files.set(file, strToU8(text));
  if (known.length)
    for (const [file, bytes] of tableFiles(changesTable(known), new Map())) files.set(file, bytes);
  files.set(archiveName(site), await archive);
  return { version, files };
});
