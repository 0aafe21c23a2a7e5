/** Whole tasks of readers who have no mouse: only keys are pressed here. */
import { expect, test } from 'vitest';
import { builtSite } from '../sites.ts';
import { openPage } from './browser.ts';
import { CALM, focused, tabTo } from './tab-to.ts';

const { url } = await builtSite('large');

test('find a practice: open the search by a key, type, go to what was found', async () => {
  const { page } = await openPage(`${url}glossary/`, CALM);
  await page.keyboard.press('/');
  await page.waitForURL(/\/search\//);
  await page.locator('site-search input').waitFor();
  await page.keyboard.type('пруд');
  await page.waitForSelector('site-search [data-results] a');
  await tabTo(page, /./, '[data-results]');
  await page.keyboard.press('Enter');
  await page.waitForURL((address) => !address.pathname.startsWith('/search'));
  expect(await page.locator('h1').count()).toBe(1);
});

test('narrow by facets: skip to the content, choose, read the sentence, open the first card', async () => {
  const { page } = await openPage(`${url}practices/`, CALM);
  await tabTo(page, /К содержанию/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Благоустройство/);
  await page.keyboard.press('Space');
  await tabTo(page, /^Примерный край/);
  await page.keyboard.press('Space');
  await page.waitForFunction(() => !document.querySelector('practice-filter[aria-busy]'));
  await page.getByRole('status').filter({ hasText: 'благоустройство · в Примерном крае' }).waitFor();
  const first = page.locator('ul[data-list] h2').first();
  const title = (await first.innerText()).replace(/\s+/g, ' ').trim();
  await tabTo(page, /^Убрать условие/);
  await tabTo(page, new RegExp(`^${title.slice(0, 20)}`));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/practices\/[\w-]+\/$/);
  expect((await page.locator('h1').innerText()).replace(/\s+/g, ' ')).toBe(title);
});

test('open a clause of the resolution and a practice that illustrates it, and come back', async () => {
  const { page } = await openPage(`${url}resolutions/testovyy-sezd/`, CALM);
  await tabTo(page, /1\.1/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/#/);
  expect(await page.locator(':target').count()).toBe(1);
  const clause = page.url();
  await tabTo(page, /./, ':target li');
  await page.keyboard.press('Enter');
  await page.waitForURL((address) => address.href !== clause);
  await page.goBack();
  await page.waitForURL(clause);
  expect(await page.locator(':target').isVisible()).toBe(true);
});

test('change the settings of reading and go on where one was', async () => {
  const { page } = await openPage(`${url}glossary/`, CALM);
  await tabTo(page, /Настройки чтения/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.documentElement.dataset.size)).toBe('large');
  await page.keyboard.press('Escape');
  expect((await focused(page)).name).toMatch(/Настройки чтения/);
});
