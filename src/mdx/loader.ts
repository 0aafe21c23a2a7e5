/**
 * Astro loader of one collection: reads, checks and stores inert entries, only those that changed.
 * Astro does not look again at an entry whose digest it knows, so the digest holds the pipeline too.
 */
import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { codeDigest } from '../code-digest.ts';
import { isTextCollection, namesIn, type Collection } from '../model/collections.ts';
import type { Entry } from '../model/entry.ts';
import { listFiles, readEntries } from './read.ts';

/** Folders whose code decides what an entry becomes. */
const PIPELINE = ['src/model', 'src/mdx', 'src/language'];

export function contentLoader(collection: Collection, contentDir: string): Loader {
  return {
    name: `content-${collection}`,
    load: async (context) => {
      const root = fileURLToPath(context.config.root);
      const pipeline = await (knownPipeline ??= codeDigest(PIPELINE, root));
      const known = new Set<string>();
      const load = async (path: string) => {
        for (const id of await loadFile(context, collection, contentDir, root, path, pipeline)) known.add(id);
      };
      for (const path of await listFiles(contentDir)) if (namesIn(collection, path)) await load(path);
      for (const id of context.store.keys()) if (!known.has(id)) context.store.delete(id);
      if (!known.size) keepEmpty(context.store);
      watch(context, collection, contentDir, load);
    },
  };
}

/** A collection may have no entries; Astro tells that from a mistake in the wiring by whether it ever had one. */
function keepEmpty(store: LoaderContext['store']): void {
  const id = 'none';
  store.set({ id, data: {} });
  store.delete(id);
}

/** Stores the entries of one file and gives their ids; a wrong file is reported and, in a build, ends it. */
async function loadFile(
  context: LoaderContext,
  collection: Collection,
  contentDir: string,
  root: string,
  path: string,
  pipeline: string,
): Promise<string[]> {
  const { store, generateDigest, parseData, logger } = context;
  const file = join(contentDir, path);
  const text = await readFile(file, 'utf8');
  const digest = generateDigest(`${pipeline}\n${text}`);
  const filePath = relative(root, file).replaceAll('\\', '/');

  const stored = store.values().filter((entry) => entry.filePath === filePath);
  if (stored.length && stored.every((entry) => entry.digest === digest))
    return stored.map((entry) => entry.id);

  const { entries, issues } = readEntries(collection, path, text, basename(contentDir));
  if (issues.length) {
    for (const issue of issues) {
      logger.error(`${issue.file}:${issue.line}:${issue.column} ${issue.message} → ${issue.advice}`);
    }
    if (!context.watcher)
      throw new Error('Содержание с ошибками не публикуется. Полный список: npm run check');
  }
  for (const entry of entries) {
    const data = await parseData({ id: entry.id, data: storedData(entry), filePath });
    store.set({ id: entry.id, data, filePath, digest });
  }
  return entries.map((entry) => entry.id);
}

/** The fields as written, and what `content.config.ts` declares besides: place in the file, or tree and pictures. */
function storedData(entry: Entry): Record<string, unknown> {
  if (!isTextCollection(entry.collection)) return { ...entry.raw, position: entry.position };
  const figures = new Set(
    entry.assets.map((asset) => asset.src).filter((src) => /\.(?:jpe?g|png|webp|avif)$/i.test(src)),
  );
  return { ...entry.raw, tree: entry.tree, images: [...figures].map((src) => ({ src, file: src })) };
}

/** One for all collections: a change of the pipeline loads this module anew. */
let knownPipeline: Promise<string> | undefined;

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
