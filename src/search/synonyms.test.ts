import { describe, expect, it } from 'vitest';
import { openSynonymFinder, telling } from './synonyms.ts';
import { keyOf, WORD } from './word-key.ts';

const keysOf = (word: string) => (/^дом/i.test(word) ? [keyOf('дом'), keyOf('дома')] : [keyOf(word)]);
const keys = (text: string) => (text.match(WORD) ?? []).map(keysOf);

describe('groupsIn', () => {
  const finder = openSynonymFinder(
    [
      ['МКД', 'многоквартирный дом'],
      ['ТКО', 'мусор'],
    ],
    keysOf,
  );

  it('finds expressions of several words in any form, side by side', () => {
    expect(finder.groupsIn(keys('Во дворе многоквартирного дома чисто'))).toEqual(new Set([0]));
    expect(finder.groupsIn(keys('Многоквартирный, новый дом'))).toEqual(new Set());
    expect(finder.groupsIn(keys('МКД и мусором'))).toEqual(new Set([0, 1]));
  });
});

describe('telling', () => {
  it('leaves out what stands on more than a third of the pages', () => {
    expect(telling([new Set([1, 2]), new Set([1]), new Set([1])])).toEqual(new Set([2]));
  });
});
