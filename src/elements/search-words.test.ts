import { describe, expect, it } from 'vitest';
import type { Found } from '../search/search.ts';
import { foundWordsIn, withFoundWords, withoutFoundWords } from './found-words-link.ts';
import { costRange, searchStatus, unknownWords } from './search-words.ts';

const found = (total: number, complete = total) => ({ query: 'пруд', total, complete }) as Found;

describe('searchStatus', () => {
  it.each([
    [found(1), {}, '1 результат по запросу «пруд»'],
    [{ ...found(2), query: '"старый пруд"' }, {}, '2 результата по запросу «„старый пруд“»'],
    [found(22), { region: 'komi' }, '22 результата по запросу «пруд» с уточнениями'],
    [found(11, 3), {}, '11 результатов по запросу «пруд». Со всеми словами — 3'],
    [
      found(5, 0),
      {},
      '5 результатов по запросу «пруд». Страницы со всеми словами нет, показаны самые близкие',
    ],
    [found(0), { type: 'page' as const }, 'Ничего не нашлось по запросу «пруд»'],
  ])('%#', (result, filters, status) =>
    expect(searchStatus(result, filters).replaceAll('\u00A0', ' ')).toBe(status),
  );
});

describe('costRange', () => {
  it('names the end that was given', () => {
    expect(costRange({ from: 0, to: 100_000, typed: '' })).toBe('до 100\u00A0000\u00A0₽');
    expect(costRange({ from: 1_000_000, to: Infinity, typed: '' })).toBe('от 1\u00A0000\u00A0000\u00A0₽');
  });
});

describe('unknownWords', () => {
  it('names them, and says whether the others were searched for', () => {
    expect(unknownWords(['собака'], false)).toBe('Слова «собака» на\u00A0сайте нет.');
    expect(unknownWords(['собака', 'кот'], true)).toBe(
      'Слов «собака», «кот» на\u00A0сайте нет. Искали без них.',
    );
  });
});

describe('found words in a link', () => {
  it('stand before the anchor and are read back', () => {
    const link = withFoundWords('/practices/prud/#steps', ['пруд', 'прудов']);
    const url = new URL(link, 'https://example.org');
    expect([url.pathname, url.hash]).toEqual(['/practices/prud/', '#steps']);
    expect(foundWordsIn(url.search)).toEqual(['пруд', 'прудов']);
    expect(withFoundWords('/a/', [])).toBe('/a/');
  });

  it('are taken out of the address, and nothing else is', () => {
    const address = (path: string) =>
      withoutFoundWords(new URL(path, 'https://example.org') as unknown as Location);
    expect(address('/a/?found=x&y=1#z')).toBe('/a/?y=1#z');
    expect(address('/a/?found=x')).toBe('/a/');
  });
});
