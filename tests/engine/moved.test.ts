/** Addresses of entries that were renamed or merged: they lead on, under a path prefix too, and are counted nowhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { redirectsOfSite } from '../../src/hosting/redirects.ts';
import { openHtmlValidator } from '../html-rules.ts';
import { openPages } from '../open-pages.ts';
import { builtSite } from '../sites.ts';

const fixture = await builtSite('small');
const ORIGIN = 'https://example.org';
const prefix = fixture.basePath.slice(0, -1);

const OLD_PRACTICE = '/practices/testovo-dvory/';
const OLD_MUNICIPALITY = '/regions/testovaya-oblast/testovskiy-uezd/';
/** Former address → present one. */
const MOVED = {
  [OLD_PRACTICE]: '/practices/testovo-podderzhka/',
  '/practices/testovo-ozero/': '/practices/testovo-prud/',
  '/p/4niidm/': '/p/bsehb6/',
  [OLD_MUNICIPALITY]: '/regions/testovaya-oblast/testovskiy-okrug/',
  '/regions/testovaya-guberniya/': '/regions/testovaya-oblast/',
  '/regions/testovaya-guberniya/testovskiy-okrug/': '/regions/testovaya-oblast/testovskiy-okrug/',
  '/regions/testovaya-guberniya/testovskiy-uezd/': '/regions/testovaya-oblast/testovskiy-okrug/',
  '/themes/lakes/': '/themes/ponds/',
  '/recipes/vodoyom/': '/recipes/prud/',
  '/papers/izveschenie/': '/papers/uvedomlenie/',
  '/contests/': '/support/',
  '/contests/luchshiy-testovyy-dvor/': '/contests/testovyy-konkurs/',
  '/resolutions/': '/documents/',
  '/tos/': '/registers/',
  '/tos/primernyy-kray/': '/registers/primernyy-kray/',
  '/tos/testovaya-oblast/': '/registers/testovaya-oblast/',
  '/tos/testovaya-guberniya/': '/registers/testovaya-oblast/',
  '/registers/testovaya-guberniya/': '/registers/testovaya-oblast/',
  '/tos/testovaya-oblast/tos-testovo/': '/registers/testovaya-oblast/#tos-testovo',
  '/tos/testovaya-oblast/tos-staroe-testovo/': '/registers/testovaya-oblast/#tos-testovo',
  '/registers/testovaya-oblast/tos-staroe-testovo/': '/registers/testovaya-oblast/#tos-testovo',
};

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');
const { page: pageAt } = openPages(fixture.dir);

describe.each(Object.entries(MOVED))('the former address %s', (from, to) => {
  const page = pageAt(from);

  test('leads on by itself and by a link, for browsers and for search engines', () => {
    expect(page.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(
      `0; url=${prefix}${to}`,
    );
    expect(page.querySelector('main a')?.getAttribute('href')).toBe(prefix + to);
    expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      ORIGIN + prefix + to.replace(/#.*/, ''),
    );
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
  });

  test('leads to what is there', () => {
    const [path = '', anchor] = to.split('#');
    const target = pageAt(path);
    expect(target.querySelector('meta[http-equiv=refresh]')).toBeNull();
    if (anchor) expect(target.getElementById(anchor)).not.toBeNull();
  });
});

test('a page that leads on is valid HTML', async () => {
  const report = await openHtmlValidator().validateFile(join(fixture.dir, OLD_PRACTICE, 'index.html'));
  expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
});

test('all of them stand in the file for servers, and no other', async () => {
  const expected = Object.entries(MOVED).map(([from, to]) => ({ from: prefix + from, to: prefix + to }));
  const found = await redirectsOfSite(fixture.dir);
  expect(new Set(found)).toEqual(new Set(expected));
  expect(found.length).toBe(expected.length);
});

test('none of them is in the map of the site or in the search', () => {
  const named = (path: string) => [OLD_PRACTICE, OLD_MUNICIPALITY].filter((old) => read(path).includes(old));
  expect(named(join(fixture.dir, 'sitemap-0.xml'))).toEqual([]);
  const fragments = join(fixture.dir, 'pagefind/fragment');
  const searched = readdirSync(fragments).map((name) =>
    gunzipSync(readFileSync(join(fragments, name))).toString('utf8'),
  );
  expect(searched.some((text) => text.includes(MOVED[OLD_PRACTICE] ?? ''))).toBe(true);
  for (const from of Object.keys(MOVED))
    expect([from, searched.some((text) => text.includes(`"${from}"`))]).toEqual([from, false]);
});

test('a former anchor of an organisation is on the page', () => {
  const page = pageAt('/registers/testovaya-oblast/');
  expect(page.getElementById('tos-staroe-testovo')).not.toBeNull();
});

test('the picture of a renamed practice answers at its former address', () => {
  expect(existsSync(join(fixture.dir, 'share/practices/testovo-dvory.png'))).toBe(true);
});
