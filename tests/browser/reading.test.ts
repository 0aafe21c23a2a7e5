import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { builtSite } from '../sites.ts';
import { openPage } from './browser.ts';

const { url } = await builtSite('large');
const card = `${url}practices/testovo-prud/`;

const chosen = (page: Page) =>
  page.evaluate(() => {
    const { size, spacing, contrast, theme, pictures } = document.documentElement.dataset;
    return Object.entries({ size, spacing, contrast, theme, pictures }).filter(([, value]) => value);
  });
const textSize = (page: Page) => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));

test('reading settings are chosen by keyboard, work at once and are remembered', async () => {
  const { page } = await openPage(card);
  const usual = await textSize(page);
  const opener = page.getByRole('link', { name: 'Настройки чтения' }).first();
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Настройки чтения' });
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
  // What it changes stays in sight and in use.
  expect((await dialog.boundingBox())?.y).toBeGreaterThanOrEqual(450);
  await page.locator('h1').click();
  await page.getByRole('button', { name: 'Вернуть как было' }).click();
  expect(await chosen(page)).toEqual([]);
  await page.reload();
  expect(await chosen(page)).toEqual([]);
});

test('on a host that sets no headers the page itself keeps out code that broke into it, and loses nothing', async () => {
  const { page, complaints } = await openPage(card, { complains: true });
  await page.route(card, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    const body = text.replace(
      '<main',
      '<script>document.title = "чужое"</script><style>h1{color:red}</style>$&',
    );
    await route.fulfill({ body, contentType: 'text/html;charset=utf-8' });
  });
  await page.reload({ waitUntil: 'load' });
  expect(await page.title()).not.toBe('чужое');
  expect(complaints.map((complaint) => /inline (?:script|style)/.exec(complaint)?.[0])).toEqual([
    'inline script',
    'inline style',
  ]);
});

test('what is remembered stands before the first paint, without the script of the panel', async () => {
  const { page } = await openPage(card, { complains: true });
  await page.evaluate(() => localStorage.setItem('reading', '{"theme":"dark","contrast":"more"}'));
  await page.route('**/*.js', (route) => route.abort());
  await page.reload();
  expect(await chosen(page)).toEqual([
    ['contrast', 'more'],
    ['theme', 'dark'],
  ]);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
});

test('without scripts the link leads to what the browser itself can do', async () => {
  const { page } = await openPage(card, { javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Настройки чтения' }).first().click();
  await page.waitForURL('**/about/');
});

test('steps that go on after a paragraph keep their numbers', async () => {
  const { page } = await openPage(card);
  // No script can read what a style sheet counts; a number of four digits is wider than one of one.
  const widthFrom = (start: number) =>
    page
      .locator('.steps ol')
      .first()
      .evaluate((list, first) => {
        const other = list.cloneNode(true) as HTMLOListElement;
        other.start = first;
        list.replaceWith(other);
        return parseFloat(getComputedStyle(other.children[1] as Element, '::before').inlineSize);
      }, start);
  expect(await widthFrom(1000)).toBeGreaterThan(3 * (await widthFrom(1)));
});
