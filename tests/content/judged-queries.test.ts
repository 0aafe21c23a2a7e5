/** The queries that the search is measured with, and the pages of this collection that answer them. */
import { expect, test } from 'vitest';
import { readJudgedQueries } from '../../scripts/search-quality/judged-queries.ts';

test('the judged queries are many, by all three kinds of readers, and each has an answer', async () => {
  const { tuning, reported } = await readJudgedQueries(
    new URL('../search/judged-queries.yaml', import.meta.url),
  );
  const all = [...tuning, ...reported];
  expect(reported.length).toBeGreaterThanOrEqual(60);
  expect(new Set(all.map(({ from }) => from)).size).toBe(3);
  expect(new Set(all.map(({ query }) => query)).size).toBe(all.length);
  expect(all.filter(({ pages }) => !Object.values(pages).some((grade) => grade >= 2))).toEqual([]);
});
