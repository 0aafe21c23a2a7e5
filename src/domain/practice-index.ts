/**
 * The list of practices without its words: what the filter in the browser chooses and sorts by. Column by column and
 * in numbers, because all of it is fetched at the first choice: about 50 bytes a practice before compression.
 */
import { collator } from '../language/format.ts';
import { facetsOf, optionsOf, type FacetId } from './facets.ts';
import type { PracticeCase } from './practice.ts';

/** Practice `n` of every column is entry `n` of the list: it stands on page `⌊n / entries on a page⌋ + 1`. */
export interface PracticeIndex {
  facets: IndexedFacet[];
  /** Roubles known; 0 when no source names any. */
  sums: number[];
  /** Places of the titles in the alphabet. */
  titles: number[];
  /** Places of region and municipality in the alphabet; those of one place share a number. */
  places: number[];
}

export interface IndexedFacet {
  id: FacetId;
  values: string[];
  /** What each practice has: the number of its value, or a list of them when it is not just one. */
  of: (number | number[])[];
}

export function practiceIndex(practices: readonly PracticeCase[]): PracticeIndex {
  return {
    facets: facetsOf(practices).map(({ id, values }) => indexedFacet(id, values, practices)),
    sums: practices.map(({ money }) => money?.total ?? 0),
    titles: alphabet(practices.map(({ title }) => title)),
    places: alphabet(
      practices.map(({ region, municipality }) => `${region.name}, ${municipality?.name ?? ''}`),
    ),
  };
}

/** The most frequent values come first: their numbers are the shortest. */
function indexedFacet(
  id: FacetId,
  values: readonly { value: string; count: number }[],
  practices: readonly PracticeCase[],
): IndexedFacet {
  const sorted = values.toSorted((a, b) => b.count - a.count).map(({ value }) => value);
  const numbers = new Map(sorted.map((value, number) => [value, number]));
  const of = practices.map((practice) => {
    const own = optionsOf(id, practice).map(({ value }) => numbers.get(value) ?? 0);
    return own.length === 1 ? (own[0] ?? 0) : own;
  });
  return { id, values: sorted, of };
}

function alphabet(words: readonly string[]): number[] {
  const sorted = [...new Set(words)].sort(collator.compare);
  const places = new Map(sorted.map((word, place) => [word, place]));
  return words.map((word) => places.get(word) ?? 0);
}
