/**
 * Examines every file of a folder: what has been examined before is taken as it was found, the rest is shared out
 * among threads when there is much of it.
 */
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { codeDigest } from '../cache/code-digest.ts';
import { openDictionary, type Dictionary } from '../language/dictionary.ts';
import { readLines, writeLines } from '../cache/line-store.ts';
import { handedOver, keyOfFile } from '../content-layer/handover.ts';
import { COLLECTIONS, namesIn } from '../model/collections.ts';
import { examineFile, type ExaminedFile, type SourceFile } from './examine.ts';

export interface ExamineOptions {
  /** Where findings are kept for the next check; without it nothing is kept. */
  keptIn?: string | undefined;
  /** Where the loader finds what has been read here: entries ready to be stored. */
  handOverTo?: string | undefined;
  /** Threads for what is new; by default as many as there are processors, when there is enough for them to do. */
  threads?: number | undefined;
}

/** Code that decides what is found in a file. */
const RULES = ['src/check', 'src/content-layer', 'src/model', 'src/language'];
/** A thread takes two seconds to start: for fewer files it is not worth while. */
const ENOUGH_FOR_THREADS = 400;
/** Each holds the dictionary, some 150 MB. */
const MOST_THREADS = 4;
/** Files that a thread gets at once. */
const PORTION = 50;

/** In the order of the collections, then of the paths. */
export async function examineFiles(
  contentDir: string,
  paths: readonly string[],
  prefix: string,
  { keptIn, handOverTo, threads }: ExamineOptions,
): Promise<{ file: SourceFile; examined: ExaminedFile }[]> {
  const files = await readFiles(contentDir, paths);
  const code = keptIn ? await codeDigest(RULES) : '';
  const keys = files.map(({ path, text }) => `${path} ${hash('sha256', `${code}\n${prefix}\n${text}`)}`);
  const kept = keptIn ? await readLines(keptIn) : new Map<string, string>();
  const fresh = files.flatMap((file, index) => (kept.has(keys[index] ?? '') ? [] : [file]));
  const found = fresh.length
    ? await examineAll(
        { files: fresh, prefix, handsOver: handOverTo !== undefined },
        threads ?? (fresh.length < ENOUGH_FOR_THREADS ? 0 : threadsHere()),
      )
    : [];
  if (handOverTo)
    await writeLines(
      handOverTo,
      new Map(fresh.map((file, index) => [keyOfFile(file.path, file.text), found[index]?.entries ?? ''])),
    );
  const examinedNow = found.map(({ examined }) => examined).values();
  const records = new Map(keys.map((key) => [key, kept.get(key) ?? examinedNow.next().value ?? '']));
  if (keptIn && (fresh.length || kept.size !== records.size)) await writeLines(keptIn, records);
  return files.map((file, index) => ({
    file,
    examined: JSON.parse(records.get(keys[index] ?? '') ?? '') as ExaminedFile,
  }));
}

async function readFiles(contentDir: string, paths: readonly string[]): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (const collection of COLLECTIONS) {
    const own = paths.filter((path) => namesIn(collection, path));
    for (let from = 0; from < own.length; from += PORTION) {
      const texts = own.slice(from, from + PORTION).map(async (path) => {
        return { collection, path, text: await readFile(join(contentDir, path), 'utf8') };
      });
      files.push(...(await Promise.all(texts)));
    }
  }
  return files;
}

export interface FilesToExamine {
  files: readonly SourceFile[];
  prefix: string;
  /** Whether the loader waits for the entries. */
  handsOver: boolean;
}

/** JSON of what was found, and of the entries for the loader. */
export interface ExaminedJson {
  examined: string;
  entries: string;
}

export function examineToJson(
  { files, prefix, handsOver }: FilesToExamine,
  dictionary: Dictionary,
): ExaminedJson[] {
  return files.map((file) => {
    const { examined, entries } = examineFile(file, prefix, dictionary);
    return { examined: JSON.stringify(examined), entries: handsOver ? handedOver(entries) : '' };
  });
}

function threadsHere(): number {
  return Math.min(availableParallelism(), MOST_THREADS);
}

async function examineAll(wanted: FilesToExamine, threads: number): Promise<ExaminedJson[]> {
  if (threads === 0) return examineToJson(wanted, await openDictionary());
  const { files } = wanted;
  const found: ExaminedJson[] = [];
  const portions = Array.from({ length: Math.ceil(files.length / PORTION) }, (_, index) => index * PORTION);
  const queue = portions.values();
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = new Worker(new URL('./examine-worker.ts', import.meta.url));
      try {
        for (const from of queue) {
          worker.postMessage({
            ...wanted,
            files: files.slice(from, from + PORTION),
          } satisfies FilesToExamine);
          const [portion] = (await once(worker, 'message')) as [ExaminedJson[]];
          for (const [index, each] of portion.entries()) found[from + index] = each;
        }
      } finally {
        await worker.terminate();
      }
    }),
  );
  return found;
}
