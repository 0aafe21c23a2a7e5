/** The papers that one takes along from a deed, filled in with what it tells; made in the browser. */
import { archiveOf, type NamedPaper } from './archive.ts';
import { paperDocument, type PaperValues } from './document.ts';
import type { PaperRecord } from './record.ts';

export interface Kit {
  /** A line at the top of each page: whose example it is. */
  mark: string;
  values: PaperValues;
  /** The paper that only this deed has. */
  checklist: PaperRecord;
  /** Addresses of the records of the others. */
  papers: string[];
}

export async function kitArchive(
  { mark, values, checklist }: Kit,
  records: readonly PaperRecord[],
): Promise<Uint8Array<ArrayBuffer>> {
  const made: NamedPaper[] = [];
  for (const record of [checklist, ...records])
    made.push({ name: record.name, file: await paperDocument(record, values, { mark }) });
  return archiveOf(made);
}
