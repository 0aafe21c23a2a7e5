/** The thread of `indexing-thread.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { openIndexing } from './build-index.ts';
import type { Answer, Request } from './indexing-thread.ts';
import type { Synonyms } from './synonyms.ts';

const indexing = openIndexing(workerData as { synonyms: readonly Synonyms[] });

parentPort?.on('message', async (request: Request) => {
  const answer = (message: Answer) => parentPort?.postMessage(message);
  try {
    const opened = await indexing;
    if (request.type === 'add') opened.add(request.file, request.html);
    else if (request.type === 'finish') answer({ pages: (await opened.finish(request.siteDir)).pages });
    else {
      await opened.abandon();
      answer({});
    }
  } catch (error) {
    answer({ error });
  }
});
