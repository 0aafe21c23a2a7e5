/** What is wrong with a page for those who see, read or hold it otherwise: asked for in one visit, because loading costs most. */
import type { Page } from 'playwright-core';
import { violationsOn } from './axe.ts';
import { turnTo, type WatchedPage } from './browser.ts';

export interface PageFaults {
  light: string[];
  /** Other colours, same page: only contrast can differ. */
  dark: string[];
  /** Ways of reading in which the page scrolls sideways. */
  sideways: string[];
  /** What the console and the network complain of. */
  complaints: string[];
}

export const NO_FAULTS: PageFaults = { light: [], dark: [], sideways: [], complaints: [] };

export async function pageFaults(tab: WatchedPage, url: string, path: string): Promise<PageFaults> {
  const { page, complaints } = tab;
  await turnTo(tab, url + path);
  if (path.startsWith('search')) await page.waitForSelector('site-search [data-results] a');
  const light = await violationsOn(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violationsOn(page, 'contrast');
  const sideways = await waysToScrollSideways(page);
  return {
    light,
    dark,
    sideways,
    complaints: complaints.filter((complaint) => !(path === '404.html' && complaint.includes('404'))),
  };
}

/** Narrow, then as the dialog «Настройки чтения» sets it: letters wide apart, then as large as they get, on a phone. */
export async function waysToScrollSideways(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { way, width, settings } of [
    { way: '320 px', width: 320, settings: {} },
    { way: '320 px, wide spacing', width: 320, settings: { spacing: 'wide' } },
    { way: '360 px, wide spacing, largest text', width: 360, settings: { size: 'largest' } },
  ]) {
    await page.setViewportSize({ width, height: 700 });
    const scrolls = await page.evaluate((chosen) => {
      const { documentElement } = document;
      Object.assign(documentElement.dataset, chosen);
      return documentElement.scrollWidth > documentElement.clientWidth;
    }, settings);
    if (scrolls) found.push(way);
  }
  return found;
}
