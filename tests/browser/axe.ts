/** Asks axe-core what is wrong with a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run: (options: object) => Promise<{
    violations: { id: string; help: string; nodes: { target: string[] }[] }[];
  }>;
}
declare const window: { axe?: Axe };

const RUN_ONLY = {
  /** WCAG 2.2 A and AA, contrast of AAA, best practice. */
  everything: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  /** Rules that depend on colours; the enhanced one leaves what is below the threshold of the first to it. */
  contrast: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'],
};

/** What axe finds on the page as it stands. */
export async function violationsOn(
  page: Page,
  about: keyof typeof RUN_ONLY = 'everything',
): Promise<string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe);
  return page.evaluate(violations, RUN_ONLY[about]);
}

/** Runs in the page. To tell of all that is right, too, would take axe as long again. */
async function violations(runOnly: string[]): Promise<string[]> {
  const result = await window.axe?.run({ runOnly, resultTypes: ['violations'] });
  if (!result) throw new Error('axe is not there');
  return result.violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 4).map(({ target }) => target.join(' '));
    return `${id}: ${help} — ${places.join('; ')}`;
  });
}
