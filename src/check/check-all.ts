/** The check of everything, in a thread: among ten thousand cards it takes seconds, for which no page would be drawn. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { CheckedFile } from './check-file.ts';
import type { CheckAnswer, CheckThreadData } from './check-thread.ts';
import type { CheckOptions } from './check.ts';

export class CheckThread {
  #thread: Worker | undefined;
  #checking: Promise<CheckAnswer> | undefined;
  #isStale = false;
  readonly #workerData: CheckThreadData;
  readonly #files: () => readonly CheckedFile[];
  /** Keys of the results that it has, or finds in the cache. */
  readonly #known: Set<string>;

  constructor(contentDir: string, options: CheckOptions, files: () => readonly CheckedFile[]) {
    this.#workerData = { contentDir, options };
    this.#files = files;
    this.#known = new Set(files().map(({ key }) => key));
  }

  /** Undefined for whoever asks while it is checking: it checks once more, and answers whoever asked first. */
  async check(): Promise<CheckAnswer | undefined> {
    this.#isStale = true;
    if (this.#checking) return undefined;
    try {
      let answer: CheckAnswer | undefined;
      while (this.#isStale) {
        this.#isStale = false;
        answer = await (this.#checking = this.#ask());
      }
      return answer;
    } finally {
      this.#checking = undefined;
    }
  }

  async #ask(): Promise<CheckAnswer> {
    this.#thread ??= new Worker(new URL('check-thread.ts', import.meta.url), {
      workerData: this.#workerData,
    }).on('exit', () => (this.#thread = undefined));
    this.#thread.unref();
    const fresh = this.#files().filter(({ key }) => !this.#known.has(key));
    for (const { key } of fresh) this.#known.add(key);
    this.#thread.postMessage(fresh);
    const [answer] = (await once(this.#thread, 'message')) as [CheckAnswer];
    return answer;
  }
}
