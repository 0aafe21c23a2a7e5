/** Which pages answer a query, and in which order. */
import type { PageType } from './page-facts.ts';
import type { FoundPlace } from './excerpt.ts';
import type { Hit, Match } from './matching.ts';

/** Weights of Pagefind's own score of a word on a page; its documentation says what they mean. */
export const WORD_RANKING = {
  termFrequency: 1,
  pageLength: 0.5,
  termSaturation: 1.6,
  termSimilarity: 1,
  metaWeights: { title: 1, place: 1, also: 1 },
};

export const RANKING = {
  /** Pagefind's score of a term at which it is worth half of what it can be. */
  half: 3,
  /** What a term is worth among the words of the themes, and as a word of the same root; all over the text: 1. */
  theme: 0.7,
  kin: 0.2,
  /** Bonus for a title that consists of the query alone. */
  wholeTitle: 0.8,
  /** Least share of the total idf that a page lacking some terms must reach, */
  leastCoverage: 0.3,
  /** and when at least so many pages have all of them. */
  enough: 10,
  leastWhenEnough: 0.6,
  /** Terms that stand near each other. */
  nearBonus: 0.5,
  /** Words apart at which terms are still near. */
  near: 5,
  types: {
    practice: 1,
    recipe: 1.15,
    paper: 1.15,
    resolution: 1.35,
    strategy: 1.1,
    page: 1.15,
  } satisfies Record<PageType, number>,
};

/** Metadata of pages that are not loaded yet. */
export interface KnownPages {
  total: number;
  typeOf(page: string): PageType | undefined;
  /** Words in the title of the page other than stop words. */
  titleWordsOf(page: string): number;
}

export interface Ranked {
  page: string;
  score: number;
  /** Terms that the page does not have, as they were typed. */
  missing: string[];
  /** Where the terms stand, rising by place. */
  found: FoundPlace[];
}

/** Best first. Terms without matches are ignored; a page may lack some of the others if their idf is low. */
export function rank(matches: readonly Match[], known: KnownPages, weights = RANKING): Ranked[] {
  const matched = matches.filter(({ hits }) => hits.size > 0);
  const idf = matched.map(({ hits }) => Math.log(1 + known.total / hits.size));
  const whole = idf.reduce((sum, each) => sum + each, 0);
  const pages = new Set(matched.flatMap(({ hits }) => [...hits.keys()]));
  const complete = [...pages].filter((page) => matched.every(({ hits }) => hits.has(page))).length;
  const least = complete < weights.enough ? weights.leastCoverage : weights.leastWhenEnough;
  const ranked: Ranked[] = [];
  for (const page of pages) {
    const hits = matched.map((match) => match.hits.get(page));
    const sumOf = (value: (hit: Hit) => number) =>
      hits.reduce((sum, hit, index) => sum + (hit ? (idf[index] ?? 0) * value(hit) : 0), 0);
    const covered = sumOf(() => 1) / whole;
    if (covered < least) continue;
    const inTitle = hits.filter((hit) => hit?.isIn.has('title')).length;
    const score =
      (sumOf((hit) => worthOf(hit, weights)) +
        (weights.wholeTitle * sumOf((hit) => Number(hit.isIn.has('title'))) * inTitle) /
          Math.max(1, known.titleWordsOf(page))) *
      (1 + weights.nearBonus * nearness(hits, weights.near)) *
      weights.types[known.typeOf(page) ?? 'page'];
    const missing = matched.filter((_, index) => !hits[index]).map(({ term }) => term.typed);
    const found = hits
      .flatMap((hit, term) => (hit?.places ?? []).map((place): FoundPlace => ({ place, term })))
      .sort((one, other) => one.place - other.place);
    ranked.push({ page, score, missing, found });
  }
  return ranked.sort((a, b) => b.score - a.score);
}

function worthOf({ score, isIn }: Hit, weights: typeof RANKING): number {
  const elsewhere = (['theme', 'kin'] as const).filter((field) => isIn.has(field));
  return elsewhere.reduce((sum, field) => sum + weights[field], score / (score + weights.half));
}

/** Share of neighbouring terms of the query that somewhere stand near each other. */
function nearness(hits: readonly (Hit | undefined)[], near: number): number {
  if (hits.length < 2) return 0;
  let pairs = 0;
  for (const [index, hit] of hits.slice(1).entries()) {
    const before = hits[index];
    if (before && hit && areNear(before.places, hit.places, near)) pairs += 1;
  }
  return pairs / (hits.length - 1);
}

function areNear(a: readonly number[], b: readonly number[], near: number): boolean {
  let inA = 0;
  let inB = 0;
  while (inA < a.length && inB < b.length) {
    const apart = (a[inA] ?? 0) - (b[inB] ?? 0);
    if (Math.abs(apart) <= near) return true;
    if (apart < 0) inA += 1;
    else inB += 1;
  }
  return false;
}
