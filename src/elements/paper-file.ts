/** A paper with what a reader has typed, as a file: loaded when it is wanted, because the library weighs more than the page. */
import { date } from '../language/format.ts';
import { paperDocument } from '../papers/document.ts';
import { fileNameOf } from '../papers/file-name.ts';
import { DOCX_TYPE } from '../papers/page.ts';
import type { PaperRecord } from '../papers/record.ts';

/** @param typed by the ids of fields */
export async function filledPaper(
  record: PaperRecord,
  typed: Readonly<Record<string, string>>,
): Promise<File> {
  const days = record.fields
    .filter(({ id, type }) => type === 'date' && typed[id])
    .map(({ id }) => [id, date(typed[id] ?? '').replace(/г\.$/, 'года')]);
  const bytes = await paperDocument(record, { ...typed, ...Object.fromEntries(days) });
  return new File([bytes], fileNameOf(record, typed.tos), { type: DOCX_TYPE });
}
