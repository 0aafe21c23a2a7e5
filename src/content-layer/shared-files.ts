/**
 * The entries of the site, in memory as the check has read them: nothing is written, read or parsed once more for the pages.
 * What the check knows of the days of pages stands beside them, for the map of the site. Vite loads its own copy of each
 * module, so they are shared through `globalThis`.
 */
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { memoized } from '../memoized.ts';
import { COLLECTIONS, isTextCollection, type Collection } from '../model/collections.ts';
import type { PlainEntry } from '../model/entry.ts';
import { IMAGE_FILE } from '../model/image.ts';

/** The entries of one file without errors. */
export interface SharedFile {
  collection: Collection;
  /** Path inside the content folder. */
  path: string;
  /** See `file-key.ts`. */
  key: string;
  entries: PlainEntry[];
}

/** An entry as `astro:content` hands it out; it puts pictures where `imageImports` leads. */
interface StoredEntry {
  id: string;
  data: Record<string, unknown>;
  /** From the project's root, with `/`. */
  filePath: string;
  /** Its pictures, as it writes them. */
  assetImports: string[];
  imageImports: (string | number)[][];
}

const SLOT = 'content-layer.files';
interface Shared {
  contentDir: string;
  days: ReadonlyMap<string, string>;
  /** Astro keeps the map itself, so it is the same one for ever. */
  collections: Map<Collection, Map<string, StoredEntry>>;
  version: number;
}
const shared: typeof globalThis & { [slot: symbol]: Shared | undefined } = globalThis;
const slot = Symbol.for(SLOT);

/** @param days the last change of pages, by their paths; those known before, unless given */
export function shareFiles(contentDir: string, files: readonly SharedFile[], days = sharedDays()): void {
  const collections = shared[slot]?.collections ?? new Map<Collection, Map<string, StoredEntry>>();
  const filesOf = Map.groupBy(files, ({ collection }) => collection);
  for (const collection of COLLECTIONS) {
    const stored = (filesOf.get(collection) ?? []).flatMap((file) => storedEntries(file, contentDir));
    stored.sort((a, b) => a.id.localeCompare(b.id));
    collections.set(collection, new Map(stored.map((entry) => [entry.id, entry])));
  }
  shared[slot] = { contentDir, days, collections, version: contentVersion() + 1 };
}

/** Grows whenever content is shared. */
export function contentVersion(): number {
  return shared[slot]?.version ?? 0;
}

export function sharedDays(): ReadonlyMap<string, string> {
  return shared[slot]?.days ?? new Map();
}

/** Undefined when the folder has not been checked in this process. */
export function entriesIn(collection: Collection, contentDir: string): StoredEntry[] | undefined {
  return shared[slot]?.contentDir === contentDir
    ? [...(shared[slot].collections.get(collection)?.values() ?? [])]
    : undefined;
}

/** Has `astro:content` read these entries where Astro would read its own store, which is a file of all of them. */
export function sharedEntries(): Plugin {
  return {
    name: 'shared-entries',
    load: {
      order: 'pre',
      filter: { id: /^\0astro:data-layer-content$/ },
      handler() {
        if (!shared[slot])
          this.error('Содержание не проверено. Сайт строит npm run build, показывает npm run dev.');
        return `export default globalThis[Symbol.for('${SLOT}')].collections;`;
      },
    },
  };
}

/** Pictures beside an entry, as it writes them: `./skver.jpg`. */
export function picturesOf({ assets }: Pick<PlainEntry, 'assets'>): string[] {
  return [...new Set(assets.map(({ src }) => src).filter((src) => IMAGE_FILE.test(src)))];
}

/** Memoised: a file that has not changed is shared again after each change of another. */
const storedEntries = memoized(({ path, entries }: SharedFile, contentDir: string) => {
  const filePath = relative(process.cwd(), join(contentDir, path)).replaceAll('\\', '/');
  return entries.map((entry) => storedEntry(entry, filePath));
});

/** The fields, and those that `content.config.ts` adds: position in the file, or text and pictures. */
function storedEntry(entry: PlainEntry, filePath: string): StoredEntry {
  const { id, collection, position, tree } = entry;
  const assetImports = picturesOf(entry);
  if (!isTextCollection(collection))
    return { id, data: { ...entry.data, position }, filePath, assetImports, imageImports: [] };
  const data = { ...entry.data, tree, images: assetImports.map((src) => ({ src, file: src })) };
  const imageImports = assetImports.length ? picturePlaces(data) : [];
  return { id, data, filePath, assetImports, imageImports };
}

/** Where fields name pictures; `src` of `images` tells how the text writes one. */
function picturePlaces(value: unknown, place: (string | number)[] = []): (string | number)[][] {
  if (typeof value === 'string') return IMAGE_FILE.test(value) && place.at(-1) !== 'src' ? [place] : [];
  if (Array.isArray(value)) return value.flatMap((item, number) => picturePlaces(item, [...place, number]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => picturePlaces(item, [...place, key]));
}
