/** What is wrong with a page for those who see, read or hold it otherwise: asked for in one visit, because loading costs most. */
import type { Page } from 'playwright-core';
import { violationsOn } from './axe.ts';
import { turnTo, type WatchedPage } from './browser.ts';

/** What differs from page to page of one kind: how long words are, how many controls there are. */
export interface ShapeFaults {
  /** Names that several controls share: a list of controls, read aloud, would not tell them apart. */
  twins: string[];
  /** Targets less tall than 24 px; in width those alone that stand in no line of text. */
  small: string[];
  /** Ways of reading in which the page scrolls sideways or cuts words off. */
  unfit: string[];
  /** What the console and the network complain of. */
  complaints: string[];
}

export interface PageFaults extends ShapeFaults {
  light: string[];
  /** Other colours, same page: only contrast can differ. */
  dark: string[];
}

export const GOOD_SHAPE: ShapeFaults = { twins: [], small: [], unfit: [], complaints: [] };
export const NO_FAULTS: PageFaults = { ...GOOD_SHAPE, light: [], dark: [] };

export async function pageFaults(tab: WatchedPage, url: string, path: string): Promise<PageFaults> {
  await show(tab, url, path);
  const light = await violationsOn(tab.page);
  await tab.page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violationsOn(tab.page, 'contrast');
  return { light, dark, ...(await faultsOfShown(tab, path)) };
}

export async function shapeFaults(tab: WatchedPage, url: string, path: string): Promise<ShapeFaults> {
  await show(tab, url, path);
  return faultsOfShown(tab, path);
}

async function show(tab: WatchedPage, url: string, path: string): Promise<void> {
  await turnTo(tab, url + path);
  if (path.includes('?q=')) await tab.page.waitForSelector('site-search [data-results] a');
}

async function faultsOfShown({ page, complaints }: WatchedPage, path: string): Promise<ShapeFaults> {
  return {
    ...(await page.evaluate(faultsOfControls)),
    unfit: await waysThatDoNotFit(page),
    complaints: complaints.filter((complaint) => !(path === '404.html' && complaint.includes('404'))),
  };
}

/** Runs in the page. */
function faultsOfControls(): Pick<ShapeFaults, 'twins' | 'small'> {
  const plain = (words: (string | null | undefined)[]) => words.join(' ').replace(/\s+/g, ' ').trim();
  const nameOf = (control: HTMLElement) => {
    const ids = control.getAttribute('aria-labelledby')?.split(' ');
    const labels = [...((control as HTMLInputElement).labels ?? [])];
    return ids
      ? plain(ids.map((id) => document.getElementById(id)?.textContent))
      : (control.getAttribute('aria-label') ??
          plain((labels.length ? labels : [control]).map(({ textContent }) => textContent)));
  };
  const controls = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, textarea'),
  ];
  const names = controls
    .filter((control) => !control.matches('a, [type=radio]') && !control.closest('[hidden], dialog'))
    .map((control) => `${control.localName} «${nameOf(control)}»`);
  const small = controls.filter((control) => {
    if (!control.checkVisibility() || control.matches('.skip')) return false;
    const label = (control as HTMLInputElement).labels?.[0];
    const { width, height } = (label ?? control).getBoundingClientRect();
    // What is laid over the control answers a touch, too.
    const over = getComputedStyle(control, '::after');
    if (over.position === 'absolute' && parseFloat(over.height) >= 24) return false;
    const isInLine = control.closest('sup') !== null || getComputedStyle(control).display === 'inline';
    // A photo that has not come yet has no width.
    return width > 0 && (height < 24 || (width < 24 && !isInLine));
  });
  return {
    twins: [...new Set(names.filter((name, index) => names.indexOf(name) < index))],
    small: small.map((control) => `${control.localName} «${nameOf(control)}»`),
  };
}

/** On a phone, narrow, then as «Настройки чтения» set it on a phone: letters wide apart, as WCAG 1.4.12 has them, or as large as they get. */
export async function waysThatDoNotFit(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { way, width, settings } of [
    { way: '360 px', width: 360, settings: {} },
    { way: '320 px', width: 320, settings: {} },
    { way: '320 px, wide spacing', width: 320, settings: { spacing: 'wide' } },
    { way: '360 px, largest text', width: 360, settings: { spacing: '', size: 'largest' } },
  ]) {
    await page.setViewportSize({ width, height: 700 });
    const misfits = await page.evaluate((chosen) => {
      const root = document.documentElement;
      Object.assign(root.dataset, chosen);
      const cut = [...document.querySelectorAll('body *')].filter((element) => {
        const { clientWidth, scrollWidth, textContent } = element;
        if (scrollWidth < clientWidth + 2 || !textContent.trim() || !element.checkVisibility()) return false;
        const { overflowX, clipPath } = getComputedStyle(element);
        // Words for screen readers alone are clipped altogether.
        return clipPath === 'none' && (element.localName === 'button' || /hidden|clip/.test(overflowX));
      });
      return [
        ...(root.scrollWidth > root.clientWidth ? ['scrolls sideways'] : []),
        ...cut.map(({ textContent }) => `cuts «${textContent.trim().slice(0, 40)}»`),
      ];
    }, settings);
    found.push(...misfits.map((misfit) => `${way}: ${misfit}`));
  }
  return found;
}
