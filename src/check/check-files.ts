/** What every file of a folder has to say by itself; what has been found before is taken from the cache. */
import { readLines, writeLines } from '../cache/line-store.ts';
import { fileKeys } from '../content-layer/file-key.ts';
import type { SourceFile } from '../content-layer/read.ts';
import { openDictionary } from '../language/dictionary.ts';
import { checkFile, type CheckedFile } from './check-file.ts';

/** @param cacheFile cache of findings; none without it */
export async function checkFiles(sources: readonly SourceFile[], cacheFile?: string): Promise<CheckedFile[]> {
  const keyOf = await fileKeys();
  const cached = cacheFile ? await readLines(cacheFile) : new Map<string, string>();
  const checked = new Map<string, string>();
  const dictionary = await openDictionary();
  for (const source of sources) {
    const key = keyOf(source);
    checked.set(key, cached.get(key) ?? JSON.stringify(checkFile(source, key, dictionary)));
  }
  const isSame = cached.size === checked.size && checked.keys().every((key) => cached.has(key));
  if (cacheFile && !isSame) await writeLines(cacheFile, checked);
  return [...checked.values()].map((json) => JSON.parse(json) as CheckedFile);
}
