/** The result for each file of a folder by itself; results of unchanged files come from the cache. */
import { readRecord, writeRecord } from '../cache/cached-files.ts';
import { fileKeys } from '../content-layer/file-key.ts';
import type { SourceFile } from '../content-layer/read.ts';
import { openDictionary } from '../language/dictionary.ts';
import { checkFile, type CheckedFile } from './check-file.ts';

/** @param cacheFile cache of results; none without it */
export async function checkFiles(sources: readonly SourceFile[], cacheFile?: string): Promise<CheckedFile[]> {
  const keyOf = await fileKeys();
  const cached = new Map((cacheFile ? await cachedIn(cacheFile) : []).map((file) => [file.key, file]));
  const dictionary = await openDictionary();
  const checked = sources.map((source) => {
    const key = keyOf(source);
    return cached.get(key) ?? asCached(checkFile(source, key, dictionary));
  });
  const isSame = cached.size === checked.length && checked.every(({ key }) => cached.has(key));
  if (cacheFile && !isSame) await writeRecord(cacheFile, JSON.stringify(checked));
  return checked;
}

async function cachedIn(file: string): Promise<CheckedFile[]> {
  const record = await readRecord(file);
  return record ? (JSON.parse(String(record)) as CheckedFile[]) : [];
}

/** A new result is what the cache would give: plain data, and free of the parsed file behind it. */
function asCached(file: CheckedFile): CheckedFile {
  return JSON.parse(JSON.stringify(file)) as CheckedFile;
}
