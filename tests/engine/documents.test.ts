/** Documents of other shapes: what a strategy or a resolution does not have is neither made nor linked nor promised. */
import { describe, expect, test } from 'vitest';
import { htmlPages } from '../html-pages.ts';
import { builtSite } from '../sites.ts';

const { dir } = await builtSite('large');
const pages = new Map(htmlPages(dir).map((page) => [page.path, page.document]));

function page(path: string) {
  const found = pages.get(path);
  if (!found) throw new Error(`no page ${path}`);
  return found;
}
const all = (path: string, selector: string) => [...page(path).querySelectorAll(selector)];
const words = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const texts = (path: string, selector: string) => all(path, selector).map(words);

const FULL = '/strategy/testovaya-strategiya/';
const SHORT = '/strategy/kratkaya/';
const BARE = '/strategy/odnoy-stranitsey/';
const UNDIVIDED = '/resolutions/skhod/';

describe('a strategy with stages and indicators', () => {
  test('tells where it prints them', () => {
    expect(texts(`${FULL}stages/`, '.overline')).toEqual(['Глава 2 в виде ленты']);
    expect(texts(`${FULL}indicators/`, '.overline')).toEqual(['Глава 2 в виде таблицы']);
    expect(texts(`${FULL}indicators/ponds-cleaned/`, '.overline')).toEqual(['Показатель стратегии, глава 2']);
    for (const data of ['stages/', 'indicators/'])
      expect(all(`${FULL}${data}`, `article a[href="${FULL}2/"]`)).toHaveLength(1);
  });

  test('counts its stages', () => {
    const description = page(`${FULL}stages/`).querySelector('meta[name=description]');
    expect(description?.getAttribute('content')).toMatch(/^1\sэтап: /);
  });

  test('has at its stages what it asks for at all of them, with the signs of an official text', () => {
    expect(texts(`${FULL}stages/`, 'section:has(#stage-all) li')).toEqual([
      'на всех этапах беречь социально-значимые пруды.',
    ]);
  });

  test('names only the directions that its sections tell of', () => {
    expect(texts(FULL, '.directions a')).toEqual(['Благоустройство', 'Экология']);
    expect(all(SHORT, '#directions')).toEqual([]);
  });
});

describe('a strategy without stages and indicators', () => {
  test('has no pages of them, and no page leads there', () => {
    for (const path of [SHORT, BARE])
      for (const data of ['stages/', 'indicators/']) {
        expect([path + data, pages.has(path + data)]).toEqual([path + data, false]);
        const leading = [...pages].filter(([, document]) =>
          document.querySelector(`a[href^="${path}${data}"]`),
        );
        expect(leading.map(([from]) => from)).toEqual([]);
      }
    expect(all(SHORT, '#stages')).toEqual([]);
  });

  test('leads from chapter to chapter whatever their numbers', () => {
    expect(all(`${SHORT}2/`, '[rel=next]').map((link) => link.getAttribute('href'))).toEqual([`${SHORT}5/`]);
    expect(all(`${SHORT}5/`, '[rel=prev]').map((link) => link.getAttribute('href'))).toEqual([`${SHORT}2/`]);
    expect(texts(`${SHORT}5/`, '.overline')).toEqual(['Глава 5 из 5']);
  });

  test('and without chapters has neither contents nor a promise of its text', () => {
    expect(all(BARE, '.contents, #chapters')).toEqual([]);
    expect(words(page(BARE).querySelector('.original'))).toMatch(/^Весь текст — в файле stranitsa\.txt\. /);
  });
});

test('a direction need not have a section of a strategy', () => {
  expect(words(page('/directions/ecology/').querySelector('.asked'))).toMatch(
    /^Об этом говорит Тестовая стратегия/,
  );
  expect(words(page('/directions/memory/').querySelector('.asked'))).toBe('');
});

describe('a resolution that addresses nobody by name', () => {
  test('tells beside a clause how it stands in the original, outside of its words', () => {
    expect(texts(UNDIVIDED, '.clause .note')).toEqual(['Так в исходном тексте.']);
    expect(texts(UNDIVIDED, '.clause [data-official]')).toContain('сажать липы вдоль дороги.');
  });

  test('lists its clauses in the contents', () => {
    expect(texts(UNDIVIDED, '.contents li')).toEqual(['1. чистить', '2. сажать']);
    expect(texts('/resolutions/', '.facts')).toContain('деревня Пробное, 4 июня 2022 г. · 2 пункта');
  });

  test('has its clauses in one part of the table of threads', () => {
    const table = page('/threads/').getElementById('skhod-testovaya-strategiya')?.parentElement;
    expect([...(table?.querySelectorAll('tbody .number') ?? [])].map(words)).toEqual(['Пункт 1', 'Пункт 2']);
    expect(table?.querySelectorAll('.addressee')).toHaveLength(0);
  });
});
