/** «Где взять деньги»: the form picks what suits the reader, and takes nothing unknown for a refusal. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { builtSite } from '../sites.ts';
import { openPage } from './browser.ts';

const { url } = await builtSite('small');

/** Headings of the result with the names that stand below each. */
const shown = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-standing]:not([hidden])')].map((section) =>
      [...section.querySelectorAll('h2, h3')].map(({ textContent }) =>
        textContent?.replace(/\s+/g, ' ').trim(),
      ),
    ),
  );
const said = async (page: Page) =>
  (await page.getByRole('status').first().textContent())?.replace(/\s+/g, ' ');

describe('the finder', () => {
  test('puts contests under what is known of their applicants, and keeps the choice in the address', async () => {
    const { page } = await openPage(`${url}support/`);
    await page.getByLabel('Кто вы').selectOption('ТОС без юрлица');
    const result = [
      ['О юрлице источники молчат', 'Конкурс «Примерный двор»'],
      ['Если стать юридическим лицом', 'Конкурс «Тестовый двор»'],
      ['Награды и другое — не деньги на новое дело', 'Премия «Сосед года»'],
    ];
    expect(await shown(page)).toEqual(result);
    expect(await said(page)).toBe(
      'Нашлось: 1 программа. Ещё 1 — если стать юридическим лицом, 1 — не деньги на новое дело.',
    );
    expect(await page.locator('[data-all]').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Найти' }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Нашлось/);
    await page.reload();
    expect(new URL(page.url()).search).toBe('?who=tos-no-legal');
    expect(await shown(page)).toEqual(result);
    await page.getByLabel('Где').selectOption('Тестовая область');
    expect((await shown(page)).flat()).not.toContain('Конкурс «Примерный двор»');
    await page.goBack();
    expect(await shown(page)).toEqual(result);
    await page.getByLabel('Кто вы').selectOption('');
    expect(await shown(page)).toEqual([]);
    expect(await page.locator('[data-all] h3').count()).toBe(3);
  });

  test('says what to leave out when nothing is found', async () => {
    const { page } = await openPage(
      `${url}support/?who=initiative-group&region=testovaya-oblast&month=7&sum=nothing`,
    );
    expect(await said(page)).toBe('Такой программы не нашлось.');
    const offers = page.locator('[data-offers] button');
    expect((await offers.allTextContents()).map((words) => words.replace(/\s+/g, ' '))).toEqual([
      'Без «Тестовая область»: 1 программа',
      'Без «в июле»: 1 программа',
    ]);
    await offers.last().click();
    expect(new URL(page.url()).search).toBe('?who=initiative-group&region=testovaya-oblast');
    expect((await shown(page))[0]).toEqual(['Для вас', 'Конкурс «Тестовый двор»']);
    expect(await offers.count()).toBe(0);
  });

  test('opens the place that an address names, also the address from before', async () => {
    const { page } = await openPage(`${url}contests/#testovaya-oblast`);
    await page.waitForURL('**/support/#testovaya-oblast');
    expect(await page.getByRole('link', { name: 'Конкурс «Тестовый двор»', exact: true }).isVisible()).toBe(
      true,
    );
  });

  test('is not there without scripts; the list by region is', async () => {
    const { page } = await openPage(`${url}support/`, { javaScriptEnabled: false });
    expect(await page.getByLabel('Кто вы').isVisible()).toBe(false);
    await page.getByRole('heading', { name: 'Тестовая область' }).click();
    expect(await page.getByRole('link', { name: 'Конкурс «Тестовый двор»', exact: true }).isVisible()).toBe(
      true,
    );
  });
});
