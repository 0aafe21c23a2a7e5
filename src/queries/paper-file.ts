/** Papers as .docx files, cached by what they say: the library takes longer for one than Astro for a page. */
import { resolve } from 'node:path';
import { cacheOf } from '../cache/cached-files.ts';
import { paperDocument } from '../papers/document.ts';
import type { PaperRecord } from '../papers/record.ts';

const cached = cacheOf(resolve('node_modules/.astro/papers'), [
  'src/papers',
  'src/language/format.ts',
  'src/model/archive-day.ts',
  'src/model/paper-words.ts',
]);

/** The blank. */
export async function paperFile(paper: PaperRecord): Promise<Buffer<ArrayBuffer>> {
  return Buffer.from(
    await cached([JSON.stringify(paper)], async () => Buffer.from(await paperDocument(paper))),
  );
}
