/** The queries that the search is measured with, and the pages of this collection that answer them. */
import { expect, test } from 'vitest';
import { readJudgedQueries } from '../../scripts/search-quality/judged-queries.ts';

test('the judged queries are many, by all three kinds of readers in both halves, and few go unanswered', async () => {
  const { tuning, reported } = await readJudgedQueries(
    new URL('../search/judged-queries.yaml', import.meta.url),
  );
  const all = [...tuning, ...reported];
  expect(reported.length).toBeGreaterThanOrEqual(100);
  for (const half of [tuning, reported]) expect(new Set(half.map(({ from }) => from)).size).toBe(3);
  expect(new Set(all.map(({ query }) => query)).size).toBe(all.length);
  expect(all.filter(({ unanswered }) => unanswered).length).toBeLessThanOrEqual(10);
});
