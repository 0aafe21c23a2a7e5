/** No page lists without end what grows with the collection, and by links alone everything is still found. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CARDS_ON_PAGE, pagePath } from '../../src/domain/paging.ts';
import { redirectsOfSite } from '../../src/hosting/redirects.ts';
import { MANY, MANY_VALUES, manyPaths, ORGANISATIONS_EACH } from '../content-with-many.ts';
import { htmlPages, type HtmlPage } from '../html-pages.ts';
import { builtSite } from '../sites.ts';

const { dir } = await builtSite('large');
const whole = htmlPages(dir);
const pages = new Map(whole.map((page) => [page.path, page.document]));

const isPractice = (path: string) => manyPaths.includes(path);

/** Addresses that an element of a page leads to, without their anchors. */
function linksIn(path: string, selector = 'main'): string[] {
  const links = [...(pages.get(path)?.querySelectorAll(`${selector} a[href^="/"]`) ?? [])];
  return [...new Set(links.map((link) => (link.getAttribute('href') ?? '').split('#')[0] ?? ''))];
}

/** Practices found from an element of a page, through pages below one address only. */
function foundFrom(path: string, selector: string, below: string): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const ways = linksIn(path, selector);
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    if (isPractice(way)) found.add(way);
    else if (way.startsWith(below) && !seen.has(way)) {
      seen.add(way);
      ways.push(...linksIn(way));
    }
  }
  return found;
}

test('no page leads to more practices than a reader looks through', () => {
  const most = (path: string) => (path.startsWith('/practices/table/') ? 100 : 40);
  const endless = [...pages.keys()]
    .map((path) => ({ path, amount: linksIn(path, 'body').filter(isPractice).length }))
    .filter(({ path, amount }) => amount > most(path));
  expect(endless).toEqual([]);
});

test('no page is heavy', () => {
  const isHeavy = ({ path, html }: HtmlPage) => !path.startsWith('/editors/') && html.length > 100_000;
  expect(whole.filter(isHeavy).map(({ path }) => path)).toEqual([]);
});

describe('every practice is found by links', () => {
  test.each([
    ['the list', '/practices/', 'main', '/practices/'],
    ['its clause', '/resolutions/testovyy-sezd/', '#p-1-1', '/resolutions/testovyy-sezd/p-1-1/'],
    ['its section', '/strategy/testovaya-strategiya/1/', 'main', '/strategy/testovaya-strategiya/1/s-1-1/'],
    [
      'its indicator',
      '/strategy/testovaya-strategiya/indicators/ponds-cleaned/',
      'section',
      '/strategy/testovaya-strategiya/indicators/ponds-cleaned/practices/',
    ],
    ['its contest', '/contests/testovyy-konkurs/', 'main', '/contests/testovyy-konkurs/'],
    ['its region', '/regions/', 'main', '/regions/testovaya-oblast/'],
    ['its theme', '/themes/', 'main', '/themes/ponds/'],
    ['its organisation', '/registers/', 'main', '/registers/testovaya-oblast/'],
  ])('from %s', (_name, path, selector, below) => {
    expect(foundFrom(path, selector, below).size).toBe(MANY);
  });
});

describe('facets beside a list', () => {
  test('show a few values of what grows', () => {
    for (const facet of pages.get('/practices/')?.querySelectorAll('[data-facet]') ?? [])
      expect([facet.getAttribute('data-facet'), facet.querySelectorAll('[data-value]').length <= 15]).toEqual(
        [facet.getAttribute('data-facet'), true],
      );
  });

  test('lead to the page of every value', () => {
    const themes = linksIn('/themes/').filter((path) => path.startsWith('/themes/tema-'));
    expect(themes).toHaveLength(MANY_VALUES);
    const places = linksIn('/regions/testovaya-oblast/').filter((path) => /\/okrug-\d+\/$/.test(path));
    expect(places).toHaveLength(MANY_VALUES);
    for (const [facet, path] of [
      ['theme', '/themes/'],
      ['municipality', '/regions/'],
    ])
      expect(linksIn('/practices/', `[data-facet=${facet}]`)).toContain(path);
  });
});

test('the link to an organisation leads to it, on whatever page it stands', () => {
  for (const path of manyPaths) {
    const links = [...(pages.get(path)?.querySelectorAll('#passport a[href^="/registers/"]') ?? [])];
    expect([path, links.length]).toEqual([path, 1 + ORGANISATIONS_EACH]);
    for (const link of links) {
      const [page = '', id = ''] = (link.getAttribute('href') ?? '').split('#');
      expect([path, id, pages.get(page)?.getElementById(id) !== null]).toEqual([path, id, true]);
    }
  }
});

test('every page of a renamed list leads to the page of that number', async () => {
  const redirects = new Map((await redirectsOfSite(dir)).map(({ from, to }) => [from, to]));
  const ofCards = Math.ceil(MANY / CARDS_ON_PAGE);
  for (const [former, present, pages] of [
    ['/themes/lakes/', '/themes/ponds/', ofCards],
    ['/regions/testovaya-guberniya/', '/regions/testovaya-oblast/', ofCards],
    ['/contests/luchshiy-testovyy-dvor/practices/', '/contests/testovyy-konkurs/practices/', ofCards],
    ['/tos/testovaya-guberniya/', '/registers/testovaya-oblast/', 6],
    ['/tos/testovaya-oblast/tos-staroe-testovo/', '/registers/testovaya-oblast/tos-testovo/', ofCards],
  ] as const) {
    for (let number = 1; number <= pages; number += 1)
      expect(redirects.get(pagePath(former, number))).toBe(pagePath(present, number));
    expect(redirects.has(pagePath(former, pages + 1))).toBe(false);
  }
  expect(
    [...redirects.values()].filter((to) => !existsSync(join(dir, to.replace(/#.*/, ''), 'index.html'))),
  ).toEqual([]);
});

test('the index of the filter takes at most 60 bytes a practice', () => {
  const { facets, ...columns } = JSON.parse(readFileSync(join(dir, 'practices/index.json'), 'utf8'));
  const own = [Object.values(columns), facets.map(({ of }: { of: unknown }) => of)];
  expect(JSON.stringify(own).length / MANY).toBeLessThan(60);
});
