/**
 * Hands the check's parsed files to the loader of the same process, so that no file is read or parsed twice, and what it knows
 * of the days of pages to the map of the site. Vite loads its own copy of each module, so they are shared through `globalThis`.
 */
import type { Collection } from '../model/collections.ts';
import type { PlainEntry } from '../model/entry.ts';

/** The entries of one file without errors. */
export interface SharedFile {
  collection: Collection;
  /** Path inside the content folder. */
  path: string;
  /** See `file-key.ts`. */
  key: string;
  entries: PlainEntry[];
}

const SLOT: unique symbol = Symbol.for('content-layer.files');
interface Shared {
  contentDir: string;
  files: Map<Collection, SharedFile[]>;
  days: ReadonlyMap<string, string>;
  version: number;
}
const shared: typeof globalThis & { [SLOT]?: Shared } = globalThis;

/** @param days the last change of pages, by their paths; those known before, unless given */
export function shareFiles(contentDir: string, files: readonly SharedFile[], days = sharedDays()): void {
  const version = contentVersion() + 1;
  shared[SLOT] = { contentDir, files: Map.groupBy(files, ({ collection }) => collection), days, version };
}

/** Grows when content is shared, and when all of Astro has it. */
export function contentVersion(): number {
  return shared[SLOT]?.version ?? 0;
}

/** What has been built while Astro was taking the files may be of the content before. */
export function filesAreTaken(): void {
  if (shared[SLOT]) shared[SLOT].version += 1;
}

export function sharedDays(): ReadonlyMap<string, string> {
  return shared[SLOT]?.days ?? new Map();
}

/** Removes what it returns, to free memory; undefined when the folder has not been checked in this process. */
export function takeFiles(contentDir: string, collection: Collection): SharedFile[] | undefined {
  const slot = shared[SLOT];
  if (slot?.contentDir !== contentDir) return undefined;
  const files = slot.files.get(collection);
  slot.files.delete(collection);
  return files;
}
