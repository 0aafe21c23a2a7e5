import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { builtSite } from '../sites.ts';
import { openPage, saved } from './browser.ts';

const { url } = await builtSite('large');
const card = `${url}practices/testovo-prud/`;

const mark = (page: Page) => page.locator('.steps .source a').first();
const isFocused = (page: Page) => mark(page).evaluate((link) => link === document.activeElement);
const opened = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main details')].map((fold) => (fold as HTMLDetailsElement).open),
  );

test.each([360, 1280])('a source is shown beside its mark, by keyboard, at %i px', async (width) => {
  const { page } = await openPage(card, {
    viewport: { width, height: 800 },
    reducedMotion: 'reduce',
  });
  await mark(page).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Источник 1' });
  expect(await panel.innerText()).toMatch(
    /Публикация example\.ru[^]*Газета «Тестовые вести»[^]*17\sиюня\s2024/,
  );
  expect(page.url()).toBe(card);
  const [at, from] = [await panel.boundingBox(), await mark(page).boundingBox()];
  expect((at?.y ?? 0) - (from?.y ?? 0)).toBeGreaterThan(0);
  expect((at?.y ?? 0) - (from?.y ?? 0)).toBeLessThan(60);
  expect(at?.x).toBeGreaterThanOrEqual(0);
  expect((at?.x ?? 0) + (at?.width ?? 0)).toBeLessThanOrEqual(width);

  await page.keyboard.press('Escape');
  expect([await panel.isVisible(), await isFocused(page)]).toEqual([false, true]);

  // Past its last link one is back at the mark.
  await page.keyboard.press('Enter');
  for (let links = 0; links < 4; links += 1) await page.keyboard.press('Tab');
  expect([await panel.isVisible(), await isFocused(page)]).toEqual([false, true]);

  await page.keyboard.press('Enter');
  await panel.getByRole('link', { name: 'Все источники' }).click();
  expect(page.url()).toBe(`${card}#sources`);
});

test('a link to a source opens the fold that holds it', async () => {
  const { page } = await openPage(card);
  expect(await opened(page)).toEqual([false, false]);
  await page.goto(`${card}#source-vesti`);
  expect(await opened(page)).toEqual([false, true]);
});

test('without scripts the mark leads to the source, and the source back', async () => {
  const { page } = await openPage(card, { javaScriptEnabled: false });
  await mark(page).click();
  expect(page.url()).toBe(`${card}#source-vesti`);
  expect(await page.locator('#source-vesti').isVisible()).toBe(true);
  await page.locator('#source-vesti .back a', { hasText: 'Что сделали' }).click();
  expect(page.url()).toBe(`${card}#done`);
});

test('paper has the address of the page at the top, and what is folded on the screen', async () => {
  const { page } = await openPage(card);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('main').innerText()).toMatch(
    /^Тестовая коллекция|^[^\n]*practices\/testovo-prud\//,
  );
  for (const part of ['#passport', '#cite', '#source-vesti'])
    expect([part, await page.locator(part).isVisible()]).toEqual([part, true]);
});

test('the table of money fits a narrow phone with the text spacing of WCAG 1.4.12', async () => {
  const { page } = await openPage(card, { viewport: { width: 360, height: 800 }, bypassCSP: true });
  await page.addStyleTag({
    content:
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }',
  });
  const { width, fits } = await page.evaluate(() => ({
    width: document.querySelector('.money')?.scrollWidth ?? 0,
    fits: document.querySelector('.money')?.clientWidth ?? 0,
  }));
  expect(width).toBeLessThanOrEqual(fits);
});

test('a reference goes into a file without a script, under the policy of the site', async () => {
  const { page } = await openPage(card, { javaScriptEnabled: false });
  await page.getByText('Для отчёта и цитаты').click();
  const { name, bytes } = await saved(page, () =>
    page.getByRole('link', { name: 'Файл для Zotero' }).click(),
  );
  expect(name).toBe('practice-testovo-prud.ris');
  expect(bytes.toString()).toContain('UR  - https://example.org/practices/testovo-prud/');
});
