/** The process that `check-files.ts` hands files to, so that whatever a file does to it befalls no other. */
import { cacheCompiledCode } from '../cache/compiled-code.ts';
import type { SourceFile } from '../content-layer/read.ts';

export interface FileToCheck {
  source: SourceFile;
  key: string;
}

cacheCompiledCode();
const [{ openDictionary }, { checkFile }] = await Promise.all([
  import('../language/dictionary.ts'),
  import('./check-file.ts'),
]);
const dictionary = await openDictionary();
process.on('message', (files: FileToCheck[]) =>
  process.send?.(files.map(({ source, key }) => checkFile(source, key, dictionary))),
);
process.send?.('ready');
