/** The guide for writers quotes entries of this site word for word, or says that an example is invented. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const guide = readFileSync('content/pages/writing.mdx', 'utf8');
const QUOTATION = /^((?:> .+\n)+)>\n> — \[.+?\]\(\/practices\/([\w-]+)\/\)$/gm;
const quotations = [...guide.matchAll(QUOTATION)].map(([, lines = '', id = '']) => ({
  id,
  words: lines.replace(/^> /gm, '').trim(),
}));

test('every quotation names the card it is taken from', () => {
  const begun = guide.match(/(?<!^>.*\n)^> /gm) ?? [];
  expect(quotations).toHaveLength(begun.length);
  expect(quotations.length).toBeGreaterThanOrEqual(8);
});

test.each(quotations)('«$words» stands in $id', ({ id, words }) => {
  const card = readFileSync(`content/practices/${id}/index.mdx`, 'utf8').replace(/<Source [^>]*>/g, '');
  expect(card).toContain(words);
});

test('whatever else is shown as an example says that it is invented', () => {
  const titles = [...guide.matchAll(/<Note title="([^"]+)">/g)].map(([, title]) => title);
  expect(titles.length).toBeGreaterThanOrEqual(8);
  for (const title of titles) expect(title).toMatch(/^Выдумано, /);
});
