/** Writes an archive file by file: of a large site, it would not fit into memory. The same files make the same bytes. */
import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { deflateSync, strToU8, Zip, type ZipInputFile } from 'fflate';
import { ARCHIVE_DAY } from '../model/archive-day.ts';
import { ArchiveError } from './page.ts';
import type { ArchivedFile } from './site.ts';

/** What the format that every computer opens has room for. */
const MOST_FILES = 65_535;
const MOST_BYTES = 4 * 1024 ** 3 - 1;

/** Number of the method of compression. */
const DEFLATED = 8;

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
      const bytes = typeof text === 'string' ? strToU8(text) : text;
      // `ZipDeflate` gets memory for a stream of any length: for small files, that takes longer than to compress them.
      const entry: ZipInputFile = {
        filename,
        mtime: ARCHIVE_DAY,
        compression: DEFLATED,
        size: bytes.length,
        crc: crc32(bytes),
      };
      zip.add(entry);
      entry.ondata?.(null, deflateSync(bytes), true);
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
