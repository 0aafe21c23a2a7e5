/** Figures about the whole collection, computed from its entries. */
import type { PracticeCase } from './practice.ts';

export interface Statistics {
  practices: number;
  regions: number;
  /** Roubles whose source is named: what deeds cost. What programmes give is never added to it. */
  roubles: number;
  /** Practices with money known. */
  withMoney: number;
  /** Practices that residents paid into, as a source says. */
  withResidentsMoney: number;
}

export function statistics(practices: readonly PracticeCase[]): Statistics {
  const money = practices.flatMap((practice) => practice.money ?? []);
  return {
    practices: practices.length,
    regions: new Set(practices.map((practice) => practice.region.id)).size,
    roubles: money.reduce((sum, { total }) => sum + total, 0),
    withMoney: money.length,
    withResidentsMoney: money.filter(({ residents }) => residents > 0).length,
  };
}

/** Newest first; what has no year comes last, in the order of titles. */
export function byRecency(practices: readonly PracticeCase[]): PracticeCase[] {
  const published = (practice: PracticeCase) =>
    practice.sources
      .map((source) => source.date ?? '')
      .sort()
      .at(-1) ?? '';
  return [...practices].sort(
    (a, b) => published(b).localeCompare(published(a)) || a.title.localeCompare(b.title, 'ru'),
  );
}
