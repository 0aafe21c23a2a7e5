/** Printed files that the site offers, by their names. */
import type { PrintedFile } from '../domain/printed-file.ts';
import { filesOfNow, readKept } from '../printed-files.ts';
import { query, queryBy } from './once.ts';

export const printedFiles = query(
  'printedFiles',
  async (): Promise<ReadonlyMap<string, PrintedFile>> =>
    new Map((await filesOfNow()).files.map((file) => [file.name, file])),
);

/** @throws where the file was there when the build began and is not whole any more */
export const printedFile = queryBy('printedFile', () =>
  Promise.resolve(async (name): Promise<Uint8Array<ArrayBuffer>> => {
    const bytes = await readKept(name);
    if (!bytes)
      throw new Error(`Печатный файл ${name} повреждён. Сделайте его заново: npm run print -- site`);
    return new Uint8Array(bytes);
  }),
);
