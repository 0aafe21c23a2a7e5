import { expect, test } from 'vitest';
import { builtSite } from '../sites.ts';
import { openPage } from './browser.ts';

const { url } = await builtSite('large');

test('from a region to its feed, which an XML parser reads', async () => {
  const { page } = await openPage(`${url}regions/testovaya-oblast/`, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.getByRole('link', { name: 'Подписаться на новое' }).click();
  expect(await page.locator(':target').innerText()).toMatch(/^Тестовая область/);
  const titles = await page.locator(':target a').evaluate(async (link) => {
    const answer = await fetch((link as HTMLAnchorElement).href);
    const feed = new DOMParser().parseFromString(await answer.text(), 'application/xml');
    return [...feed.querySelectorAll('parsererror, feed > title')].map((found) => found.textContent);
  });
  expect(titles).toEqual(['Тестовые соседи: Тестовая область']);

  await page.getByRole('button', { name: 'Скопировать адрес ленты «Рецепты»' }).click();
  await page.getByText('Скопировано').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^https:.+\/feeds\/recipes\.atom$/,
  );
});
