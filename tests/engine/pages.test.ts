/** Sites of other content than this collection's keep the rules of every page, under a path prefix too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { testPages } from '../page-rules.ts';
import { builtSite } from '../sites.ts';

const sites = [await builtSite('small'), await builtSite('large')];

describe.each(sites)('the site under $basePath', testPages);

test.each(sites)('the site under $basePath has pages of both kinds that must not be mixed', ({ dir }) => {
  const sections = ['money', 'support'].map((name) => `section.${name}`);
  const cards = ['testovo-prud', 'testovo-podderzhka'].map(
    (id) => parseHTML(readFileSync(join(dir, 'practices', id, 'index.html'), 'utf8')).document,
  );
  expect(cards.map((card) => sections.filter((each) => card.querySelector(each)))).toEqual(
    sections.map((each) => [each]),
  );
});
