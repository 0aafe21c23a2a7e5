/** The library of .docx files puts the time into the file and its archive: without it the same words are the same bytes. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ARCHIVE_DAY } from '../model/archive-day.ts';

const CORE = 'docProps/core.xml';

export function withFixedDates(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const files = unzipSync(file);
  files[CORE] = strToU8(
    strFromU8(files[CORE] ?? new Uint8Array()).replace(
      /(<dcterms:(created|modified)[^>]*>)[^<]*/g,
      '$12020-01-01T00:00:00Z',
    ),
  );
  return zipSync(files, { mtime: ARCHIVE_DAY });
}
