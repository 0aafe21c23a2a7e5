/** Editions of a resolution: each has its address, the current one answers the plain one, differences are listed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openHtmlValidator } from '../html-rules.ts';
import { htmlPages } from '../html-pages.ts';
import { openPages, words } from '../open-pages.ts';
import { builtSite } from '../sites.ts';

const { dir } = await builtSite('large');
const CURRENT = '/resolutions/testovyy-sezd/';
const PAST = `${CURRENT}2019-05-20/`;
const CHANGES = `${PAST}changes/`;
const { page, all, hrefs } = openPages(dir);
const pages = new Map(htmlPages(dir).map((each) => [each.path, each]));

describe('the current edition', () => {
  test('says which one it is and links the earlier one with its differences', () => {
    expect(words(page(CURRENT).querySelector('[role=note]'))).toContain(
      'Действует редакция от 15 января 2020 г.',
    );
    expect(hrefs(CURRENT, '[role=note] a')).toEqual([PAST, CHANGES]);
  });

  test('is the only one in the list and in the search, and the one that practices illustrate', () => {
    expect(hrefs('/documents/', '.documents h2 a').filter((path) => path?.startsWith(CURRENT))).toEqual([
      CURRENT,
    ]);
    expect(all(CURRENT, '[data-pagefind-body]')).toHaveLength(1);
    for (const path of [PAST, CHANGES]) expect([path, ...all(path, '[data-pagefind-body]')]).toEqual([path]);
    expect(all(CURRENT, '.clause details').length).toBeGreaterThan(0);
    expect(all(PAST, '.clause details')).toEqual([]);
    const toPast = [...pages.values()].filter(
      ({ path, document }) =>
        !path.startsWith(CURRENT) && document.querySelector(`a[href^="${PAST}"]`) !== null,
    );
    expect(toPast.map(({ path }) => path)).toEqual([]);
  });
});

describe('an earlier edition', () => {
  test('says that it is not in force, and where the one in force is', () => {
    expect(words(page(PAST).querySelector('[role=note]'))).toBe(
      'Эта редакция больше не действует. Действует редакция от 15 января 2020 г. Что изменилось в редакции от 15 января 2020 г.',
    );
    expect(hrefs(PAST, '[role=note] a')).toEqual([CURRENT, CHANGES]);
    expect(page(PAST).title.replaceAll('\u00A0', ' ')).toContain('редакция от 20 мая 2019 г.');
  });

  test('has the same anchors, and each clause says what became of it', () => {
    const anchors = (path: string) => all(path, '.clause').map((clause) => clause.id);
    expect(anchors(CURRENT)).toEqual(['p-1-1', 'p-1-2']);
    expect(anchors(PAST)).toEqual(['p-1-1', 'p-2-1']);
    expect(hrefs(PAST, '#p-1-1 .outdated a')).toEqual([`${CURRENT}#p-1-1`]);
    expect(words(page(PAST).querySelector('#p-2-1 .outdated'))).toContain('пункта с таким номером нет');
  });

  test('has an address of its own for search engines too', () => {
    for (const path of [CURRENT, PAST, CHANGES]) {
      const canonical = page(path).querySelector('link[rel=canonical]')?.getAttribute('href');
      expect(canonical).toBe(`https://example.org${path}`);
    }
    expect(page(PAST).querySelector('script[type="application/ld+json"]')?.textContent).toContain(
      '"legislationLegalForce":"NotInForce"',
    );
  });

  test('is published with its own original, byte for byte', () => {
    const original = 'testovaya-rezolyutsiya-2019.txt';
    expect(hrefs(PAST, '.original a')).toEqual([PAST + original]);
    expect(readFileSync(join(dir, PAST, original))).toEqual(
      readFileSync(join('tests/fixtures/content/resolutions/testovyy-sezd', original)),
    );
  });
});

describe('the page of differences', () => {
  const differences = () =>
    all(CHANGES, '[data-difference]').map((difference) => [
      words(difference.querySelector('h3')),
      words(difference.querySelector('.words')),
    ]);

  test('lists exactly what differs, said in words too', () => {
    expect(differences()).toEqual([
      ['Абзац убран', 'убрано: Съезд собрался впервые.'],
      ['Адресат 2 убран', 'убрано: Администрациям:'],
      ['Пункт 1.1 изменён', 'беречь убрано: озёра добавлено: пруды и родники'],
      ['Пункт 1.2 добавлен', 'добавлено: сажать деревья во дворах'],
      ['Пункт 2.1 убран', 'убрано: помогать жителям'],
    ]);
    expect(all(CHANGES, 'del').map(words)).toHaveLength(4);
    expect(all(CHANGES, 'ins').map(words)).toHaveLength(2);
  });

  test('only counts what does not', () => {
    expect(all(CHANGES, '.unchanged').map(words)).toEqual([
      'Без изменений: 2 абзаца',
      'Без изменений: 1 адресат',
    ]);
  });

  test('links each part in the edition that has it', () => {
    expect(hrefs(CHANGES, '#p-1-1 a')).toEqual([`${PAST}#p-1-1`, `${CURRENT}#p-1-1`]);
    expect(hrefs(CHANGES, '#p-1-2 a')).toEqual([`${CURRENT}#p-1-2`]);
    expect(hrefs(CHANGES, '#p-2-1 a')).toEqual([`${PAST}#p-2-1`]);
  });
});

test('the three pages are valid HTML, their headings in order, their pictures for links there', async () => {
  const validator = openHtmlValidator();
  for (const path of [CURRENT, PAST, CHANGES]) {
    const { results } = await validator.validateFile(join(dir, path, 'index.html'));
    expect([path, ...results.flatMap(({ messages }) => messages.map(({ message }) => message))]).toEqual([
      path,
    ]);
    const levels = all(path, 'h1, h2, h3').map((heading) => Number(heading.tagName[1]));
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
    const picture = page(path).querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '';
    expect(existsSync(join(dir, picture.replace('https://example.org', '')))).toBe(true);
  }
});
