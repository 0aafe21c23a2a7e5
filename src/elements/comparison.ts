/** Deeds side by side, from what their records tell: the same rows on a page and in the browser. */
import { count } from '../language/plural.ts';
import type { PracticeRecord } from '../domain/practice-record.ts';

/** More columns do not fit a sheet. */
export const MOST_COMPARED = 4;

export const UNTOLD = 'не\u00A0говорит источник';

export type Comparison = ReturnType<typeof comparison>;

const ROWS: readonly [label: string, of: (deed: PracticeRecord) => string[]][] = [
  ['Где', ({ place }) => [place.words]],
  ['Когда', ({ time }) => (time.year === null ? [] : [time.words])],
  ['Сейчас', ({ status }) => (status.code === 'unknown' ? [] : [status.words])],
  ['Сколько стоило', costOf],
  ['На\u00A0одного жителя', perResidentOf],
  ['Кто платил', payersOf],
  ['Люди', ({ people }) => (people ? [`${people.words}: ${people.who}`] : [])],
  ['Что получилось', ({ results }) => results.map(({ words }) => words)],
  ['Чем подтверждено', ({ evidence }) => [evidence.words]],
  ['Источники', sourcesOf],
];

/** Support is not compared with deeds: what it gives is not what they cost. */
export function isComparable({ kind }: Pick<PracticeRecord, 'kind'>): boolean {
  return kind.code === 'deed';
}

/** Rows of which somebody knows something, and the names of the others. */
export function comparison(records: readonly PracticeRecord[]) {
  const deeds = records.filter(isComparable).slice(0, MOST_COMPARED);
  const all = ROWS.map(([label, of]) => {
    /** Lines of each deed, in the order of the deeds; none where no source tells. */
    const cells = deeds.map(of);
    return { label, cells, isSame: new Set(cells.map((lines) => lines.join('\n'))).size === 1 };
  });
  const isTold = ({ cells }: (typeof all)[number]) => cells.some((lines) => lines.length > 0);
  return {
    deeds,
    rows: all.filter(isTold),
    /** What no source tells of any of them. */
    untold: all.filter((row) => !isTold(row)).map(({ label }) => label),
  };
}

/** The table as rows of cells, the first with the names of the deeds. */
export function comparisonCells({ deeds, rows }: Comparison): string[][] {
  return [
    ['', ...deeds.map(({ title }) => title)],
    ...rows.map(({ label, cells }) => [
      label,
      ...cells.map((lines) => (lines.length > 0 ? lines.join('; ') : UNTOLD)),
    ]),
  ];
}

/** «465 000 ₽», «по плану 120 000 ₽, названа часть» */
export function costOf({ money, status }: PracticeRecord): string[] {
  if (!money) return [];
  const words = planned(status, money.total.words);
  return [money.isWhole ? words : `${words}, названа только часть`];
}

function perResidentOf({ costPerResident, residents, status }: PracticeRecord): string[] {
  if (!costPerResident || !residents) return [];
  return [planned(status, costPerResident.words), `считаем сами: ${residents.who}\u00A0— ${residents.words}`];
}

function payersOf({ money, status }: PracticeRecord): string[] {
  if (!money) return [];
  const rest = money.unexplained > 0 ? ['остальное\u00A0— чьё, не\u00A0названо'] : [];
  return [...money.payers.map(({ payer, words }) => `${payer.words}: ${planned(status, words)}`), ...rest];
}

function planned({ code }: PracticeRecord['status'], words: string): string {
  return code === 'planned' ? `по\u00A0плану ${words}` : words;
}

function sourcesOf({ sources }: PracticeRecord): string[] {
  const own = sources.filter(({ isOwn }) => isOwn).length;
  return [
    count(sources.length, 'публикация'),
    ...(own > 0 ? [`из\u00A0них рассказ самих участников\u00A0— ${own}`] : []),
  ];
}

/** «Ни об одном из них источники не говорят: …» */
export function untoldWords({ untold }: Comparison): string {
  return untold.length > 0
    ? `Ни\u00A0об\u00A0одном источники не\u00A0говорят: ${untold.join('; ').toLowerCase()}.`
    : '';
}
