/** A thread that examines files: see `examine-files.ts`. */
import { parentPort } from 'node:worker_threads';
import { openDictionary } from '../language/dictionary.ts';
import { examineToJson, type FilesToExamine } from './examine-files.ts';

const dictionary = openDictionary();

parentPort?.on('message', async (wanted: FilesToExamine) => {
  parentPort?.postMessage(examineToJson(wanted, await dictionary));
});
