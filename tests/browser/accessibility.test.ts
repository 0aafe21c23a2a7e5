import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { openBrowser, openPage } from './browser.ts';

const { url } = inject('site');
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
  'practices/mun-severny-nso-konkurs/',
  'directions/ecology/',
  'themes/',
  'themes/ponds/',
  'problems/',
  'problems/water/',
  'regions/',
  'regions/pskov-oblast/',
  'regions/pskov-oblast/pskovskiy-munitsipalnyy-okrug/',
  'contests/',
  'contests/best-tos-practice/',
  'tos/',
  'resolutions/',
  'resolutions/smolensk-2020/',
  'resolutions/smolensk-2020/to-2/',
  'resolutions/smolensk-2020/p-2-4/',
  'strategy/pskov-2030/',
  'strategy/pskov-2030/4/',
  'strategy/pskov-2030/stages/',
  'strategy/pskov-2030/indicators/',
  'strategy/pskov-2030/indicators/projects/',
  'strategy/pskov-2030/indicators/events/',
  'threads/',
  'search/?q=пруд',
  'search/?q=благоустройсто детям до 500 тысяч',
  'glossary/',
  'journalists/',
  'editors/',
  'editors/components/',
  'editors/fields/',
  'editors/rules/',
  'editors/rules/number-source/',
  'editors/writing/',
  'editors/vocabularies/',
  'editors/suggest/',
  '404.html',
];

/**
 * Contrast of each custom property of `inks` and of the ink of each direction of the page on each of `grounds` by WCAG. Runs in
 * the page.
 */
function contrastRatios(asked: { inks: string[]; grounds: string[] }): [string, string, number][] {
  const coloured = [...document.querySelectorAll<HTMLElement>('[data-direction]')];
  const directions = [...new Set(coloured.map(({ dataset }) => dataset.direction ?? ''))];
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const probe = document.body.appendChild(document.createElement('i'));
  const luminance = (property: string, direction = '') => {
    if (!context) throw new Error('no canvas');
    probe.dataset.direction = direction;
    probe.style.color = `var(${property})`;
    context.fillStyle = getComputedStyle(probe).color;
    context.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((channel) =>
      channel <= 10 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const inks: [name: string, luminance: number][] = [
    ...asked.inks.map((ink): [string, number] => [ink, luminance(ink)]),
    ...directions.map((id): [string, number] => [id, luminance('--direction-ink', id)]),
  ];
  return inks.flatMap(([ink, own]) =>
    asked.grounds.map((ground): [string, string, number] => {
      const [dark = 0, light = 0] = [own, luminance(ground)].sort((a, b) => a - b);
      return [ink, ground, (light + 0.05) / (dark + 0.05)];
    }),
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

    test('every ink stands out 7 : 1 from the page and from the sunken ground', async () => {
      const { page } = await openPage(browser, url, { colorScheme });
      const ratios = await page.evaluate(contrastRatios, {
        inks: ['text', 'quiet', 'brand', 'accent'].map((name) => `--color-${name}`),
        grounds: ['--color-page', '--color-sunken'],
      });
      await page.context().close();
      expect(ratios.filter(([, , ratio]) => ratio < 7)).toEqual([]);
      expect(ratios).toHaveLength(18);
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

describe('does not scroll sideways', () => {
  const overflow = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

  test.each(PAGE_KINDS)('at 320 px, and on a phone with the largest text: /%s', async (path) => {
    const { page } = await openPage(browser, url + path, { viewport: { width: 320, height: 700 } });
    const narrow = await overflow(page);
    await page.evaluate(() => localStorage.setItem('reading', '{"size":"largest","spacing":"wide"}'));
    await page.setViewportSize({ width: 360, height: 700 });
    await page.reload();
    const large = await overflow(page);
    await page.context().close();
    expect({ narrow, large }).toEqual({ narrow: false, large: false });
  });
});
