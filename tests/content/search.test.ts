/** Words of this collection lead to its pages. What the search page makes of the answers is tested in `tests/browser/`. */
import { expect, test } from 'vitest';
import { openSearch } from '../../src/search/search.ts';
import { openPages } from '../open-pages.ts';
import { builtSite } from '../sites.ts';

const site = await builtSite('collection');
const search = await openSearch({ bundleUrl: `${site.url}pagefind/`, baseUrl: '/' });

async function found(query: string): Promise<string[]> {
  const { results } = await search.find(query, {}, { limit: 5 });
  return results.map(({ url }) => url);
}

const OPENS: [query: string, page: RegExp][] = [
  ['новый парк', /\/themes\/parks\/|skver|park/],
  ['детских площадок', /\/themes\/playgrounds\//],
  ['ребёнок', /\/themes\/children\//],
  ['деревень', /novgorod-rakitino-obelisk|komi-selyb-muzey-cerkov/],
  ['субботников', /\/themes\/clean-up\//],
  ['ТОСы Пскова', /pskov-gorod-konkurs/],
  ['МКД', /apartment-buildings/],
  ['водоём пожарный', /pozharnye-vodoemy|pozharnyy-vodoem/],
  ['видеокамеры во дворе', /\/recipes\/cameras\//],
  ['благоустройсто', /blagoustroystvo|housing-improvement/],
  [',kfujecnhjqcndj', /blagoustroystvo|housing-improvement/],
  ['blagoustroystvo', /blagoustroystvo|housing-improvement/],
  ['"общественный контроль"', /\/themes\/public-oversight\//],
];

test.each(OPENS)('«%s» finds what it should', async (query, address) => {
  expect(await found(query)).toContainEqual(expect.stringMatching(address));
});

test('the examples of the home page all find something', async () => {
  const queries = openPages(site.dir).texts('/', 'main [aria-labelledby=examples] a');
  expect(queries.length).toBeGreaterThan(1);
  for (const query of queries) expect([query, await found(query)]).not.toEqual([query, []]);
});
