/** Measures of ranked lists, as usual in information retrieval. */
import { RELEVANT, type JudgedQuery } from './judged-queries.ts';

const DEPTH = 10;

export interface Measures {
  queries: number;
  /** Normalised discounted cumulative gain of the first ten, gain 2^grade − 1: 0 to 1. */
  ndcgAt10: number;
  /** Share of the answers, or of ten of them when there are more, that stand among the first ten; of answered queries. */
  recallAt10: number;
  /** Mean of 1 / place of the first answer; of answered queries. */
  mrr: number;
  /** Share of queries without any result. */
  empty: number;
}

/** @param results addresses found for each query, best first */
export function measure(queries: readonly JudgedQuery[], results: readonly (readonly string[])[]): Measures {
  const each = queries.map(({ pages }, index) => measureOne(pages, results[index] ?? []));
  const answered = each.filter((_, index) => !queries[index]?.unanswered);
  return {
    queries: queries.length,
    ndcgAt10: mean(each.map(({ ndcg }) => ndcg)),
    recallAt10: mean(answered.map(({ recall }) => recall)),
    mrr: mean(answered.map(({ reciprocal }) => reciprocal)),
    empty: mean(each.map(({ isEmpty }) => Number(isEmpty))),
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

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function gainOf(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}
