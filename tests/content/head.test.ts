/** What machines read of a page: pictures for links, structured data, the map of the site, the manifest. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { htmlPages, type HtmlPage } from '../html-pages.ts';

const site = inject('site');
const ORIGIN = 'https://example.org';
let pages: HtmlPage[];

beforeAll(() => {
  pages = htmlPages(site.dir);
});

const fileOf = (address: string) => join(site.dir, address.slice(ORIGIN.length));
const imageOf = (page: HtmlPage) =>
  page.document.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '';
const dataOf = (page: HtmlPage) =>
  [...page.document.querySelectorAll('script[type="application/ld+json"]')].map(
    (script) => JSON.parse(script.textContent ?? '') as Record<string, unknown>,
  );
const pageAt = (path: string) => pages.find((page) => page.path === path) as HtmlPage;

describe('share pictures', () => {
  test('every page names one that is there', () => {
    const missing = pages.filter((page) => !existsSync(fileOf(imageOf(page)))).map((page) => page.path);
    expect(missing).toEqual([]);
  });

  test('are 1200 × 630 and small, one for each practice', async () => {
    const practices = pages.filter((page) => page.document.querySelector('meta[content=article]'));
    const files = new Set(practices.map((page) => fileOf(imageOf(page))));
    expect(files.size).toBe(practices.length);
    for (const file of [...files].slice(0, 5)) {
      const { width, height, format } = await sharp(file).metadata();
      expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
    }
    for (const file of files) expect([file, readFileSync(file).length > 60_000]).toEqual([file, false]);
  });
});

describe('structured data', () => {
  test('is valid JSON of schema.org on every page that has it', () => {
    for (const page of pages)
      for (const data of dataOf(page)) expect(data['@context']).toBe('https://schema.org');
  });

  test('tells what a page is', () => {
    const types = (path: string) => dataOf(pageAt(path)).map((data) => data['@type']);
    expect(types('/')).toEqual(['WebSite']);
    expect(types('/practices/pskov-borisov-ruchey-drenazh/')).toEqual(['Article', 'BreadcrumbList']);
    expect(types('/resolutions/smolensk-2020/')).toEqual(['Legislation', 'BreadcrumbList']);
    expect(types('/strategy/pskov-2030/')).toEqual(['Legislation', 'BreadcrumbList']);
  });

  test('ends the way to a page with the page itself', () => {
    for (const page of pages) {
      const trail = dataOf(page).find((data) => data['@type'] === 'BreadcrumbList');
      const last = (trail?.itemListElement as { item: string }[] | undefined)?.at(-1);
      if (last && !/\/\d+\/$/.test(page.path)) expect(last.item).toBe(ORIGIN + page.path);
    }
  });
});

test('the map of the site names every page and no part of a list', () => {
  const map = readFileSync(join(site.dir, 'sitemap-0.xml'), 'utf8');
  const named = [...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) =>
    (address ?? '').slice(ORIGIN.length),
  );
  const paths = pages.map((page) => page.path).filter((path) => path !== '/404/');
  expect(named.sort()).toEqual(paths.sort());
  expect(readFileSync(join(site.dir, 'robots.txt'), 'utf8')).toContain(
    `Sitemap: ${ORIGIN}/sitemap-index.xml`,
  );
});

test('the manifest names pictures that are there', () => {
  const manifest = JSON.parse(readFileSync(join(site.dir, 'site.webmanifest'), 'utf8')) as {
    icons: { src: string }[];
  };
  for (const { src } of manifest.icons) expect(existsSync(join(site.dir, src))).toBe(true);
});
