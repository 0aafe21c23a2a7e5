import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PHOTO_PRACTICE, SHAPES } from '../content-with-photos.ts';
import { builtSite } from '../sites.ts';
import { openPage } from './browser.ts';
import { violationsOn } from './axe.ts';

const address = (await builtSite('small')).url + PHOTO_PRACTICE;

const caption = (page: Page) => page.getByRole('dialog').locator('figcaption').innerText();

test('photos open over the page, turn by arrow keys and give the focus back', async () => {
  const { page } = await openPage(address);
  const total = SHAPES.length + 1;
  const links = page.locator('article a[data-photo]');
  await links.first().focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Снимок' });
  expect(await dialog.isVisible()).toBe(true);
  expect(await caption(page)).toMatch(new RegExp(`^1 из ${total}\\. .*Фото: Имя Фамилия`));
  expect(await dialog.getByRole('button', { name: 'Предыдущий снимок' }).isDisabled()).toBe(true);
  await page.keyboard.press('ArrowLeft');
  expect(await caption(page)).toMatch(/^1 из/);
  for (let turn = 1; turn < total; turn += 1) await page.keyboard.press('ArrowRight');
  expect(await caption(page)).toMatch(new RegExp(`^${total} из ${total}`));
  expect(await dialog.getByRole('button', { name: 'Следующий снимок' }).isDisabled()).toBe(true);
  await dialog.getByRole('button', { name: 'Предыдущий снимок' }).click();
  expect(await caption(page)).toMatch(new RegExp(`^${total - 1} из`));
  const shown = await dialog
    .getByRole('img')
    .evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth));
  expect(shown).toBeGreaterThan(0);
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await dialog.isVisible()).toBe(false);
  expect(await links.nth(total - 2).evaluate((link) => link === document.activeElement)).toBe(true);
});

test('without scripts a photo leads to the whole picture', async () => {
  const { page } = await openPage(address, { javaScriptEnabled: false, complains: true });
  await page.locator('article a[data-photo]').first().click();
  await page.waitForURL(/\/_astro\/.*\.jpg$/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a page with photos is as accessible as others, in ${colorScheme}`, async () => {
    const { page } = await openPage(address, { colorScheme });
    expect(await violationsOn(page)).toEqual([]);
  });
}

test.each([320, 1280])(
  'no photo is wider than a window of %i px or changes the page when it loads',
  async (width) => {
    const viewport = { width, height: 800 };
    const boxes = (page: Page) =>
      page
        .locator('article a[data-photo] img')
        .evaluateAll((all) => all.map((img) => (img as HTMLElement).offsetHeight));
    const { page: waiting } = await openPage('about:blank', { viewport, complains: true });
    await waiting.route(/\.(?:avif|webp|jpe?g|png)$/, (request) => request.abort());
    await waiting.goto(address, { waitUntil: 'load' });
    const before = await boxes(waiting);
    const { page } = await openPage(address, { viewport });
    await page.locator('article a[data-photo] img').evaluateAll((all) =>
      Promise.all(
        all.map((img) => {
          (img as HTMLImageElement).loading = 'eager';
          return (img as HTMLImageElement).decode();
        }),
      ),
    );
    expect(await boxes(page)).toEqual(before);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  },
);
