/** The thread of `indexing-thread.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { openIndexing } from './build-index.ts';
import type { Answer, Indexed, Request } from './indexing-thread.ts';

const { siteDir, synonyms } = workerData as Indexed;
const indexing = openIndexing(siteDir, { synonyms });

parentPort?.on('message', async (request: Request) => {
  const answer = (message: Answer) => parentPort?.postMessage(message);
  try {
    const opened = await indexing;
    if (request.type === 'read') opened.read(request.file);
    else if (request.type === 'finish') answer({ pages: (await opened.finish()).pages });
    else {
      await opened.abandon();
      answer({});
    }
  } catch (error) {
    answer({ error });
  }
});
