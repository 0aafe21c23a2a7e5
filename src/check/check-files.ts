/** The result for each file of a folder by itself; results of unchanged files come from the cache. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { readRecord, writeRecord } from '../cache/cached-files.ts';
import { fileKeys } from '../content-layer/file-key.ts';
import type { SourceFile } from '../content-layer/read.ts';
import { openMorphology } from '../language/dictionary.ts';
import { uncheckedFile, type CheckedFile } from './check-file.ts';
import type { FileToCheck } from './check-process.ts';

/** @param cacheFile cache of results; none without it */
export async function checkFiles(sources: readonly SourceFile[], cacheFile?: string): Promise<CheckedFile[]> {
  const keyOf = await fileKeys();
  const cached = new Map((cacheFile ? await cachedIn(cacheFile) : []).map((file) => [file.key, file]));
  const checked: CheckedFile[] = [];
  for (const source of sources) {
    const key = keyOf(source);
    checked.push(cached.get(key) ?? (await checkedApart({ source, key })));
  }
  const isSame = cached.size === checked.length && checked.every(({ key }) => cached.has(key));
  if (cacheFile && !isSame) await writeRecord(cacheFile, JSON.stringify(checked));
  return checked;
}

async function cachedIn(file: string): Promise<CheckedFile[]> {
  const record = await readRecord(file);
  return record ? (JSON.parse(String(record)) as CheckedFile[]) : [];
}

/** Milliseconds; the worst known file takes one second of an idle machine, a usual one a hundredth. */
const PATIENCE = 10_000;
const LEAST_PATIENCE = 1_000;

/** Started for the first file, and again after a file has ended it. It ends with this process. */
let helper: Promise<ChildProcess> | undefined;
let stopped = 0;
/** Resolves when the helper is free. */
let turn: Promise<unknown> = Promise.resolve();

/** The native parser can crash or hang on a text, and takes its process with it: so that is not this one. */
function checkedApart(file: FileToCheck): Promise<CheckedFile> {
  // Once more, because a process may also end for want of memory, and on a busy machine everything takes its time.
  const result = turn.then(async () => {
    const first = await askHelper(file);
    const answer = typeof first === 'string' ? await askHelper(file) : first;
    return typeof answer === 'string' ? uncheckedFile(file.source, answer) : answer;
  });
  turn = result;
  return result;
}

/** Resolves with a message when there is no result. */
async function askHelper(file: FileToCheck): Promise<CheckedFile | string> {
  const child = await (helper ??= startHelper());
  return new Promise((resolve) => {
    let message = 'на этом файле программа проверки прервалась';
    // After some that hang nobody waits as long for each of many more.
    const patience = Math.max(PATIENCE / 2 ** stopped, LEAST_PATIENCE);
    // It also keeps this process alive until there is an answer.
    const timer = setTimeout(() => {
      message = 'проверка этого файла не закончилась вовремя';
      child.kill('SIGKILL');
    }, patience);
    const finish = (result: CheckedFile | string) => {
      clearTimeout(timer);
      child.off('message', finish).off('exit', giveUp);
      resolve(result);
    };
    const giveUp = () => {
      helper = undefined;
      stopped += 1;
      finish(message);
    };
    child.on('message', finish).on('exit', giveUp);
    child.send(file, (error) => error && giveUp());
  });
}

async function startHelper(): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'check-process.ts'), { execArgv: [] });
  // Meanwhile this process reads the dictionary for the rules across files.
  const [[first]] = await Promise.all([
    Promise.race([once(child, 'message'), once(child, 'exit')]),
    openMorphology(),
  ]);
  if (first !== 'ready') throw new Error('The process that checks files did not start');
  child.on('exit', () => (helper = undefined));
  child.unref();
  child.channel?.unref();
  return child;
}
