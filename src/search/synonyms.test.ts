import { describe, expect, it } from 'vitest';
import { distinctive, openSynonymFinder } from './synonyms.ts';
import { keyOf, WORD } from './word-key.ts';

const keysOf = (word: string) => (/^дом/i.test(word) ? [keyOf('дом'), keyOf('дома')] : [keyOf(word)]);
const keys = (text: string) => (text.match(WORD) ?? []).map(keysOf);

describe('groupsIn', () => {
  const groupsIn = openSynonymFinder(
    [
      ['МКД', 'многоквартирный дом'],
      ['ТКО', 'мусор'],
    ],
    keysOf,
  );

  it('finds expressions of several words in any form, side by side', () => {
    expect(groupsIn(keys('Во дворе многоквартирного дома чисто'))).toEqual(new Set([0]));
    expect(groupsIn(keys('Многоквартирный, новый дом'))).toEqual(new Set());
    expect(groupsIn(keys('МКД и мусором'))).toEqual(new Set([0, 1]));
  });
});

describe('distinctive', () => {
  it('leaves out what stands on more than a third of the pages', () => {
    expect(distinctive([new Set([1, 2]), new Set([1]), new Set([1])])).toEqual(new Set([2]));
  });
});
