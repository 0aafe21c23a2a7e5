import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openPage } from '../../browser/browser.ts';
import { builtSite } from '../../sites.ts';

const site = await builtSite('collection');

test('loads nothing before it is asked for, and no more than 150 KB for the first answer', async () => {
  const { page } = await openPage(`${site.url}search/`);
  let loaded = 0;
  const early = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/pagefind/'))
      .map(({ name }) => name),
  );
  expect(early).toEqual([]);
  const bodies: Promise<void>[] = [];
  page.on('response', (response) => {
    // The browser asks for the icon again whenever the address changes.
    if (response.url().endsWith('/favicon.svg')) return;
    bodies.push(
      response.body().then((body) => {
        // Pagefind's own files are packed already; the others are packed by the server that publishes them.
        loaded += /\.(?:js|json|txt)$/.test(new URL(response.url()).pathname)
          ? gzipSync(body).length
          : body.length;
      }),
    );
  });
  await page.locator('#site-search-field').fill('детских площадок');
  await page.waitForSelector('[data-results] h2 a');
  await page.waitForLoadState('networkidle');
  await Promise.all(bodies);
  expect(loaded).toBeGreaterThan(50_000);
  expect(loaded).toBeLessThan(150_000);
});

