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
  await page.evaluate(hideRepetitions);
  const result = await page.evaluate(
    (runOnly) =>
      (window as unknown as { axe: { run: (options: object) => Promise<unknown> } }).axe.run({ runOnly }),
    RUN_ONLY[about],
  );
  await page.evaluate(showRepetitions);
  return (result as AxeResult).violations.map(
    (violation) =>
      `${violation.id}: ${violation.help} — ${violation.nodes
        .map((node) => node.target.join(' '))
        .slice(0, 4)
        .join('; ')}`,
  );
}

/**
 * Runs in the page: of neighbours that differ in nothing but words and addresses, two stay. About the others axe has nothing
 * else to say, and on a long page most of its time goes into them.
 */
function hideRepetitions(): void {
  const shapeOf = (element: Element) =>
    element.outerHTML
      .replace(/>[^<]+/g, '>')
      .replace(/ (?!class|role|type|hidden|open|data-direction)[a-z-]+="[^"]*"/g, '');
  const thin = (parent: Element) => {
    const seen = new Map<string, number>();
    for (const child of parent.children) {
      const shape = shapeOf(child);
      const alike = (seen.get(shape) ?? 0) + 1;
      seen.set(shape, alike);
      if (alike <= 2 || !(child instanceof HTMLElement)) thin(child);
      else if (child.style.display !== 'none') {
        child.dataset.repeats = '';
        child.style.display = 'none';
      }
    }
  };
  thin(document.body);
}

function showRepetitions(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-repeats]')) {
    element.style.removeProperty('display');
    delete element.dataset.repeats;
  }
}
