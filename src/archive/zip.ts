/** Writes an archive file by file: of a large site, it would not fit into memory. The same files make the same bytes. */
import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Zip } from 'fflate';
import { addCompressed } from '../model/compressed-file.ts';
import { ArchiveError } from './page.ts';
import type { ArchivedFile } from './site.ts';

/** What the format that every computer opens has room for. */
const MOST_FILES = 65_535;
const MOST_BYTES = 4 * 1024 ** 3 - 1;

export interface Written {
  files: number;
  bytes: number;
}

/**
 * @param path of the archive; until it is whole, it has another name
 * @throws ArchiveError for more files than it has room for
 */
export async function writeZip(
  path: string,
  content: AsyncIterable<ArchivedFile>,
  most = MOST_FILES,
): Promise<Written> {
  const unfinished = `${path}.part`;
  const written = { files: 0, bytes: 0 };
  const descriptor = openSync(unfinished, 'w');
  try {
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      writeFileSync(descriptor, chunk);
      written.bytes += chunk.length;
    });
    for await (const [filename, text] of content) {
      written.files += 1;
      if (written.files > most || written.bytes > MOST_BYTES)
        throw new ArchiveError(`Сайт не помещается в архив zip: в нём не больше ${most} файлов и 4 ГБ.`);
      await addCompressed(zip, filename, Buffer.from(text));
    }
    zip.end();
  } catch (error) {
    closeSync(descriptor);
    rmSync(unfinished);
    throw error;
  }
  closeSync(descriptor);
  renameSync(unfinished, path);
  return written;
}
