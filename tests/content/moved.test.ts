/** A municipality of this collection that was merged with its double, under both addresses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { openSearch } from '../../src/search/search.ts';
import { builtSite } from '../sites.ts';

const site = await builtSite('collection');

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');
const pageAt = (dir: string, path: string) => parseHTML(read(dir, path, 'index.html')).document;

describe('a municipality that stood twice', () => {
  const from = '/regions/pskov-oblast/pskovskiy-rayon/';
  const to = '/regions/pskov-oblast/pskovskiy-munitsipalnyy-okrug/';

  test('is one, and says what it was called', () => {
    expect(pageAt(site.dir, to).querySelector('main')?.textContent).toMatch(/Раньше — Псковский\sрайон/);
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
