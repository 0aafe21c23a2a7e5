/** A municipality of this collection that was merged with its double, under both addresses. */
import { describe, expect, test } from 'vitest';
import { openSearch } from '../../src/search/search.ts';
import { openPages, words } from '../open-pages.ts';
import { builtSite } from '../sites.ts';

const site = await builtSite('collection');

describe('a municipality that stood twice', () => {
  const from = '/regions/pskov-oblast/pskovskiy-rayon/';
  const to = '/regions/pskov-oblast/pskovskiy-munitsipalnyy-okrug/';

  test('is one, and says what it was called', () => {
    expect(words(openPages(site.dir).page(to).querySelector('main'))).toMatch(/Раньше — Псковский\sрайон/);
  });

  test('is found by its former name, and its practices are', async () => {
    const search = await openSearch({ bundleUrl: `${site.url}pagefind/`, baseUrl: '/' });
    const { results } = await search.find('псковский район', {}, { limit: 50 });
    const found = results.map(({ url }) => url);
    expect(found).toContain(to);
    expect(found).not.toContain(from);
    expect(found).toContain('/practices/pskov-golubovo-plyazh/');
  });
});
