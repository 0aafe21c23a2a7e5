/**
 * Astro loader of one collection: reads, checks and stores inert entries, only those that changed.
 * Astro does not look again at an entry whose digest it knows, so the digest holds the pipeline too.
 */
import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readLines } from '../cache/line-store.ts';
import { codeDigest } from '../cache/code-digest.ts';
import { namesIn, type Collection } from '../model/collections.ts';
import type { Entry } from '../model/entry.ts';
import { keyOfFile, picturesOf, storedEntry, type StoredEntry } from './handover.ts';
import { listFiles, readEntries } from './read.ts';

/** Folders whose code decides what an entry becomes. */
const PIPELINE = ['src/model', 'src/content-layer', 'src/language'];

export function contentLoader(
  collection: Collection,
  { contentDir, handoverFile }: { contentDir: string; handoverFile: string },
): Loader {
  return {
    name: `content-${collection}`,
    load: async (context) => {
      const root = fileURLToPath(context.config.root);
      const before = Map.groupBy(context.store.values(), ({ filePath }) => filePath);
      const source: Source = {
        collection,
        contentDir,
        root,
        pipeline: await (knownPipeline ??= codeDigest(PIPELINE, root)),
        handover: await (knownHandover ??= readLines(handoverFile)),
        storedFrom: (filePath) =>
          context.watcher
            ? context.store.values().filter((entry) => entry.filePath === filePath)
            : (before.get(filePath) ?? []),
      };
      const known = new Set<string>();
      const load = async (path: string) => {
        for (const id of await loadFile(context, source, path)) known.add(id);
      };
      // While content is edited, the list is another at each load.
      const paths = context.watcher ? listFiles(contentDir) : (knownFiles ??= listFiles(contentDir));
      for (const path of await paths) if (namesIn(collection, path)) await load(path);
      for (const id of context.store.keys()) if (!known.has(id)) context.store.delete(id);
      if (!known.size) keepEmpty(context.store);
      watch(context, collection, contentDir, load);
    },
  };
}

type DataEntry = ReturnType<LoaderContext['store']['values']>[number];

interface Source {
  collection: Collection;
  contentDir: string;
  root: string;
  /** Digest of the code that reads. */
  pipeline: string;
  /** What the check has read in the same build. */
  handover: ReadonlyMap<string, string>;
  /** Entries stored from this file so far. */
  storedFrom: (filePath: string) => DataEntry[];
}

/** A collection may have no entries; Astro tells that from a mistake in the wiring by whether it ever had one. */
function keepEmpty(store: LoaderContext['store']): void {
  const id = 'none';
  store.set({ id, data: {} });
  store.delete(id);
}

/** Stores the entries of one file and gives their ids; a wrong file is reported and, in a build, ends it. */
async function loadFile(context: LoaderContext, source: Source, path: string): Promise<string[]> {
  const { store, generateDigest, logger } = context;
  const file = join(source.contentDir, path);
  const text = await readFile(file, 'utf8');
  const digest = generateDigest(`${source.pipeline}\n${text}`);
  const filePath = relative(source.root, file).replaceAll('\\', '/');

  const stored = source.storedFrom(filePath);
  if (stored.length && stored.every((entry) => entry.digest === digest))
    return stored.map((entry) => entry.id);

  const ready = JSON.parse(source.handover.get(keyOfFile(path, text)) ?? '[]') as StoredEntry[];
  for (const { id, data } of ready) store.set({ id, data, filePath, digest });
  if (ready.length) return ready.map(({ id }) => id);

  const { entries, issues } = readEntries(source.collection, path, text, basename(source.contentDir));
  if (issues.length) {
    for (const issue of issues) {
      logger.error(`${issue.file}:${issue.line}:${issue.column} ${issue.message} → ${issue.advice}`);
    }
    if (!context.watcher)
      throw new Error('Содержание с ошибками не публикуется. Полный список: npm run check');
  }
  for (const entry of entries) {
    store.set({ id: entry.id, data: await dataToStore(context, entry, filePath), filePath, digest });
  }
  return entries.map((entry) => entry.id);
}

/** The schema has been kept already; only of pictures Astro has to hear. */
async function dataToStore(
  { parseData }: LoaderContext,
  entry: Entry,
  filePath: string,
): Promise<Record<string, unknown>> {
  const { id, data } = storedEntry(entry);
  if (!picturesOf(entry).length) return data;
  const { tree, images } = data;
  return parseData({ id, data: { ...entry.raw, tree, images }, filePath });
}

/** One for all collections: a change of the pipeline loads this module anew. */
let knownPipeline: Promise<string> | undefined;
let knownHandover: Promise<Map<string, string>> | undefined;
let knownFiles: Promise<string[]> | undefined;

function watch(
  { watcher, store, config }: LoaderContext,
  collection: Collection,
  contentDir: string,
  load: (path: string) => Promise<void>,
): void {
  if (!watcher) return;
  watcher.add(contentDir);
  const inside = (file: string) => {
    const path = relative(contentDir, file).replaceAll('\\', '/');
    return namesIn(collection, path) ? path : undefined;
  };
  const reload = async (file: string) => {
    const path = inside(file);
    if (path) await load(path);
  };
  watcher.on('change', reload);
  watcher.on('add', reload);
  watcher.on('unlink', (file: string) => {
    if (!inside(file)) return;
    const filePath = relative(fileURLToPath(config.root), file).replaceAll('\\', '/');
    for (const entry of store.values()) if (entry.filePath === filePath) store.delete(entry.id);
  });
}
