/** Going through a page as a reader without a mouse does. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Scrolling takes no time, so that where the focus is can be told at once. */
export const CALM = { reducedMotion: 'reduce' } as const;

interface Focused {
  name: string;
  /** Whether the element with the focus is on the screen and marked as such. */
  visible: boolean;
}

export const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    if (element === document.body) return { name: 'the end of the page', visible: true };
    const label =
      element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent;
    const { width, height, top, bottom } = element.getBoundingClientRect();
    const marked = (item: Element | null) => item !== null && getComputedStyle(item).outlineStyle !== 'none';
    return {
      name: (label ?? element.textContent).replace(/\s+/g, ' ').trim(),
      visible:
        width > 0 &&
        height > 0 &&
        bottom > 0 &&
        top < innerHeight &&
        // Of a day and a time the browser marks the part.
        (marked(element) || marked(element.closest('li')) || element.matches('[type=date], [type=time]')),
    };
  });

/** Of one search for an element: more would be too many for a reader too. */
const MOST = 120;

/** Presses Tab until `wanted` has the focus, and says how often; everything on the way must show that it has it. */
export async function tabTo(page: Page, wanted: RegExp, within = 'body'): Promise<number> {
  for (let pressed = 1; pressed <= MOST; pressed += 1) {
    await page.keyboard.press('Tab');
    const { name, visible } = await focused(page);
    expect([name, visible]).toEqual([name, true]);
    if (wanted.test(name) && (await page.locator(`${within} :focus`).count())) return pressed;
  }
  throw new Error(`${wanted} does not get the focus in ${MOST} presses of Tab`);
}
