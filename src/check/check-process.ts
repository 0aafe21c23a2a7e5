/** The process that `check-files.ts` hands files to: one at a time, so that whatever a file does to it befalls that file alone. */
import type { SourceFile } from '../content-layer/read.ts';
import { openDictionary } from '../language/dictionary.ts';
import { checkFile } from './check-file.ts';

export interface FileToCheck {
  source: SourceFile;
  key: string;
}

const dictionary = await openDictionary();
process.on('message', ({ source, key }: FileToCheck) => process.send?.(checkFile(source, key, dictionary)));
process.send?.('ready');
