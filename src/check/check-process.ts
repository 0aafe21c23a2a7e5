/** The process that `check-files.ts` hands files to, so that whatever a file does to it befalls no other. */
import type { SourceFile } from '../content-layer/read.ts';
import { openDictionary } from '../language/dictionary.ts';
import { checkFile } from './check-file.ts';

export interface FileToCheck {
  source: SourceFile;
  key: string;
}

const dictionary = await openDictionary();
process.on('message', (files: FileToCheck[]) =>
  process.send?.(files.map(({ source, key }) => checkFile(source, key, dictionary))),
);
process.send?.('ready');
