/** Papers as .docx files, cached by what they say: the library takes longer for one than Astro for a page. */
import { resolve } from 'node:path';
import { cached } from '../cache/cached-files.ts';
import { codeDigest } from '../cache/code-digest.ts';
import { paperDocument } from '../papers/document.ts';
import type { PaperRecord } from '../papers/record.ts';

const CACHE = resolve('node_modules/.astro/papers');

/** Code that decides what a file holds. */
const WRITTEN_BY = [
  'src/papers',
  'src/language/format.ts',
  'src/model/archive-day.ts',
  'src/model/paper-words.ts',
];
let knownCode: Promise<string> | undefined;

/** The blank. */
export async function paperFile(paper: PaperRecord): Promise<Buffer<ArrayBuffer>> {
  const code = await (knownCode ??= codeDigest(WRITTEN_BY));
  const ingredients = [code, JSON.stringify(paper)];
  return Buffer.from(await cached(CACHE, ingredients, async () => Buffer.from(await paperDocument(paper))));
}
