/**
 * A build reads every file twice: to check it, and to store it in Astro's collections. What the check has read is handed
 * over to the loader as the loader would store it.
 */
import { hash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { isTextCollection } from '../model/collections.ts';
import type { Entry } from '../model/entry.ts';
import { IMAGE_FILE } from '../model/image.ts';
import type { Tree } from '../model/tree.ts';

/** An entry as Astro is to store it. */
export interface StoredEntry {
  id: string;
  data: Record<string, unknown>;
}

export function keyOfFile(path: string, text: string): string {
  return `${path} ${hash('sha256', text)}`;
}

/** JSON of the entries of one file; none of a file with pictures, which Astro itself has to find. */
export function handedOver(entries: readonly Entry[]): string {
  return JSON.stringify(entries.some((entry) => picturesOf(entry).length) ? [] : entries.map(storedEntry));
}

/** The fields, and what `content.config.ts` declares besides: place in the file, or text and pictures. */
export function storedEntry(entry: Entry): StoredEntry {
  const { id, collection, data, position, tree } = entry;
  return {
    id,
    data: isTextCollection(collection)
      ? { ...data, tree: packTree(tree), images: picturesOf(entry).map((src) => ({ src, file: src })) }
      : { ...data, position },
  };
}

/** Pictures beside the entry, each once. */
export function picturesOf({ assets }: Entry): string[] {
  return [...new Set(assets.map(({ src }) => src).filter((src) => IMAGE_FILE.test(src)))];
}

/**
 * Astro keeps all entries in one module, which is written, parsed and held in memory several times over: packed, a text
 * takes a sixth of it, and is unpacked when its page is drawn.
 */
export function packTree(tree: Tree): string {
  return deflateRawSync(JSON.stringify(tree)).toString('base64');
}

export function unpackTree(packed: string): Tree {
  return JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')) as Tree;
}
