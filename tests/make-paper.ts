/** Papers for unit tests, read as their files are. All names are invented. */
import type * as z from 'zod';
import { paperSchema } from '../src/model/paper.ts';
import { recordOf, type PaperRecord } from '../src/papers/record.ts';

type Written = z.input<typeof paperSchema>;

/** @param fields the ids of fields, with their labels and types */
export function makePaper(
  document: Written['document'],
  fields: Record<string, readonly [label: string, type: Written['parts'][0]['fields'][0]['type']]> = {},
): PaperRecord {
  const paper = paperSchema.parse({
    title: 'Протокол собрания',
    name: 'Протокол',
    summary: 'Записывает, что решили.',
    group: 'found',
    order: 1,
    parts: [
      {
        title: 'Собрание',
        fields: Object.entries(fields).map(([id, [label, type]]) => ({ id, label, type, suggestion: true })),
      },
    ],
    document,
    checked: '2026-11-23',
  });
  return recordOf(paper, { site: 'Тестовые практики', url: 'https://example.org/papers/protokol/' });
}
