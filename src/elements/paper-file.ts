/** A paper with what a reader has typed, as a file: loaded when it is wanted, because the library weighs more than the page. */
import { date } from '../language/format.ts';
import { paperDocument } from '../papers/document.ts';
import type { PaperRecord } from '../papers/record.ts';

/** Signs that Windows refuses in the name of a file. */
const REFUSED = /[\\/:*?"<>|\p{Cc}]+/gu;
const LONGEST = 100;

/** «Уведомление о собрании — Заречный.docx»: the paper and whose it is. */
export function fileName(paper: string, tos = ''): string {
  const name = [paper, tos.trim()].filter(Boolean).join(' — ').replace(REFUSED, ' ').replace(/\s+/g, ' ');
  return `${[...name]
    .slice(0, LONGEST)
    .join('')
    .replace(/[ .]+$/, '')}.docx`;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** @param typed by the ids of fields */
export async function filledPaper(
  record: PaperRecord,
  typed: Readonly<Record<string, string>>,
): Promise<File> {
  const days = record.fields
    .filter(({ id, type }) => type === 'date' && typed[id])
    .map(({ id }) => [id, date(typed[id] ?? '').replace(/г\.$/, 'года')]);
  const bytes = await paperDocument(record, { ...typed, ...Object.fromEntries(days) });
  return new File([bytes], fileName(record.name, typed.tos), { type: WORD });
}
