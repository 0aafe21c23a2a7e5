/** The open data: every table, what changed in them, and every file of it. */
import { getCollection } from 'astro:content';
import { strToU8 } from 'fflate';
import { archiveName, dataFiles, tableFiles } from '../data/archive.ts';
import { changesIn, changesTable, logOf } from '../data/changes.ts';
import { claimsOf, claimTable, type ToldEntry } from '../data/claims.ts';
import { passports } from '../data/passport.ts';
import { summaryOf, type Table } from '../data/table.ts';
import { allTables, PUBLISHED, type Published } from '../data/tables.ts';
import { take } from '../domain/practice.ts';
import { treeReader } from '../model/packed-tree.ts';
import { absoluteUrl, contentDir, site } from '../site.ts';
import { points } from './documents.ts';
import { once } from './once.ts';
import { allPractices } from './practices.ts';

type FileBytes = Uint8Array<ArrayBuffer>;

async function storedEntries(): Promise<Record<Published, ToldEntry[]>> {
  const entries = Object.keys(PUBLISHED).map(async (name): Promise<[string, ToldEntry[]]> => {
    const found = await getCollection(name as Published);
    return [
      name,
      found.map(({ id, data }) => ({
        ...{ id, data },
        ...('tree' in data ? { readTree: treeReader(data.tree) } : {}),
      })),
    ];
  });
  return Object.fromEntries(await Promise.all(entries)) as Record<Published, ToldEntry[]>;
}

async function tables(): Promise<Table[]> {
  const entries = await storedEntries();
  return [
    claimTable(claimsOf((collection) => entries[collection as Published], absoluteUrl)),
    ...allTables({
      entries,
      practices: await allPractices(),
      points: [...(await points()).values()],
      absoluteUrl,
    }),
  ];
}

/**
 * Every file, and what pages tell of the tables, whose rows are in the files alone. The archive holds the tables alone: the same
 * content makes the same archive, however much of its history is known.
 */
export const openData = once(async () => {
  // Git reads while the tables are made.
  const log = logOf(contentDir);
  const collected = await tables();
  const { version, files, archive } = dataFiles({ ...site, url: absoluteUrl('/') }, collected);
  // The newest first; none where git does not know the content.
  const changes = changesIn(await log, collected);
  const more = passports({ ...site, addressOf: (file) => absoluteUrl(`/data/${file}`) }, collected, changes);
  for (const [file, text] of more) files.set(file, strToU8(text));
  if (changes.length)
    for (const [file, bytes] of tableFiles(changesTable(changes), new Map())) files.set(file, bytes);
  return {
    version,
    // Pages are drawn while the archive is compressed.
    files: new Map<string, FileBytes | Promise<FileBytes>>([...files, [archiveName(site), archive]]),
    changes,
    archiveSize: archive.then(({ length }) => length),
    tables: collected.map(summaryOf),
  };
});

/** A build asks for each file once, before it draws the practices; those of ten thousand take 200 MB. */
export async function takeFile(name: string): Promise<FileBytes> {
  const { files } = await openData();
  const bytes = await take(files, name);
  if (import.meta.env.PROD) files.delete(name);
  return bytes;
}
