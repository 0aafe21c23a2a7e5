/** Measures of ranked lists, as usual in information retrieval. */
import type { JudgedQuery } from './judged-queries.ts';

const DEPTH = 10;
/** From this grade on a page counts as an answer. */
const RELEVANT = 2;

export interface Measures {
  queries: number;
  /** Normalised discounted cumulative gain of the first ten, gain 2^grade − 1: 0 to 1. */
  ndcgAt10: number;
  /** Share of the answers, or of ten of them when there are more, that stand among the first ten. */
  recallAt10: number;
  /** Mean of 1 / place of the first answer. */
  mrr: number;
  /** Share of queries without any result. */
  empty: number;
}

/** @param results addresses found for each query, best first */
export function measure(queries: readonly JudgedQuery[], results: readonly (readonly string[])[]): Measures {
  const each = queries.map(({ pages }, index) => measureOne(pages, results[index] ?? []));
  const mean = (value: (one: (typeof each)[number]) => number) =>
    each.reduce((sum, one) => sum + value(one), 0) / Math.max(1, each.length);
  return {
    queries: queries.length,
    ndcgAt10: mean((one) => one.ndcg),
    recallAt10: mean((one) => one.recall),
    mrr: mean((one) => one.reciprocal),
    empty: mean((one) => Number(one.isEmpty)),
  };
}

export function measureOne(grades: Readonly<Record<string, number>>, found: readonly string[]) {
  const first = found.slice(0, DEPTH);
  const relevant = Object.values(grades).filter((grade) => grade >= RELEVANT).length;
  const isRelevant = (url: string) => (grades[url] ?? 0) >= RELEVANT;
  const place = found.findIndex(isRelevant);
  const ideal = gainOf(
    Object.values(grades)
      .sort((a, b) => b - a)
      .slice(0, DEPTH),
  );
  return {
    ndcg: ideal === 0 ? 0 : gainOf(first.map((url) => grades[url] ?? 0)) / ideal,
    recall: relevant === 0 ? 0 : first.filter(isRelevant).length / Math.min(DEPTH, relevant),
    reciprocal: place < 0 ? 0 : 1 / (place + 1),
    isEmpty: found.length === 0,
  };
}

function gainOf(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}
