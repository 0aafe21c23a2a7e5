/** The queries that the search is measured with, and the pages of this collection that answer them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readJudgedQueries } from '../../scripts/search-quality/judged-queries.ts';
import { builtSite } from '../sites.ts';

const { tuning, reported } = await readJudgedQueries(
  new URL('../search/judged-queries.yaml', import.meta.url),
);
const all = [...tuning, ...reported];

test('the judged queries are many, by all three kinds of readers in both halves, and few go unanswered', () => {
  expect(reported.length).toBeGreaterThanOrEqual(100);
  for (const half of [tuning, reported]) expect(new Set(half.map(({ from }) => from)).size).toBe(3);
  expect(new Set(all.map(({ query }) => query)).size).toBe(all.length);
  expect(all.filter(({ unanswered }) => unanswered).length).toBeLessThanOrEqual(10);
});

test('every judged page stands on the site, at the address it has now', async () => {
  const { dir } = await builtSite('collection');
  const isThere = (url: string) => {
    const file = join(dir, url, 'index.html');
    return existsSync(file) && !readFileSync(file, 'utf8').includes('http-equiv="refresh"');
  };
  const urls = new Set(all.flatMap(({ pages }) => Object.keys(pages)));
  expect([...urls].filter((url) => !isThere(url))).toEqual([]);
});
