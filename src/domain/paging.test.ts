import { describe, expect, it } from 'vitest';
import { pageNumbers, pagePath, pageTitle } from './paging.ts';

describe('pagePath', () => {
  it('gives the first page the address of the list', () => {
    expect(pagePath('/practices/', 1)).toBe('/practices/');
    expect(pagePath('/practices/', 3)).toBe('/practices/3/');
  });
});

describe('pageTitle', () => {
  it('tells the pages of a list apart', () => {
    expect(pageTitle('Экология', 1)).toBe('Экология');
    expect(pageTitle('Экология', 2)).toBe('Экология, страница\u00A02');
  });
});

describe('pageNumbers', () => {
  it.each([
    [1, 1, [1]],
    [1, 2, [1, 2]],
    [2, 3, [1, 2, 3]],
    [1, 8, [1, 2, undefined, 8]],
    [4, 8, [1, 2, 3, 4, 5, undefined, 8]],
    [5, 9, [1, undefined, 4, 5, 6, undefined, 9]],
    [8, 8, [1, undefined, 7, 8]],
  ])('around page %i of %i', (current, last, expected) => {
    expect(pageNumbers(current, last)).toEqual(expected);
  });

  it('does not put dots in place of a single page', () => {
    expect(pageNumbers(4, 6)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
