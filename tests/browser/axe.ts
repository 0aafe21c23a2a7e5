/** Asks axe-core what is wrong with a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; help: string; nodes: { target: string[]; failureSummary?: string }[] }[];
}

const RUN_ONLY = {
  /** WCAG 2.2 A and AA, contrast of AAA, best practice. */
  everything: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  /** Rules that depend on colours. */
  contrast: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'],
};

/** What axe finds on the page as it stands. */
export async function violationsOn(
  page: Page,
  about: keyof typeof RUN_ONLY = 'everything',
): Promise<string[]> {
  await page.evaluate(axe);
  const result = await page.evaluate(
    (runOnly) =>
      (window as unknown as { axe: { run: (options: object) => Promise<unknown> } }).axe.run({ runOnly }),
    RUN_ONLY[about],
  );
  return (result as AxeResult).violations.map(
    (violation) =>
      `${violation.id}: ${violation.help} — ${violation.nodes
        .map((node) => node.target.join(' '))
        .slice(0, 4)
        .join('; ')}`,
  );
}
