/** Practices as a file for a spreadsheet. */
import type { Precision } from '../language/numbers.ts';
import { memoized } from '../memoized.ts';
import { KIND_LABELS, MONEY_LABELS, STATUS_LABELS } from '../model/practice.ts';
import { PRECISION_LABELS } from '../model/fields.ts';
import { evidence, EVIDENCE_LABELS } from './completeness.ts';
import type { PracticeCase } from './practice.ts';
import { publicationWords } from './publication-words.ts';
import { fullDate, spreadsheetLines, spreadsheetOf, type Cell } from './spreadsheet.ts';

type Column = [name: string, of: (practice: PracticeCase) => Cell];

/** A sum, and how exactly the source names just this sum. */
function sumColumns(
  name: string,
  of: (practice: PracticeCase) => { rub: number; precision?: Precision | undefined } | undefined,
): Column[] {
  return [
    [`${name}, ₽`, (practice) => of(practice)?.rub],
    [`${name}: точность`, (practice) => exactness(of(practice))],
  ];
}

function exactness(sum: { precision?: Precision | undefined } | undefined): Cell {
  return sum && (sum.precision ? PRECISION_LABELS[sum.precision] : 'точно');
}

const listed = (names: readonly { name: string }[]) => names.map(({ name }) => name).join('; ');

/** Column by column: its name, and what stands in it. Unknown is empty. Only deeds have money, so no sum mixes the kinds. */
const COLUMNS: readonly Column[] = [
  ['Вид', ({ kind }) => KIND_LABELS[kind]],
  ['Код', ({ id }) => id],
  ['Название', ({ title }) => title],
  ['Коротко', ({ summary }) => summary],
  ['Регион', ({ region }) => region.name],
  ['Муниципалитет', ({ municipality }) => municipality?.name],
  ['Населённый пункт', ({ settlement }) => settlement],
  ['Кто', ({ organisations }) => listed(organisations)],
  ['Главное направление', ({ directions }) => directions[0].name],
  ['Другие направления', ({ directions }) => listed(directions.slice(1))],
  ['Темы', ({ themes }) => listed(themes)],
  ['Начало', ({ start }) => fullDate(start)],
  ['Конец', ({ end }) => fullDate(end)],
  ['Год', ({ year }) => year],
  ['Чем кончилось', ({ status }) => STATUS_LABELS[status]],
  ['Что названо', ({ money }) => money && (money.isTotalStated ? 'вся стоимость' : 'часть стоимости')],
  ...sumColumns('Названо денег', ({ money }) => money && { rub: money.total, precision: money.precision }),
  ...Object.entries(MONEY_LABELS).flatMap(([payer, label]) =>
    sumColumns(label, ({ money }) => money?.rows.find(({ from }) => from === payer)),
  ),
  ['Результатов в числах', ({ results }) => results.filter(({ value }) => value !== undefined).length],
  ['Награды', ({ awards }) => listed(awards.map(({ contest }) => contest))],
  ['Конкурсы и программы', ({ contests }) => listed(contests)],
  ['Пункты документов', (practice) => practice.implements.join('; ')],
  ['Чем подтверждено', (practice) => EVIDENCE_LABELS[evidence(practice)]],
  ['Публикаций', ({ sources }) => sources.length],
  ['Источники', ({ sources }) => sources.map((source) => source.url ?? publicationWords(source)).join('; ')],
  ['Сверено с источниками', ({ checked }) => checked],
];

/** Makes files of practices: after the head a line for each, in the order given. A practice stands in a dozen of them. */
export function openPracticeFile(
  absoluteUrl: (path: string) => string,
): (practices: readonly PracticeCase[]) => string {
  const columns = [...COLUMNS, ['Страница', ({ path }: PracticeCase) => absoluteUrl(path)] as const];
  const head = spreadsheetLines([columns.map(([name]) => name)]);
  const lineOf = memoized((practice: PracticeCase) =>
    spreadsheetLines([columns.map(([, of]) => of(practice))]),
  );
  return (practices) => spreadsheetOf(head, ...practices.map(lineOf));
}
