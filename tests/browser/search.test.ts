import { execFileSync } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, openPage } from './browser.ts';

const site = inject('site');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the search page', () => {
  test('finds as one types, in groups, and keeps the words in the address', async () => {
    const { page, complaints } = await openPage(browser, `${site.url}search/`);
    await page.getByRole('searchbox').or(page.locator('#site-search-field')).first().fill('пруд');
    await page.waitForSelector('[data-results] h3 a');
    expect(await page.getByRole('heading', { level: 2, name: /Практики/ }).count()).toBe(1);
    expect(await page.locator('[data-results] h3 a').allTextContents()).toContainEqual(
      expect.stringMatching(/посёлку\sпруд/),
    );
    expect(await page.locator('[data-results] mark').first().textContent()).toMatch(/пруд/i);
    expect(await page.locator('[data-status]').textContent()).toMatch(
      /^\d+\sрезультат(?:а|ов)? по запросу «пруд»$/,
    );
    expect(new URL(page.url()).searchParams.get('q')).toBe('пруд');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('leads to the clause in which the words stand', async () => {
    const { page } = await openPage(browser, `${site.url}search/?q=самообложение`);
    const part = page.locator('[data-results] a[href*="#p-2-4"]');
    await part.first().click();
    await page.waitForURL('**/resolutions/smolensk-2020/#p-2-4');
    expect(await page.locator('#p-2-4:target').count()).toBe(1);
    await page.context().close();
  });

  test('narrows by region, and the back button widens again', async () => {
    const { page } = await openPage(browser, `${site.url}search/?q=площадка`);
    await page.waitForSelector('[data-results] h3 a');
    const whole = await page.locator('[data-status]').textContent();
    await page.locator('select[name=region]').selectOption('smolensk-oblast');
    await page.waitForFunction(
      (before) => document.querySelector('[data-status]')?.textContent !== before,
      whole,
    );
    expect(new URL(page.url()).searchParams.get('region')).toBe('smolensk-oblast');
    await page.goBack();
    await page.waitForFunction(
      (before) => document.querySelector('[data-status]')?.textContent === before,
      whole,
    );
    await page.context().close();
  });

  test('says what to do when nothing is found', async () => {
    const { page } = await openPage(browser, `${site.url}search/?q=щщщщ`);
    await page.getByText('Проверьте, нет ли опечатки.').waitFor();
    await page.context().close();
  });

  test('tells a reader without JavaScript where to go', async () => {
    const { page } = await openPage(browser, `${site.url}search/`, { javaScriptEnabled: false });
    expect(await page.locator('main noscript, main .note').first().textContent()).toContain(
      'Поиску нужен JavaScript',
    );
    await page.context().close();
  });
});

describe('keys', () => {
  test.each(['/', 'Control+k'])('%s leads from any page to the field', async (key) => {
    const { page } = await openPage(browser, `${site.url}about/`);
    await page.keyboard.press(key);
    await page.waitForURL('**/search/#site-search-field');
    await page.context().close();
  });

  test('the form of the home page asks the search page', async () => {
    const { page } = await openPage(browser, site.url);
    const field = page.locator('main input[name=q]');
    await field.fill('дренаж');
    await field.press('Enter');
    await page.waitForSelector('[data-results] h3 a');
    expect(new URL(page.url()).pathname).toBe('/search/');
    await page.context().close();
  });
});

test('works under a path prefix', async () => {
  const prefixed = inject('prefixedSite');
  const { page, complaints } = await openPage(browser, `${prefixed.url}search/?q=дренаж`);
  await page.waitForSelector('[data-results] h3 a');
  await page.locator('[data-results] h3 a').first().click();
  await page.waitForURL(/\/repo\/practices\//);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the examples of the home page all find something', async () => {
  const { page } = await openPage(browser, site.url);
  const queries = await page.locator('main [aria-labelledby=examples] a').allTextContents();
  await page.context().close();
  expect(queries.length).toBeGreaterThan(1);
  for (const query of queries) expect([query, ask(query).total]).not.toEqual([query, 0]);
});

test('`npm run query` answers in JSON, a line a query', () => {
  const answer = ask('площадка');
  expect(answer.query).toBe('площадка');
  expect(answer.total).toBeGreaterThan(0);
  expect(answer.results[0]).toEqual({
    url: expect.stringMatching(/^\//),
    title: expect.any(String),
    score: expect.any(Number),
  });
});

interface Answer {
  query: string;
  total: number;
  results: { url: string; title: string; score: number }[];
}

function ask(words: string): Answer {
  const output = execFileSync(process.execPath, ['scripts/query.ts', words], {
    env: { ...process.env, OUT_DIR: site.dir, BASE_PATH: '/' },
    encoding: 'utf8',
  });
  return JSON.parse(output) as Answer;
}
