import { describe, expect, test } from 'vitest';
import { measure, measureOne } from '../scripts/search-quality/metrics.ts';

describe('measures of a ranked list', () => {
  const grades = { '/a/': 3, '/b/': 2, '/c/': 1 };

  test('are best for the best order', () => {
    expect(measureOne(grades, ['/a/', '/b/', '/c/'])).toEqual({
      ndcg: 1,
      recall: 1,
      reciprocal: 1,
      isEmpty: false,
    });
  });

  test('count a good page less the later it comes', () => {
    const [first, second] = [measureOne(grades, ['/a/', '/x/']), measureOne(grades, ['/x/', '/a/'])];
    expect(second.ndcg).toBeLessThan(first.ndcg);
    expect(second).toMatchObject({ recall: 0.5, reciprocal: 0.5 });
    // 7 / log2(3), against 7 + 3 / log2(3) + 1 / log2(4)
    expect(second.ndcg).toBeCloseTo(7 / Math.log2(3) / (7 + 3 / Math.log2(3) + 0.5), 10);
  });

  test('are means over the queries', () => {
    const query = { query: 'пруд', from: 'resident' as const, pages: grades };
    expect(measure([query, query], [['/a/', '/b/', '/c/'], []])).toEqual({
      queries: 2,
      ndcgAt10: 0.5,
      recallAt10: 0.5,
      mrr: 0.5,
      empty: 0.5,
    });
  });
});
