/** The register of this collection: two numbers of one place, names with their pages, nobody's name. */
import { expect, test } from 'vitest';
import { htmlPages } from '../html-pages.ts';
import { builtSite } from '../sites.ts';

const { dir } = await builtSite('collection');
const pages = new Map(htmlPages(dir).map((page) => [page.path, page]));
const main = (path: string) =>
  (pages.get(path)?.document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ');

test('numbers of two days stand side by side, each with its day and source', () => {
  const places = [
    ...(pages.get('/registers/pskov-oblast/')?.document.querySelectorAll('.counts > div') ?? []),
  ];
  const okrug = places.find(
    (place) => place.querySelector('dt')?.textContent === 'Псковский муниципальный округ',
  );
  const numbers = [...(okrug?.querySelectorAll('dd') ?? [])].map((item) => [
    item.querySelector('strong')?.textContent,
    /^\d+ \p{L}+ \d{4}/u.exec(item.querySelector('p')?.textContent?.replace(/\s+/g, ' ').trim() ?? '')?.[0],
    item.querySelectorAll('a[rel=external]').length,
  ]);
  expect(numbers).toEqual([
    ['72', '24 февраля 2026', 1],
    ['60', '12 января 2026', 1],
  ]);
});

test('what was not seen is not told', () => {
  expect(main('/registers/')).toContain('Это не официальный реестр');
  expect(main('/registers/smolensk-oblast/')).toContain('Слизнево-Изосимиха');
  expect([...pages.keys()].filter((path) => path.startsWith('/tos/'))).toEqual([]);
});
