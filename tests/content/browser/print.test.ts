/** On the two sides of a sheet, or on one, to take along. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTab } from '../../browser/browser.ts';
import { builtSite } from '../../sites.ts';

const { url, dir } = await builtSite('collection');
const recipes = (await readdir('content/recipes')).map((file) => file.replace('.mdx', ''));
const tab = await openTab(url);

async function printedPages(path: string): Promise<number | undefined> {
  await tab.page.goto(url + path);
  const pdf = (await tab.page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type \/Page\b(?!s)/g)?.length;
}

test('a practice prints on two pages of A4', async () => {
  expect(await printedPages('practices/pskov-borisov-ruchey-drenazh/')).toBe(2);
});

test.each(recipes)('recipe «%s» prints on two pages of A4', async (recipe) => {
  expect(await printedPages(`recipes/${recipe}/`)).toBe(2);
});

test.each([
  ['support/', 3],
  ['support/?region=pskov-oblast', 4],
  ['threads/', 5],
])('/%s prints on %d pages of A4 at most: what was asked for', async (path, most) => {
  expect(await printedPages(path)).toBeLessThanOrEqual(most);
});

test('a deed takes one page of A4: those in small type, and the longest of the others', async () => {
  const codes = await readdir(join(dir, 'p'), { withFileTypes: true });
  const sheets = await Promise.all(
    codes
      .filter((code) => code.isDirectory())
      .map(async ({ name }) => ({ name, html: await readFile(join(dir, 'p', name, 'index.html'), 'utf8') })),
  );
  sheets.sort((a, b) => b.html.length - a.html.length);
  const isDense = ({ html }: { html: string }) => /class="[^"]*\bdense\b/.test(html);
  const others = sheets.filter((sheet) => !isDense(sheet)).slice(0, 10);
  const long: string[] = [];
  for (const { name } of [...sheets.filter(isDense), ...others])
    if ((await printedPages(`p/${name}/`)) !== 1) long.push(name);
  expect(long).toEqual([]);
});
