/** The words of a whole content folder, as the rules about words see them. */
import { parseFile } from '../src/content-layer/parse-file.ts';
import { passagesOf } from '../src/content-layer/passages.ts';
import { listFiles, readFiles } from '../src/content-layer/read.ts';
import type { Passage } from '../src/model/passage.ts';

export async function allPassages(contentDir: string): Promise<Passage[]> {
  const sources = readFiles(contentDir, await listFiles(contentDir));
  return sources.flatMap((source) => passagesOf(parseFile(source)));
}
