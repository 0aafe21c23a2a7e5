/** The results that stand large above the story of a practice; the list below it need not say them again. */
import type { PracticeCase } from './practice.ts';

type Result = PracticeCase['results'][number];
export type FigureResult = Result & { value: number; source: number };

/** The first results with a number and a source: two where money stands beside them, else three. */
export function figureResults({ results, money }: Pick<PracticeCase, 'results' | 'money'>): FigureResult[] {
  return results
    .filter((result): result is FigureResult => result.value !== undefined && result.source !== undefined)
    .slice(0, money ? 2 : 3);
}

/** Results that are not large above, and sums: those are rounded there. */
export function listedResults(practice: Pick<PracticeCase, 'results' | 'money'>): Result[] {
  const large = new Set<Result>(figureResults(practice));
  return practice.results.filter((result) => !large.has(result) || isRounded(result));
}

function isRounded({ value = 0, unit }: Result): boolean {
  return unit === '₽' && value >= 10_000 && Number(value.toPrecision(3)) !== value;
}
