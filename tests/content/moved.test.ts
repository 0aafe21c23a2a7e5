/** A municipality of this collection that was merged with its double, under both addresses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, inject, test } from 'vitest';
import { redirectsOfSite } from '../../src/hosting/redirects.ts';
import { openSearch } from '../../src/search/search.ts';

const site = inject('site');
const prefixed = inject('prefixedSite');

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');
const pageAt = (dir: string, path: string) => parseHTML(read(dir, path, 'index.html')).document;

describe('a municipality that stood twice', () => {
  const from = '/regions/pskov-oblast/pskovskiy-rayon/';
  const to = '/regions/pskov-oblast/pskovskiy-munitsipalnyy-okrug/';

  test('is one, and says what it was called', () => {
    expect(pageAt(site.dir, to).querySelector('main')?.textContent).toMatch(/Раньше — Псковский\sрайон/);
  });

  test('leads on under a path prefix too', async () => {
    const page = pageAt(prefixed.dir, from);
    expect(page.querySelector('main a')?.getAttribute('href')).toBe(`/repo${to}`);
    expect(await redirectsOfSite(prefixed.dir)).toContainEqual({ from: `/repo${from}`, to: `/repo${to}` });
    expect(read(prefixed.dir, 'sitemap-0.xml')).not.toContain(from);
  });

  test('is found by its former name, and its practices are', async () => {
    const search = await openSearch({ bundleUrl: `${site.url}pagefind/`, baseUrl: '/' });
    const { groups } = await search.find('псковский район', {}, { limit: 50 });
    const found = groups.flatMap(({ results }) => results.map(({ url }) => url));
    expect(found).toContain(to);
    expect(found).not.toContain(from);
    expect(found).toContain('/practices/pskov-golubovo-plyazh/');
  });
});
