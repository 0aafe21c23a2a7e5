import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, openPage } from './browser.ts';

const { url } = inject('site');
const card = `${url}practices/pskov-borisov-ruchey-drenazh/`;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const chosen = (page: Page) =>
  page.evaluate(() => {
    const { size, spacing, contrast, theme, pictures } = document.documentElement.dataset;
    return Object.entries({ size, spacing, contrast, theme, pictures }).filter(([, value]) => value);
  });
const textSize = (page: Page) => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));

test('reading settings are chosen by keyboard, work at once and are remembered', async () => {
  const { page, complaints } = await openPage(browser, card);
  const usual = await textSize(page);
  const opener = page.getByRole('link', { name: 'Настройки чтения' }).first();
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Настройки чтения' });
  expect(await dialog.isVisible()).toBe(true);
  await dialog.getByRole('radio', { name: 'обычный' }).first().focus();
  await page.keyboard.press('ArrowDown');
  expect(await chosen(page)).toEqual([['size', 'large']]);
  expect(await textSize(page)).toBeGreaterThan(usual);
  await dialog.getByRole('radio', { name: 'тёмные' }).check();
  await dialog.getByRole('radio', { name: 'убрать' }).check();
  await page.keyboard.press('Escape');
  expect(await dialog.isVisible()).toBe(false);
  expect(await opener.evaluate((link) => link === document.activeElement)).toBe(true);

  await page.goto(`${url}about/`);
  expect(await chosen(page)).toEqual([
    ['size', 'large'],
    ['theme', 'dark'],
    ['pictures', 'off'],
  ]);
  await page.getByRole('link', { name: 'Настройки чтения' }).first().click();
  expect(await page.getByRole('radio', { name: 'тёмные' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Вернуть как было' }).click();
  expect(await chosen(page)).toEqual([]);
  await page.reload();
  expect(await chosen(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('what is remembered stands before the first paint, without the script of the panel', async () => {
  const { page } = await openPage(browser, card);
  await page.evaluate(() => localStorage.setItem('reading', '{"theme":"dark","contrast":"more"}'));
  await page.route('**/*.js', (route) => route.abort());
  await page.reload();
  expect(await chosen(page)).toEqual([
    ['contrast', 'more'],
    ['theme', 'dark'],
  ]);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
  await page.context().close();
});

test('without scripts the link leads to what the browser itself can do', async () => {
  const { page } = await openPage(browser, card, { javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Настройки чтения' }).first().click();
  await page.waitForURL('**/accessibility/');
  await page.context().close();
});

describe('fits a phone without scrolling sideways', () => {
  const PATHS = [
    '',
    'practices/',
    'practices/pskov-borisov-ruchey-drenazh/',
    'resolutions/smolensk-2020/',
    'tos/',
  ];
  const CHOICES = [
    ['the largest text', 360, '{"size":"largest"}'],
    ['wide spacing', 320, '{"spacing":"wide"}'],
  ] as const;

  test.each(CHOICES.flatMap((choice) => PATHS.map((path) => [...choice, path] as const)))(
    '%s at %i px, %s: /%s',
    async (_name, width, reading, path) => {
      const { page } = await openPage(browser, url, { viewport: { width, height: 740 } });
      await page.evaluate((chosen) => localStorage.setItem('reading', chosen), reading);
      await page.goto(url + path);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      await page.context().close();
      expect(overflow).toBeLessThanOrEqual(0);
    },
  );
});
