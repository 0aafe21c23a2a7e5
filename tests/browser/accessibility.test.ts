import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, openPage } from './browser.ts';

const { url } = inject('site');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** One page of every kind. */
export const PAGE_KINDS = [
  '',
  'practices/',
  'practices/2/',
  'practices/table/',
  'practices/kind/tos/',
  'practices/pskov-borisov-ruchey-drenazh/',
  'directions/ecology/',
  'themes/',
  'themes/ponds/',
  'regions/',
  'regions/pskov-oblast/',
  'regions/pskov-oblast/pskovskiy-munitsipalnyy-okrug/',
  'contests/',
  'contests/best-tos-practice/',
  'tos/',
  'resolutions/',
  'resolutions/smolensk-2020/',
  'strategy/pskov-2030/',
  'strategy/pskov-2030/4/',
  'strategy/pskov-2030/stages/',
  'strategy/pskov-2030/indicators/',
  'search/?q=пруд',
  'glossary/',
  'journalists/',
  'editors/',
  '404.html',
];

interface AxeResult {
  violations: { id: string; help: string; nodes: { target: string[]; failureSummary?: string }[] }[];
}

/** What axe finds on the page as it stands: WCAG 2.2 A and AA, contrast of AAA, best practice. */
async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const result = await page.evaluate(() =>
    (window as unknown as { axe: { run: (options: object) => Promise<unknown> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return (result as AxeResult).violations.map(
    (violation) =>
      `${violation.id}: ${violation.help} — ${violation.nodes
        .map((node) => node.target.join(' '))
        .slice(0, 4)
        .join('; ')}`,
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  describe(`axe finds nothing in ${colorScheme}`, () => {
    test.each(PAGE_KINDS)('/%s', async (path) => {
      const { page, complaints } = await openPage(browser, url + path, { colorScheme });
      if (path.startsWith('search')) await page.waitForSelector('site-search [data-results] a');
      const violations = await violationsOn(page);
      await page.context().close();
      expect(violations).toEqual([]);
      expect(complaints.filter((complaint) => !(path === '404.html' && complaint.includes('404')))).toEqual(
        [],
      );
    });

    test.each(['', 'practices/', 'practices/pskov-borisov-ruchey-drenazh/', 'resolutions/smolensk-2020/'])(
      'with every reading setting, and in its panel: /%s',
      async (path) => {
        const { page } = await openPage(browser, url, { colorScheme });
        await page.evaluate(() =>
          localStorage.setItem(
            'reading',
            '{"size":"largest","spacing":"wide","contrast":"more","pictures":"off"}',
          ),
        );
        await page.goto(url + path);
        const violations = await violationsOn(page);
        await page.getByRole('link', { name: 'Настройки чтения' }).first().click();
        violations.push(...(await violationsOn(page)));
        await page.context().close();
        expect(violations).toEqual([]);
      },
    );
  });
}

describe('narrow screens', () => {
  test.each(PAGE_KINDS)('/%s does not scroll sideways at 320 px', async (path) => {
    const { page } = await openPage(browser, url + path, { viewport: { width: 320, height: 700 } });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    await page.context().close();
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
