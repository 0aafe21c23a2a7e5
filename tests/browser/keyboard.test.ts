/** Whole tasks of readers who have no mouse: only keys are pressed here. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtSite } from '../sites.ts';
import { openBrowser, openPage } from './browser.ts';

const { url } = await builtSite('large');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Scrolling takes no time, so that where the focus is can be told at once. */
const CALM = { reducedMotion: 'reduce' } as const;

interface Focused {
  name: string;
  /** Whether the element with the focus is on the screen and marked as such. */
  visible: boolean;
}

const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    if (element === document.body) return { name: 'the end of the page', visible: true };
    const label = element.getAttribute('aria-label') ?? element.closest('label')?.textContent;
    const { width, height, top, bottom } = element.getBoundingClientRect();
    const marked = (item: Element | null) => item !== null && getComputedStyle(item).outlineStyle !== 'none';
    return {
      name: (label ?? element.textContent).replace(/\s+/g, ' ').trim(),
      visible:
        width > 0 &&
        height > 0 &&
        bottom > 0 &&
        top < innerHeight &&
        (marked(element) || marked(element.closest('li'))),
    };
  });

/** Of one search for an element: more would be too many for a reader too. */
const MOST = 120;

/** Presses Tab until `wanted` has the focus; everything on the way must show that it has it. */
async function tabTo(page: Page, wanted: RegExp, within = 'body'): Promise<void> {
  for (let pressed = 0; pressed < MOST; pressed += 1) {
    await page.keyboard.press('Tab');
    const { name, visible } = await focused(page);
    expect([name, visible]).toEqual([name, true]);
    if (wanted.test(name) && (await page.locator(`${within} :focus`).count())) return;
  }
  throw new Error(`${wanted} does not get the focus in ${MOST} presses of Tab`);
}

test('find a practice: open the search by a key, type, go to what was found', async () => {
  const { page } = await openPage(browser, `${url}glossary/`, CALM);
  await page.keyboard.press('/');
  await page.waitForURL(/\/search\//);
  await page.locator('site-search input').waitFor();
  await page.keyboard.type('пруд');
  await page.waitForSelector('site-search [data-results] a');
  await tabTo(page, /./, '[data-results]');
  await page.keyboard.press('Enter');
  await page.waitForURL((address) => !address.pathname.startsWith('/search'));
  expect(await page.locator('h1').count()).toBe(1);
  await page.context().close();
});

test('narrow by facets: skip to the content, choose, read the sentence, open the first card', async () => {
  const { page } = await openPage(browser, `${url}practices/`, CALM);
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
  await page.context().close();
});

test('open a clause of the resolution and a practice that illustrates it, and come back', async () => {
  const { page } = await openPage(browser, `${url}resolutions/testovyy-sezd/`, CALM);
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
  await page.context().close();
});

test('change the settings of reading and go on where one was', async () => {
  const { page } = await openPage(browser, `${url}glossary/`, CALM);
  await tabTo(page, /Настройки чтения/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.documentElement.dataset.size)).toBe('large');
  await page.keyboard.press('Escape');
  expect((await focused(page)).name).toMatch(/Настройки чтения/);
  await page.context().close();
});
