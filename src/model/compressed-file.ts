/** Files of archives, compressed by Node: in JavaScript it would take several times as long, and nothing else could go on. */
import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import type { Zip, ZipInputFile } from 'fflate';
import { ARCHIVE_DAY } from './archive-day.ts';

/** Number of the method of compression. */
const DEFLATED = 8;
const deflated = promisify(deflateRaw);

/** @param bytes of the file before compression */
export async function addCompressed(zip: Zip, filename: string, bytes: Uint8Array): Promise<void> {
  const entry: ZipInputFile = {
    filename,
    mtime: ARCHIVE_DAY,
    compression: DEFLATED,
    size: bytes.length,
    crc: crc32(bytes),
  };
  zip.add(entry);
  entry.ondata?.(null, await deflated(bytes), true);
}
