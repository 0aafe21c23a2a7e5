/** The menu of a phone: all of it in sight, room for a finger, no wider than the screen. */
import { expect, test } from 'vitest';
import { builtSite } from '../sites.ts';
import { openPage } from './browser.ts';

const { url } = await builtSite('small');

const ALL = ['Дела соседей', 'Как сделать', 'Деньги', 'Что просят', 'Регионы'];

test.each([
  [320, ALL],
  [360, ALL],
  [1280, ALL.with(2, 'Где взять деньги')],
])('%i px wide, nothing is hidden, small or beyond the edge', async (width, names) => {
  const { page } = await openPage(`${url}resolutions/testovyy-sezd/`, { viewport: { width, height: 800 } });
  const links = await page.getByRole('navigation', { name: 'Главная навигация' }).getByRole('link').all();
  expect(await Promise.all(links.map((link) => link.innerText()))).toEqual(names);
  for (const link of [...links, page.getByRole('link', { name: 'Настройки чтения' }).first()]) {
    const box = await link.boundingBox();
    expect([await link.innerText(), box && Math.min(box.width, box.height) >= 44]).toEqual([
      await link.innerText(),
      true,
    ]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(await page.getByRole('link', { name: 'Что просят' }).first().getAttribute('aria-current')).toBe(
    'true',
  );
});
