/** The index made in a thread of its own: while one processor draws pages, another reads them. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Indexing } from './build-index.ts';
import type { Synonyms } from './synonyms.ts';

export type Request =
  { type: 'add'; file: string; html: string } | { type: 'finish'; siteDir: string } | { type: 'abandon' };

export interface Answer {
  pages?: number;
  error?: unknown;
}

export function openIndexingThread(options: { synonyms: readonly Synonyms[] }): Indexing {
  const worker = new Worker(new URL('./indexing-worker.ts', import.meta.url), { workerData: options });
  const send = (request: Request) => worker.postMessage(request);
  async function ask(request: Request): Promise<Answer> {
    send(request);
    const [answer] = (await once(worker, 'message')) as [Answer];
    if (answer.error) throw answer.error;
    return answer;
  }
  return {
    add: (file, html) => send({ type: 'add', file, html }),
    finish: async (siteDir) => ({ pages: (await ask({ type: 'finish', siteDir })).pages ?? 0 }),
    async abandon() {
      await ask({ type: 'abandon' });
      await worker.terminate();
    },
  };
}
