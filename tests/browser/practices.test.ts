import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, openPage } from './browser.ts';

const { url } = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('facets', () => {
  test('narrow the list, name the choice, keep it in the address', async () => {
    const { page, complaints } = await openPage(browser, `${url}practices/`);
    const cards = page.locator('[data-list] > li:visible');
    const whole = await cards.count();
    await page.getByRole('checkbox', { name: /Экология/ }).check();
    const ecology = await cards.count();
    expect(ecology).toBeGreaterThan(0);
    expect(ecology).toBeLessThan(whole);
    await page.getByRole('checkbox', { name: /Псковская область/ }).check();
    expect(await cards.count()).toBeLessThanOrEqual(ecology);
    expect(await page.getByRole('status').textContent()).toMatch(
      /^\d+\sпрактик[аи]?: Экология, Псковская область$/,
    );
    expect(new URL(page.url()).search).toBe('?direction=ecology&region=pskov-oblast');

    await page.reload();
    expect(await page.getByRole('checkbox', { name: /Экология/ }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Убрать условие: Псковская область' }).click();
    expect(await cards.count()).toBe(ecology);
    await page.goBack();
    expect(new URL(page.url()).search).toBe('?direction=ecology&region=pskov-oblast');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('count what is left under the other choices', async () => {
    const { page } = await openPage(browser, `${url}practices/?region=smolensk-oblast`);
    const cards = page.locator('[data-list] > li:visible');
    const label = page.locator('[data-facet=direction] label', { hasText: 'Экология' });
    const promised = Number(await label.locator('.count').textContent());
    await label.getByRole('checkbox').check();
    expect(await cards.count()).toBe(promised);
    await page.context().close();
  });

  test('sort: what costs most comes first, what is unknown is not cheap', async () => {
    const { page } = await openPage(browser, `${url}practices/`);
    const sums = () =>
      page
        .locator('[data-list] > li')
        .evaluateAll((items) => items.map((item) => Number((item as HTMLElement).dataset.sum)));
    await page.getByLabel('Сначала').selectOption('sum');
    const dear = await sums();
    expect(dear).toEqual([...dear].sort((a, b) => b - a));
    await page.getByLabel('Сначала').selectOption('-sum');
    const cheap = await sums();
    expect(cheap[0]).toBeGreaterThan(0);
    expect(cheap.at(-1)).toBe(0);
    await page.context().close();
  });

  test('filter the table too', async () => {
    const { page } = await openPage(browser, `${url}practices/table/?direction=safety`);
    const rows = page.locator('tbody tr:visible');
    expect(await rows.count()).toBeGreaterThan(0);
    expect(await rows.count()).toBeLessThan(await page.locator('tbody tr').count());
    await page.context().close();
  });

  test('are links to pages of their own without JavaScript', async () => {
    const { page } = await openPage(browser, `${url}practices/`, { javaScriptEnabled: false });
    await page.locator('[data-facet=direction] a', { hasText: 'Экология' }).click();
    expect(new URL(page.url()).pathname).toBe('/directions/ecology/');
    await page.goto(`${url}practices/`);
    await page.locator('[data-facet=money] a').first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/practices\/money\/[a-z0-9-]+\/$/);
    expect(await page.locator('[data-list] > li').count()).toBeGreaterThan(0);
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
    const { page } = await openPage(browser, `${url}resolutions/smolensk-2020/`);
    await page.locator('#p-2-4 a.number').focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#p-2-4');
    expect(await page.locator('#p-2-4:target').count()).toBe(1);
    await page.context().close();
  });
});
