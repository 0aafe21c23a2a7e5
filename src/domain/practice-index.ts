/** The list of practices without its words: what the filter in the browser chooses and sorts by. */
import { FACET_IDS, FACETS, type FacetId } from './facets.ts';
import type { PracticeCase } from './practice.ts';

export interface PracticeIndex {
  facets: readonly FacetId[];
  /** In the order of the list: entry `n` stands on page `⌊n / entries on a page⌋ + 1`. */
  practices: IndexedPractice[];
}

export interface IndexedPractice {
  title: string;
  /** Roubles known; 0 when no source names any. */
  sum: number;
  /** Values by facet, in the order of `facets`. */
  has: string[][];
}

export function practiceIndex(practices: readonly PracticeCase[]): PracticeIndex {
  return {
    facets: FACET_IDS,
    practices: practices.map((practice) => ({
      title: practice.title,
      sum: practice.money?.total ?? 0,
      has: FACET_IDS.map((id) => FACETS[id].of(practice).map((option) => option.value)),
    })),
  };
}
