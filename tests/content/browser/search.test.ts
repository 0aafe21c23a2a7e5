import { expect, test } from 'vitest';
import { openPage } from '../../browser/browser.ts';
import { builtSite } from '../../sites.ts';

const site = await builtSite('collection');

test('loads nothing before it is asked for, and no more than 150 KB for the first answer', async () => {
  const { page } = await openPage(`${site.url}search/`);
  const early = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/pagefind/'))
      .map(({ name }) => name),
  );
  expect(early).toEqual([]);
  await page.evaluate(() => performance.clearResourceTimings());
  await page.locator('#site-search-field').fill('детских площадок');
  await page.waitForSelector('[data-results] h2 a');
  await page.waitForLoadState('networkidle');
  // Of what the browser's cache has only the headers are transferred.
  const loaded = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).transferSize, 0),
  );
  expect(loaded).toBeGreaterThan(50_000);
  expect(loaded).toBeLessThan(150_000);
});
