/** When a contest took applications, and how late what we know of it is. */
import { listed, monthLocative, period, yearOf } from '../language/format.ts';
import { memoized } from '../memoized.ts';
import type { Contest } from '../model/contest.ts';
import type { SourceRef } from '../model/source.ts';

type Intake = Contest['intake'][number];

/** After so many years without a word nobody should take it for granted that the contest still exists. */
const YEARS_OF_SILENCE = 3;

/** Less than a year, so that a later start than last year's is not taken for a second time of the same year. */
const MONTHS_OF_ROUND = 10;

/** Times of applications, or of the residents' vote; the latest first. */
export function intakesOf({ intake }: Contest, of: 'applications' | 'vote'): Intake[] {
  return intake
    .filter(({ vote = false }) => vote === (of === 'vote'))
    .sort((a, b) => lastOf(b).localeCompare(lastOf(a)));
}

/** «12–30 января 2026 г.», «апрель 2026, объявляли заранее» */
export function intakeWords({ from, to, planned }: Intake): string {
  return planned ? `${period(from, to)}, объявляли заранее` : period(from, to);
}

interface UsualIntake {
  months: number[];
  /** «в 2025 и 2026 годах — в январе» */
  words: string;
  source: SourceRef;
}

/**
 * Months in which applications were taken in two years or more: it is said in which, and not that it will be so again.
 * Those of the same years stand together; of the most years first, then the latest.
 */
export function usualIntakes(contest: Contest): UsualIntake[] {
  const taken = intakesOf(contest, 'applications')
    .filter(({ planned }) => !planned)
    .flatMap((intake) => monthsOf(intake).map((at) => ({ ...at, source: intake.source })));
  const repeated = [...Map.groupBy(taken, ({ month }) => month)]
    .map(([month, times]) => ({
      month,
      years: [...new Set(times.map(({ year }) => year))].sort(),
      source: times.flatMap(({ source }) => source),
    }))
    .filter(({ years }) => years.length > 1);
  return [...Map.groupBy(repeated, ({ years }) => listed(years.map(String)))]
    .map(([words, same]) => ({ words, same, years: same[0]?.years ?? [] }))
    .sort((a, b) => b.years.length - a.years.length || (b.years.at(-1) ?? 0) - (a.years.at(-1) ?? 0))
    .map(({ words, same }) => {
      const months = inOrder(same.map(({ month }) => month));
      return {
        months,
        words: `в\u00A0${words} годах\u00A0— в\u00A0${listed(months.map(monthLocative))}`,
        source: [...new Set(same.flatMap(({ source }) => source))],
      };
    });
}

export interface KnownIntake {
  /** From 1 to 12: those of the last time, and those of two years or more. */
  months: number[];
  /** «обычно в январе; последний раз — 12–30 января 2026 г.» */
  words: string;
}

/**
 * When applications were taken as a list of contests says it; nothing where no source tells. Memoised: cards and sheets of all
 * deeds that a contest noticed tell it again.
 */
export const knownIntake = memoized(intakeInWords);

function intakeInWords(contest: Contest): KnownIntake | undefined {
  const last = lastIntakes(contest);
  if (last.length === 0) return undefined;
  const usual = usualIntakes(contest).flatMap(({ months }) => months);
  const months = [...usual, ...last.flatMap(monthsOf).map(({ month }) => month)];
  const times = last.map(intakeWords).join('; ');
  return {
    months: inOrder(months),
    words: usual.length
      ? `обычно в\u00A0${listed(inOrder(usual).map(monthLocative))}; последний раз\u00A0— ${times}`
      : times,
  };
}

/** The latest, with those of the same round of the year: some contests take applications twice a year. */
function lastIntakes(contest: Contest): Intake[] {
  const [latest, ...earlier] = intakesOf(contest, 'applications');
  if (!latest) return [];
  const end = monthsFrom(lastOf(latest));
  return [latest, ...earlier.filter(({ from, to }) => end - monthsFrom(from ?? to ?? '') < MONTHS_OF_ROUND)];
}

export interface LastKnown {
  /** «последний раз видели в 2021 году, что сейчас — неизвестно» */
  words: string;
  /** Whether nothing was heard of it for long. */
  isSilent: boolean;
}

/** The latest year that a publication names or comes from. */
export function lastKnown({ editions, intake, sources }: Contest, thisYear: number): LastKnown {
  const years = [
    ...editions.map(({ since, year }) => year ?? since),
    ...intake.map((one) => yearOf(lastOf(one))),
    ...sources.map(({ date }) => date && yearOf(date)),
  ].filter((year) => typeof year === 'number');
  if (years.length === 0)
    return { words: 'в\u00A0каком году проводили, источники не\u00A0говорят', isSilent: false };
  const year = Math.max(...years);
  const isSilent = thisYear - year >= YEARS_OF_SILENCE;
  const doubt = isSilent ? ', что сейчас\u00A0— неизвестно' : '';
  return { words: `последний раз видели в\u00A0${year}\u00A0году${doubt}`, isSilent };
}

/** The last day that is known of it. */
export function lastOf({ from, to }: Pick<Intake, 'from' | 'to'>): string {
  return to ?? from ?? '';
}

/** Every month from the first to the last; of one end only, its month. */
function monthsOf({ from, to }: Intake): { year: number; month: number }[] {
  const first = monthsFrom(from ?? to ?? '');
  const last = monthsFrom(to ?? from ?? '');
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    year: Math.floor((first + index) / 12),
    month: ((first + index) % 12) + 1,
  }));
}

/** Months from the beginning of our era, to tell how far two days are from each other. */
function monthsFrom(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 12 + month - 1;
}

function inOrder(months: readonly number[]): number[] {
  return [...new Set(months)].sort((a, b) => a - b);
}
