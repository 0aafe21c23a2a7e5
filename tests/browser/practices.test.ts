import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../sites.ts';
import { openBrowser, openPage } from './browser.ts';

const { url } = await builtSite('large');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What the list says of itself, once it has found everything. */
async function settled(page: Page): Promise<string> {
  await page.waitForFunction(() => !document.querySelector('practice-filter[aria-busy]'));
  return (await page.locator('[data-sentence]').textContent()) ?? '';
}

/** «150 дел и 1 карточка о поддержке: Экология»: deeds and support stand in one list. */
const amountIn = (sentence: string) =>
  [...sentence.matchAll(/(\d+)\s(?:дел|карточ)/g)].reduce((sum, [, amount]) => sum + Number(amount), 0);

describe('facets', () => {
  test('narrow the whole list, name the choice, keep it in the address', async () => {
    const { page, complaints } = await openPage(browser, `${url}practices/`);
    const cards = page.locator('ul[data-list] > li');
    const whole = amountIn(await settled(page));
    const onPage = await cards.count();
    expect(whole).toBeGreaterThan(onPage);
    await page.getByRole('checkbox', { name: /Благоустройство/ }).check();
    const houses = amountIn(await settled(page));
    expect(houses).toBeGreaterThan(0);
    expect(houses).toBeLessThan(whole);
    expect(await page.locator('[data-pager]').isVisible()).toBe(false);
    await page.getByRole('checkbox', { name: /Примерный край/ }).check();
    const both = await settled(page);
    expect(both).toMatch(/^\d+\sдел[ао]?: Благоустройство, Примерный край$/);
    expect(amountIn(both)).toBeLessThanOrEqual(houses);
    expect(await cards.count()).toBe(Math.min(onPage, amountIn(both)));
    for (const place of await cards.locator('.place').allTextContents()) expect(place).toContain('Примерный');
    expect(new URL(page.url()).search).toBe('?direction=housing-improvement&region=primernyy-kray');

    await page.reload();
    expect(amountIn(await settled(page))).toBe(amountIn(both));
    expect(await page.getByRole('checkbox', { name: /Благоустройство/ }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Убрать условие: Примерный край' }).click();
    expect(amountIn(await settled(page))).toBe(houses);
    await page.goBack();
    await settled(page);
    expect(new URL(page.url()).search).toBe('?direction=housing-improvement&region=primernyy-kray');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('understand an address that names a place as it was called before', async () => {
    const { page, complaints } = await openPage(browser, `${url}practices/?municipality=dalniy-uezd`);
    expect(await settled(page)).toMatch(/^\d+\sдел[ао]?: Дальний\sрайон$/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('give the page back as it came when nothing is chosen any more', async () => {
    const { page } = await openPage(browser, `${url}practices/2/`);
    const titles = () => page.locator('ul[data-list] h2').allTextContents();
    const before = await titles();
    const choice = page.getByRole('checkbox', { name: /Благоустройство/ });
    await choice.check();
    await settled(page);
    expect(new URL(page.url()).pathname).toBe('/practices/');
    expect(await titles()).not.toEqual(before);
    await choice.uncheck();
    await settled(page);
    expect(await titles()).toEqual(before);
    expect(await page.locator('[data-pager]').isVisible()).toBe(true);
    await page.context().close();
  });

  test('give a file and a link of exactly what is chosen', async () => {
    const { page } = await openPage(browser, `${url}practices/`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const fileOf = async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Скачать CSV' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('testovye-sosedi.csv');
      const text = readFileSync(await download.path(), 'utf8');
      expect(text.startsWith('\uFEFFВид;Код;Название;')).toBe(true);
      return text
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(';')[2]?.replaceAll('"', ''));
    };
    expect(await fileOf()).toHaveLength(amountIn(await settled(page)));
    await page.getByRole('checkbox', { name: /Благоустройство/ }).check();
    await page.getByRole('checkbox', { name: /Примерный край/ }).check();
    await page.getByRole('combobox').selectOption('title');
    await settled(page);
    const shown = (await page.locator('ul[data-list] h2').allTextContents()).map((title) =>
      title.replace(/\s+/g, ' ').trim(),
    );
    expect(await fileOf()).toEqual(shown);
    await page.getByRole('button', { name: 'Скопировать ссылку' }).click();
    await page.getByRole('status').filter({ hasText: 'Скопировано' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    expect(page.url()).toContain('region=primernyy-kray');
    await page.context().close();
  });

  test('offer every value of a long facet on demand, and find one by typing', async () => {
    const { page, complaints } = await openPage(browser, `${url}practices/?region=testovaya-oblast`);
    const facet = page.locator('[data-facet=municipality]');
    await settled(page);
    await facet.locator('summary').focus();
    await page.keyboard.press('Enter');
    const rows = facet.locator('li:not([hidden])');
    const before = await rows.count();
    await facet.getByRole('button', { name: /^Показать все: \d+$/ }).focus();
    await page.keyboard.press('Enter');
    await facet.getByRole('searchbox', { name: 'Найти' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('find-municipality');
    // Only those of the chosen region.
    const offered = await rows.count();
    expect(offered).toBeGreaterThan(before);
    expect(offered).toBeLessThan(await facet.locator('li').count());
    await page.keyboard.type('округ 17');
    await expect.poll(() => facet.getByRole('status').textContent()).toBe('Нашлось: 1');
    const rare = rows.getByRole('checkbox');
    await rare.check();
    const found = await settled(page);
    expect(found).toMatch(/: Тестовая область, .+$/);
    const { search } = new URL(page.url());
    expect(search).toMatch(/^\?region=testovaya-oblast&municipality=/);
    // The address alone is enough, though the page does not hold the value.
    await page.goto(`${url}practices/table/${search}`);
    expect(await settled(page)).toBe(found);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('show the rest on demand, and as much after coming back', async () => {
    const { page } = await openPage(browser, `${url}practices/?kind=tos`);
    const cards = page.locator('ul[data-list] > li');
    const all = amountIn(await settled(page));
    const first = await cards.count();
    expect(first).toBeLessThan(all);
    await page.getByRole('button', { name: 'Показать ещё' }).click();
    await settled(page);
    const more = await cards.count();
    expect(more).toBe(Math.min(all, 2 * first));
    expect(
      await page.evaluate(() => document.activeElement?.closest('li')?.previousElementSibling),
    ).not.toBeNull();
    await cards.first().locator('a').click();
    await page.waitForURL(/\/practices\/[a-z0-9-]+\/$/);
    await page.goBack();
    await settled(page);
    expect(await cards.count()).toBe(more);
    await page.context().close();
  });

  test('count what is left under the other choices, and offer nothing that would be empty', async () => {
    const { page } = await openPage(browser, `${url}practices/?region=testovaya-oblast`);
    await settled(page);
    const label = page.locator('[data-facet=direction] label', { hasText: 'Экология' });
    const promised = Number(await label.locator('.count').textContent());
    const offered = await page.locator('[data-facet] li:not([hidden]) .count').allTextContents();
    expect(offered).not.toContain('0');
    await label.getByRole('checkbox').check();
    expect(amountIn(await settled(page))).toBe(promised);
    await page.context().close();
  });

  test('sort: what costs most comes first, what is unknown is not cheap', async () => {
    const { page } = await openPage(browser, `${url}practices/table/`);
    const sums = async () => {
      await settled(page);
      const cells = await page.locator('tbody tr td:nth-last-child(2)').allTextContents();
      return cells.map((cell) => Number(cell.replace(/[^\d,]/g, '').replace(',', '.')));
    };
    await page.getByLabel('Сначала').selectOption('sum');
    const dear = await sums();
    expect(dear).toEqual([...dear].sort((a, b) => b - a));
    await page.getByLabel('Сначала').selectOption('-sum');
    const cheap = await sums();
    expect(cheap[0]).toBeGreaterThan(0);
    expect(cheap[0]).toBeLessThan(dear[0] ?? 0);
    await page.context().close();
  });

  test('filter the table too', async () => {
    const { page } = await openPage(browser, `${url}practices/table/?direction=housing-improvement`);
    const amount = amountIn(await settled(page));
    const rows = page.locator('tbody tr');
    expect(await rows.count()).toBe(amount);
    expect(amount).toBeGreaterThan(0);
    await page.context().close();
  });

  test('say so when the list cannot be fetched, and recover', async () => {
    const { page } = await openPage(browser, `${url}practices/`);
    await page.route('**/practices/cards/**', (route) => route.abort());
    const choice = page.getByRole('checkbox', { name: /Экология/ });
    await choice.check();
    expect(await settled(page)).toMatch(/^Список не загрузился/);
    await page.unroute('**/practices/cards/**');
    await choice.uncheck();
    await choice.check();
    expect(await settled(page)).toMatch(/: Экология$/);
    await page.context().close();
  });

  test('are links to pages of their own without JavaScript', async () => {
    const { page } = await openPage(browser, `${url}practices/`, { javaScriptEnabled: false });
    await page.locator('[data-facet=direction] a', { hasText: 'Экология' }).click();
    await page.waitForURL('**/directions/ecology/');
    await page.goto(`${url}practices/`);
    await page.getByRole('link', { name: 'Дальше' }).click();
    await page.waitForURL('**/practices/2/');
    await page.locator('[data-facet=money] a').first().click();
    await page.waitForURL(/\/practices\/money\/[a-z0-9-]+\/$/);
    expect(await page.locator('main .card').count()).toBeGreaterThan(0);
    await page.locator('[data-facet=theme] summary').click();
    await page.locator('[data-facet=theme] a', { hasText: 'Все темы' }).click();
    await page.waitForURL('**/themes/');
    await page.context().close();
  });

  test('open as a sheet on a phone', async () => {
    const { page } = await openPage(browser, `${url}practices/`, { viewport: { width: 360, height: 740 } });
    const choice = page.getByRole('checkbox', { name: /Экология/ });
    expect(await choice.isVisible()).toBe(false);
    await page.getByText('Отобрать').click();
    expect(await choice.isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('keyboard', () => {
  test('the first stop leads to the content, the next through the navigation', async () => {
    const { page } = await openPage(browser, url);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('К содержанию');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#content$/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.context().close();
  });

  test('a facet is chosen and dropped without a mouse', async () => {
    const { page } = await openPage(browser, `${url}practices/`);
    const choice = page.getByRole('checkbox', { name: /Экология/ });
    await choice.focus();
    await page.keyboard.press('Space');
    expect(await choice.isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Убрать условие: Экология' }).focus();
    await page.keyboard.press('Enter');
    expect(await choice.isChecked()).toBe(false);
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await page.context().close();
  });

  test('a clause lights up when its number is followed', async () => {
    const { page } = await openPage(browser, `${url}resolutions/testovyy-sezd/`);
    await page.locator('#p-1-1 a.number').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#p-1-1$/);
    expect(await page.locator('#p-1-1:target').count()).toBe(1);
    await page.context().close();
  });
});

test('a former address leads on, with scripts to the very part that was asked for', async () => {
  const former = 'regions/primernyy-kray/dalniy-uezd/#practices';
  const present = `${url}regions/primernyy-kray/dalniy-rayon/`;
  for (const [javaScriptEnabled, expected] of [
    [true, `${present}#practices`],
    [false, present],
  ] as const) {
    const { page, complaints } = await openPage(browser, url + former, { javaScriptEnabled });
    await page.waitForURL(expected);
    expect(complaints).toEqual([]);
    await page.context().close();
  }
});
