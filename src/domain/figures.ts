/**
 * The figures that stand large: two above the story of a practice, the first of them in lists too. The list of results
 * below need not repeat them.
 */
import { date, lowerFirst, number, percent, roublesShort } from '../language/format.ts';
import { unitAfter } from '../language/plural.ts';
import type { Precision } from '../language/numbers.ts';
import type { SourceRef } from '../model/source.ts';
import { PRECISION_LABELS } from '../model/fields.ts';
import { LARGE_FIGURES } from '../model/practice.ts';
import type { PracticeCase } from './practice.ts';

/** A number without a unit says something from here on. */
const TELLING = 10;

type Result = PracticeCase['results'][number];
type FigureResult = Result & { value: number; source: SourceRef };

export interface Figure {
  /** «570», «3,25» */
  value: string;
  /** «тыс. ₽», «га»: set smaller. */
  unit?: string | undefined;
  /** «около», «больше» */
  precision?: string | undefined;
  /** What it counts, as it goes on after the number. */
  label: string;
  source: SourceRef;
  /** Whose money it is, when it is the residents' alone. */
  isOfResidents?: boolean;
}

type Told = Pick<PracticeCase, 'results' | 'money' | 'support' | 'status'>;

/**
 * Results that the editor chose, else those that tell something; beside them what a deed cost or a programme gives.
 *
 * @param most how many of them there is room for
 */
export function practiceFigures(practice: Told, most = LARGE_FIGURES): Figure[] {
  const results = largeResults(practice);
  const money = practice.money ? moneyFigures(practice, practice.money) : givenFigures(practice);
  // The reader who has seen the work wants to know what part of it was the neighbours' own.
  const beside = results.length > 0 ? money.toReversed() : money;
  const isChosen = results.some(({ headline }) => headline);
  const figures = results.map(resultFigure);
  return (practice.money || isChosen ? [...figures, ...beside] : [...money, ...figures]).slice(0, most);
}

/** Results that are not large above, and sums: those are rounded there. */
export function listedResults(practice: Told): Result[] {
  const large = new Set<Result>(largeResults(practice));
  return practice.results.filter((result) => !large.has(result) || isRounded(result));
}

function largeResults({ results, money, support }: Told): FigureResult[] {
  const withNumber = results.filter(
    (result): result is FigureResult =>
      result.value !== undefined &&
      result.source !== undefined &&
      result.headline !== false &&
      !isCost(result, money),
  );
  const chosen = withNumber.filter(({ headline }) => headline);
  if (chosen.length > 0) return chosen;
  const given = support.flatMap(({ figures }) => figures).length;
  const room = money ? LARGE_FIGURES - 1 : Math.max(0, LARGE_FIGURES - given);
  return withNumber.filter(isTelling).slice(0, room);
}

/** A number without a unit says nothing while it is small. */
export function isTelling({ value, unit }: Pick<FigureResult, 'value' | 'unit'>): boolean {
  return unit !== undefined || value >= TELLING;
}

/** It stands under the money. */
function isCost({ value, unit }: Result, money: Told['money']): boolean {
  return unit === '₽' && value === money?.total;
}

function resultFigure({ label, value, precision, before, unit, asOf, source }: FigureResult): Figure {
  const amount =
    unit === '₽'
      ? divided(roublesShort(value))
      : { value: number(value), unit: unit && unitAfter(value, unit, precision !== undefined) };
  const words = [lowerFirst(label), before !== undefined && `было ${number(before)}`, asOf && date(asOf)];
  return { ...amount, precision: precisely(precision), label: words.filter(Boolean).join(', '), source };
}

/** What was given last and most to one stands first. */
function givenFigures({ support }: Told): Figure[] {
  return support
    .flatMap(({ figures }) => figures)
    .map((figure) => ({ ...figure, ...divided(figure.value) }))
    .toReversed();
}

function moneyFigures({ status }: Told, money: NonNullable<Told['money']>): Figure[] {
  const planned = status === 'planned' ? 'по плану ' : '';
  const { total, residents, isTotalStated } = money;
  const all = isTotalStated ? 'вся стоимость' : 'известная часть денег';
  const cost = {
    ...divided(roublesShort(total)),
    precision: precisely(money.precision),
    label: planned + (residents === total ? 'деньги жителей' : all),
    source: money.source,
    isOfResidents: residents === total,
  };
  if (residents === 0 || residents >= total) return [cost];
  const own = money.rows.find(({ from }) => from === 'residents');
  const whole = isTotalStated ? 'всей стоимости' : 'известных денег';
  return [
    cost,
    {
      ...divided(roublesShort(residents)),
      precision: precisely(own?.precision),
      label: `${planned}дали жители\u00A0— ${percent(residents / total)} ${whole}`,
      source: money.residentsSource,
      isOfResidents: true,
    },
  ];
}

/** A short sum apart from its unit. */
function divided(words: string): Pick<Figure, 'value' | 'unit'> {
  const [, value = words, unit] = /^(.*\d)\s(\D+)$/.exec(words) ?? [];
  return { value, unit };
}

function precisely(precision: Precision | undefined): string | undefined {
  return precision && PRECISION_LABELS[precision];
}

function isRounded({ value = 0, unit }: Result): boolean {
  return unit === '₽' && value >= 10_000 && Number(value.toPrecision(3)) !== value;
}
