/** Runs the indexing in a worker thread: one processor renders pages while another reads them. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Indexing } from './build-index.ts';
import type { Synonyms } from './synonyms.ts';

/** Input of the thread. */
export interface Indexed {
  siteDir: string;
  synonyms: readonly Synonyms[];
}

export type Request = { type: 'read'; file: string } | { type: 'finish' } | { type: 'abandon' };

export interface Answer {
  pages?: number;
  error?: unknown;
}

export function openIndexingThread(indexed: Indexed): Indexing {
  const worker = new Worker(new URL('./indexing-worker.ts', import.meta.url), { workerData: indexed });
  const send = (request: Request) => worker.postMessage(request);
  async function ask(request: Request): Promise<Answer> {
    send(request);
    const [answer] = (await once(worker, 'message')) as [Answer];
    if (answer.error) throw answer.error;
    return answer;
  }
  return {
    read: (file) => send({ type: 'read', file }),
    finish: async () => ({ pages: (await ask({ type: 'finish' })).pages ?? 0 }),
    async abandon() {
      await ask({ type: 'abandon' });
      await worker.terminate();
    },
  };
}
