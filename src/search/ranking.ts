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
  half: 6,
  /** What a term is worth in the title, among the words of the themes, and as a word of the same root; all over the text: 1. */
  title: 0.2,
  theme: 0.7,
  kin: 0.25,
  /** Bonus for a title that consists of the query alone. */
  wholeTitle: 0.8,
  /** Least share of the total idf that a page lacking some terms must reach, and the power of that share in the score. */
  leastCoverage: 0.2,
  coverage: 0.25,
  /** Neighbouring terms of the query that stand together on the page, in their order. */
  together: 0.35,
  /** A page with a sum, when the query asks what something costs. */
  withCost: 1.5,
  types: {
    practice: 1,
    recipe: 1.25,
    paper: 1.25,
    contest: 1.15,
    theme: 1.5,
    resolution: 1.55,
    strategy: 1.3,
    region: 1.2,
    page: 1.2,
    editors: 0.7,
  } satisfies Record<PageType, number>,
};

/** Metadata of pages that are not loaded yet. */
export interface KnownPages {
  total: number;
  typeOf(page: string): PageType | undefined;
  /** In roubles, if a sum is known. */
  costOf(page: string): number | undefined;
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
export function rank(
  matches: readonly Match[],
  known: KnownPages,
  { asksCost = false, weights = RANKING } = {},
): Ranked[] {
  const matched = matches.filter(({ hits }) => hits.size > 0);
  const idf = matched.map(({ term, hits }) =>
    term.isParticle ? 0 : Math.log(1 + known.total / pagesWithWord(hits)),
  );
  const whole = idf.reduce((sum, each) => sum + each, 0);
  const pages = new Set(matched.flatMap(({ term, hits }) => (term.isParticle ? [] : [...hits.keys()])));
  const ranked: Ranked[] = [];
  for (const page of pages) {
    const hits = matched.map((match) => match.hits.get(page));
    const sumOf = (value: (hit: Hit) => number) =>
      hits.reduce((sum, hit, index) => sum + (hit ? (idf[index] ?? 0) * value(hit) : 0), 0);
    const covered = sumOf(() => 1) / whole;
    if (covered < weights.leastCoverage) continue;
    const inTitle = hits.filter((hit) => hit?.isIn.has('title')).length;
    const score =
      (sumOf((hit) => worthOf(hit, weights)) +
        (weights.wholeTitle * sumOf((hit) => Number(hit.isIn.has('title'))) * inTitle) /
          Math.max(1, known.titleWordsOf(page))) *
      (1 + weights.together * togetherness(hits)) *
      covered ** weights.coverage *
      weights.types[known.typeOf(page) ?? 'page'] *
      (asksCost && known.costOf(page) !== undefined ? weights.withCost : 1);
    const missing = matched
      .filter(({ term }, index) => !hits[index] && !term.isParticle)
      .map(({ term }) => term.typed);
    const found = hits
      .flatMap((hit, term) => (hit?.places ?? []).map((place): FoundPlace => ({ place, term })))
      .sort((one, other) => one.place - other.place);
    ranked.push({ page, score, missing, found });
  }
  return ranked.sort((a, b) => b.score - a.score);
}

/** However many words of its root there are, a word is as rare as itself. */
function pagesWithWord(hits: Match['hits']): number {
  const isOnlyKin = ({ isIn }: Hit) => isIn.size === 1 && isIn.has('kin');
  return [...hits.values()].filter((hit) => !isOnlyKin(hit)).length || hits.size;
}

function worthOf({ score, isIn }: Hit, weights: typeof RANKING): number {
  const elsewhere = (['title', 'theme', 'kin'] as const).filter((field) => isIn.has(field));
  return elsewhere.reduce((sum, field) => sum + weights[field], score / (score + weights.half));
}

/** Words apart at which terms still stand together: a preposition may be between. */
const NEXT = 2;

/** Share of the neighbouring terms of the query that somewhere stand together. */
function togetherness(hits: readonly (Hit | undefined)[]): number {
  const followed = hits.slice(1).filter((hit, index) => {
    const before = hits[index];
    return before && hit && isAnyAfter(before.places, hit.places);
  });
  return followed.length / Math.max(1, hits.length - 1);
}

/** Whether some place is at most a few words after one of the others; both lists ascend. */
function isAnyAfter(others: readonly number[], places: readonly number[]): boolean {
  let other = 0;
  for (const place of places) {
    while (other < others.length && place - (others[other] ?? 0) > NEXT) other += 1;
    if (other < others.length && place >= (others[other] ?? 0)) return true;
  }
  return false;
}
