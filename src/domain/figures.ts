/** The figures that stand large above the story of a practice; the list of results below need not repeat them. */
import { date, number, percent, roublesShort } from '../language/format.ts';
import { unitAfter } from '../language/plural.ts';
import type { SourceRef } from '../model/source.ts';
import { PRECISION_LABELS } from '../model/fields.ts';
import type { MoneySummary } from './money.ts';
import type { PracticeCase } from './practice.ts';

const SHOWN = 3;

type Result = PracticeCase['results'][number];
type FigureResult = Result & { value: number; source: SourceRef };

export interface Figure {
  value: string;
  /** «около», «больше» */
  precision?: string | undefined;
  unit?: string | undefined;
  label: string;
  source: SourceRef;
}

/** Of a deed up to two results and what it cost, or three; of support up to three results and sums of its records. */
export function practiceFigures(practice: Pick<PracticeCase, 'results' | 'money' | 'support'>): Figure[] {
  const results = figureResults(practice).map(resultFigure);
  if (practice.money) return [...results, ...moneyFigures(practice.money)];
  const given = practice.support.flatMap(({ figures }) => figures);
  return [...results, ...given].slice(0, SHOWN);
}

/** Results that are not large above, and sums: those are rounded there. */
export function listedResults(practice: Pick<PracticeCase, 'results' | 'money'>): Result[] {
  const large = new Set<Result>(figureResults(practice));
  return practice.results.filter((result) => !large.has(result) || isRounded(result));
}

function figureResults({ results, money }: Pick<PracticeCase, 'results' | 'money'>): FigureResult[] {
  return results
    .filter((result): result is FigureResult => result.value !== undefined && result.source !== undefined)
    .slice(0, money ? SHOWN - 1 : SHOWN);
}

function resultFigure({ label, value, precision, before, unit, asOf, source }: FigureResult): Figure {
  const isMoney = unit === '₽';
  return {
    value: isMoney ? roublesShort(value) : number(value),
    precision: precision && PRECISION_LABELS[precision],
    unit: isMoney || unit === undefined ? undefined : unitAfter(value, unit, precision !== undefined),
    label: [label, before !== undefined && `было ${number(before)}`, asOf && date(asOf)]
      .filter(Boolean)
      .join(', '),
    source,
  };
}

function moneyFigures(money: MoneySummary): Figure[] {
  const cost = {
    value: roublesShort(money.total),
    precision: money.precision && PRECISION_LABELS[money.precision],
    label: money.isTotalStated ? 'вся стоимость' : 'сколько денег известно',
    source: money.source,
  };
  if (money.residents === 0 || money.residents >= money.total) return [cost];
  const share = {
    value: percent(money.residents / money.total),
    label: 'доля жителей',
    source: money.residentsSource,
  };
  return [cost, share];
}

function isRounded({ value = 0, unit }: Result): boolean {
  return unit === '₽' && value >= 10_000 && Number(value.toPrecision(3)) !== value;
}
