/** A thread that examines files: see `examine-files.ts`. */
import { parentPort } from 'node:worker_threads';
import { openDictionary } from '../language/dictionary.ts';
import type { FilesToExamine } from './examine-files.ts';
import { examineToJson } from './examine-files.ts';

const dictionary = openDictionary();

parentPort?.on('message', async ({ files, prefix }: FilesToExamine) => {
  const opened = await dictionary;
  parentPort?.postMessage(files.map((file) => examineToJson(file, prefix, opened)));
});
