/** The words of a whole content folder, as the rules about words see them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { passagesOf } from '../src/content-layer/passages.ts';
import { listFiles, readEntries } from '../src/content-layer/read.ts';
import { COLLECTIONS, namesIn } from '../src/model/collections.ts';
import type { Passage } from '../src/model/passage.ts';

export async function allPassages(contentDir: string): Promise<Passage[]> {
  const found: Passage[] = [];
  for (const path of await listFiles(contentDir)) {
    const collection = COLLECTIONS.find((name) => namesIn(name, path));
    if (!collection) continue;
    const text = await readFile(join(contentDir, path), 'utf8');
    const { parsed } = readEntries(collection, path, text);
    if (parsed) found.push(...passagesOf(collection, path, text, parsed));
  }
  return found;
}
