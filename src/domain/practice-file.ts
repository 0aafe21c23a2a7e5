/** Practices as a file for a spreadsheet. */
import { stringify } from 'csv-stringify/sync';
import { KIND_LABELS, STATUS_LABELS } from '../model/practice.ts';
import { PRECISION_LABELS } from '../model/fields.ts';
import type { PracticeCase } from './practice.ts';

/** Column by column: its name, and what stands in it. Unknown is empty. */
const COLUMNS: [name: string, of: (practice: PracticeCase) => string | number | undefined][] = [
  ['Практика', ({ title }) => title],
  ['Коротко', ({ summary }) => summary],
  ['Вид', ({ kind }) => KIND_LABELS[kind]],
  ['Регион', ({ region }) => region.name],
  ['Муниципалитет', ({ municipality }) => municipality?.name],
  ['Населённый пункт', ({ settlement }) => settlement],
  ['Кто', ({ organisations }) => organisations.map(({ name }) => name).join('; ')],
  ['Направления', ({ directions }) => directions.map(({ name }) => name).join('; ')],
  ['Темы', ({ themes }) => themes.map(({ name }) => name).join('; ')],
  ['Начало', ({ start }) => start],
  ['Конец', ({ end }) => end],
  ['Чем кончилось', ({ status }) => STATUS_LABELS[status]],
  ['Известно денег, ₽', ({ money }) => money?.total],
  ['Насколько точно', ({ money }) => money?.precision && PRECISION_LABELS[money.precision]],
  ['Из них жители, ₽', ({ money }) => money?.residents || undefined],
  ['Награды', ({ awards }) => awards.map(({ contest }) => contest.name).join('; ')],
  ['Источники', ({ sources }) => sources.map(({ url }) => url).join(' ')],
  ['Сверено с источниками', ({ checked }) => checked],
];

/**
 * CSV as Russian spreadsheets open it: semicolons, a byte order mark, lines that end in CR LF. No cell holds a line
 * break, so the lines after the first are the practices one by one, in the order given.
 */
export function practiceFile(
  practices: readonly PracticeCase[],
  absoluteUrl: (path: string) => string,
): string {
  const columns = [...COLUMNS, ['Страница', ({ path }: PracticeCase) => absoluteUrl(path)] as const];
  const rows = practices.map((practice) =>
    columns.map(([, of]) => {
      const cell = of(practice);
      return typeof cell === 'string' ? cell.replace(/\s+/g, ' ') : cell;
    }),
  );
  return stringify([columns.map(([name]) => name), ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    // A cell that begins as a formula would run as one.
    escape_formulas: true,
  });
}
