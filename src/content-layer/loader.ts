/**
 * Astro loader of one collection: stores inert entries, only those of files that changed. Astro does not re-validate an entry
 * whose digest it knows, so the digest is the key of the file, which covers the code too.
 */
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { isTextCollection, namesIn, type Collection } from '../model/collections.ts';
import type { PlainEntry } from '../model/entry.ts';
import { IMAGE_FILE } from '../model/image.ts';
import { fileKeys } from './file-key.ts';
import { parseFile } from './parse-file.ts';
import { listFiles, readFiles, type SourceFile } from './read.ts';
import { takeFiles } from './shared-files.ts';

/** @param contentDir absolute path */
export function contentLoader(collection: Collection, contentDir: string): Loader {
  return {
    name: `content-${collection}`,
    load: async (context) => {
      const { store, config } = context;
      const root = fileURLToPath(config.root);
      const filePathOf = (path: string) => relative(root, join(contentDir, path)).replaceAll('\\', '/');
      const stored = Map.groupBy(store.values(), ({ filePath }) => filePath);
      const files =
        takeFiles(contentDir, collection) ??
        (await filesOnDisk(context, await listFiles(contentDir), collection, contentDir));
      const known = new Set<string>();
      for (const file of files) {
        const filePath = filePathOf(file.path);
        const before = stored.get(filePath) ?? [];
        const isSame = before.length > 0 && before.every(({ digest }) => digest === file.key);
        const ids = isSame ? before.map(({ id }) => id) : await storeFile(context, file, filePath);
        for (const id of ids) known.add(id);
      }
      for (const id of store.keys()) if (!known.has(id)) store.delete(id);
      if (!known.size) keepEmpty(store);
    },
  };
}

interface FileToStore {
  path: string;
  key: string;
  /** Parsed only when the file has changed. */
  entries: PlainEntry[];
}

/** A collection may be empty; Astro takes one that never had an entry for a mistake in the wiring. */
function keepEmpty(store: LoaderContext['store']): void {
  const id = 'none';
  store.set({ id, data: {} });
  store.delete(id);
}

async function filesOnDisk(
  context: LoaderContext,
  paths: readonly string[],
  collection: Collection,
  contentDir: string,
): Promise<FileToStore[]> {
  const keyOf = await fileKeys(fileURLToPath(context.config.root));
  const own = paths.filter((path) => namesIn(collection, path));
  const sources = readFiles(contentDir, own, basename(contentDir));
  return sources.map((source) => ({
    path: source.path,
    key: keyOf(source),
    get entries() {
      return parsedEntries(context, source);
    },
  }));
}

/** Findings are logged; in a build they end it. */
function parsedEntries({ logger, watcher }: LoaderContext, source: SourceFile): PlainEntry[] {
  const { entries, issues } = parseFile(source);
  for (const { file, line, column, message, advice } of issues)
    logger.error(`${file}:${line}:${column} ${message} → ${advice}`);
  if (issues.length && !watcher)
    throw new Error('Содержание с ошибками не публикуется. Полный список: npm run check');
  return entries;
}

/** Returns the ids of the stored entries. */
async function storeFile(
  context: LoaderContext,
  { key: digest, entries }: FileToStore,
  filePath: string,
): Promise<string[]> {
  const ids: string[] = [];
  for (const entry of entries) {
    ids.push(entry.id);
    context.store.set({ id: entry.id, data: await dataOf(context, entry, filePath), filePath, digest });
  }
  return ids;
}

/** The fields, and those that `content.config.ts` adds: position in the file, or text and pictures. */
async function dataOf(
  { parseData }: LoaderContext,
  { id, collection, data, raw, position, tree, assets }: PlainEntry,
  filePath: string,
): Promise<Record<string, unknown>> {
  if (!isTextCollection(collection)) return { ...data, position };
  const pictures = new Set(assets.map(({ src }) => src).filter((src) => IMAGE_FILE.test(src)));
  const images = [...pictures].map((src) => ({ src, file: src }));
  // Already validated; parseData is needed only so that Astro registers images.
  return images.length
    ? parseData({ id, data: { ...raw, tree, images }, filePath })
    : { ...data, tree, images };
}
