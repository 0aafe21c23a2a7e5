/** The result for each file of a folder by itself; results of unchanged files come from the cache. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readRecord, writeRecord } from '../cache/cached-files.ts';
import { fileKeys } from '../content-layer/file-key.ts';
import type { SourceFile } from '../content-layer/read.ts';
import { openMorphology } from '../language/dictionary.ts';
import { uncheckedFile, type CheckedFile } from './check-file.ts';
import type { FileToCheck } from './check-process.ts';

/**
 * @param cacheFile cache of results; none without it
 * @param former results of this process, which stand for the cache
 */
export async function checkFiles(
  sources: readonly SourceFile[],
  cacheFile?: string,
  former?: readonly CheckedFile[],
): Promise<CheckedFile[]> {
  const keyOf = await fileKeys();
  const known = former ?? (cacheFile ? await cachedIn(cacheFile) : []);
  const cached = new Map(known.map((file) => [file.key, file]));
  const files = sources.map((source) => ({ source, key: keyOf(source) }));
  const fresh = (await checkedApart(files.filter(({ key }) => !cached.has(key)))).values();
  const checked = files.flatMap(({ key }) => cached.get(key) ?? fresh.next().value ?? []);
  const isSame = cached.size === checked.length && checked.every(({ key }) => cached.has(key));
  if (cacheFile && !former && !isSame) await writeRecord(cacheFile, JSON.stringify(checked));
  return checked;
}

async function cachedIn(file: string): Promise<CheckedFile[]> {
  const record = await readRecord(file);
  return record ? (JSON.parse(String(record)) as CheckedFile[]) : [];
}

/** Files that are handed over together: one by one, both sides would wait for each other half of the time. */
const TOGETHER = 16;
/** Files that are worth the start of one more process. */
const WORTH_A_PROCESS = 150;

/** Started when they are needed; they end with this process. */
const helpers: Helper[] = [];

async function checkedApart(files: readonly FileToCheck[]): Promise<CheckedFile[]> {
  const batches = Array.from({ length: Math.ceil(files.length / TOGETHER) }, (_, number) =>
    files.slice(number * TOGETHER, (number + 1) * TOGETHER),
  ).entries();
  const checked: CheckedFile[][] = [];
  const amount = Math.min(Math.ceil(files.length / WORTH_A_PROCESS), availableParallelism());
  const work = Array.from({ length: amount }, async (_, number) => {
    const helper = (helpers[number] ??= new Helper());
    for (const [place, batch] of batches) checked[place] = await helper.check(batch);
  });
  // Meanwhile this process reads the dictionary for the rules across files.
  await Promise.all([...work, ...(amount ? [openMorphology()] : [])]);
  endHelpers(1);
  return checked.flat();
}

/** Gives back their memory, a few hundred megabytes each. */
export function endHelpers(kept = 0): void {
  for (const helper of helpers.splice(kept)) helper.end();
}

/** Milliseconds; the worst known file takes one second of an idle machine, a usual one a hundredth. */
const PATIENCE = 10_000;
const LEAST_PATIENCE = 1_000;
let stopped = 0;

/** The native parser can crash or hang on a text, and takes its process with it: so that is not this one. */
class Helper {
  #process: Promise<ChildProcess> | undefined;
  /** Resolves when it is free. */
  #turn: Promise<unknown> = Promise.resolve();

  check(files: readonly FileToCheck[]): Promise<CheckedFile[]> {
    const result = this.#turn.then(async () => {
      const answer = await this.#ask(files);
      if (typeof answer !== 'string') return answer;
      const checked: CheckedFile[] = [];
      for (const file of files) checked.push(...(await this.#checkAlone(file)));
      return checked;
    });
    this.#turn = result;
    return result;
  }

  async #checkAlone(file: FileToCheck): Promise<CheckedFile[]> {
    // Twice, because a process may also end for want of memory, and on a busy machine everything takes its time.
    const first = await this.#ask([file]);
    const answer = typeof first === 'string' ? await this.#ask([file]) : first;
    return typeof answer === 'string' ? [uncheckedFile(file.source, answer)] : answer;
  }

  /** Resolves with a message when there is no result. */
  async #ask(files: readonly FileToCheck[]): Promise<CheckedFile[] | string> {
    const child = await (this.#process ??= this.#start());
    return new Promise((resolve) => {
      let message = 'на этом файле программа проверки прервалась';
      // After some that hang nobody waits as long for each of many more.
      const patience = Math.max(PATIENCE / 2 ** stopped, LEAST_PATIENCE);
      // It also keeps this process alive until there is an answer.
      const timer = setTimeout(() => {
        message = 'проверка этого файла не закончилась вовремя';
        child.kill('SIGKILL');
      }, patience);
      const finish = (result: CheckedFile[] | string) => {
        clearTimeout(timer);
        child.off('message', finish).off('exit', giveUp);
        resolve(result);
      };
      const giveUp = () => {
        this.#process = undefined;
        stopped += 1;
        finish(message);
      };
      child.on('message', finish).on('exit', giveUp);
      child.send(files, (error) => error && giveUp());
    });
  }

  async #start(): Promise<ChildProcess> {
    const child = fork(join(import.meta.dirname, 'check-process.ts'), { execArgv: [] });
    const [first] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as unknown[];
    if (first !== 'ready') throw new Error('The process that checks files did not start');
    child.on('exit', () => (this.#process = undefined));
    child.unref();
    child.channel?.unref();
    return child;
  }

  end(): void {
    void this.#process?.then((child) => child.connected && child.disconnect());
  }
}
