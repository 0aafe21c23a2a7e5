/** Figures about the whole collection, computed from its entries. */
import type { PracticeCase } from './practice.ts';

export interface Statistics {
  practices: number;
  regions: number;
  /** Roubles whose source is named, summed over practices that are not themselves programmes. */
  roubles: number;
  /** Practices with money known. */
  withMoney: number;
  /** Practices that residents paid into, as a source says. */
  withResidentsMoney: number;
}

export function statistics(practices: readonly PracticeCase[]): Statistics {
  const own = practices.filter((practice) => practice.kind === 'tos');
  return {
    practices: practices.length,
    regions: new Set(practices.map((practice) => practice.region.id)).size,
    roubles: own.reduce((sum, practice) => sum + (practice.money?.total ?? 0), 0),
    withMoney: own.filter((practice) => practice.money).length,
    withResidentsMoney: practices.filter((practice) => (practice.money?.residents ?? 0) > 0).length,
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
