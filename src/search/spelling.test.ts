import { describe, expect, it } from 'vitest';
import { fromLatinLayout } from './keyboard-layout.ts';
import { openSpeller } from './spelling.ts';
import { openRealWords, realWordsFilter } from './real-words.ts';
import { fromTransliteration } from './transliteration.ts';
import { vocabularyOf } from './vocabulary.ts';

describe('openSpeller', () => {
  const site = ['площадка благоустройство', 'парк субботник площадь', 'порт мост'];
  const spell = openSpeller(site, openRealWords(realWordsFilter(['порка', 'парник'])));

  it.each([
    ['благоустройсто', 'благоустройство'],
    ['плащадка', 'площадка'],
    ['плащадок', 'площадка'],
    ['субботнк', 'субботник'],
    ['сбуботник', 'субботник'],
  ])('%s → %s', (typed, meant) => expect(spell(typed)).toBe(meant));

  it('offers nothing when nothing is near, nor for very short words', () => {
    expect(spell('абракадабра')).toBeUndefined();
    expect(spell('пор')).toBeUndefined();
  });

  it('prefers the word in more use', () => expect(spell('парт')).toBe('парк'));

  it('takes no real word for a slip', () => {
    expect(spell('порки')).toBeUndefined();
    expect(openSpeller(site, () => false)('порки')).toBe('парк');
  });
});

describe('realWordsFilter', () => {
  it('holds all its words, and takes few slips for one of them', () => {
    const [words, slips] = ['', 'ь'].map((slip) =>
      Array.from({ length: 5000 }, (_, index) => `${slip}слово${index}`),
    );
    const isReal = openRealWords(realWordsFilter(words ?? []));
    expect(words?.every(isReal)).toBe(true);
    expect(slips?.filter(isReal).length).toBeLessThan(0.03 * 5000);
  });
});

describe('vocabularyOf', () => {
  it('keeps words in use, the most used first', () => {
    expect(
      vocabularyOf(
        new Map([
          ['пруд', 2],
          ['площадка', 40],
          ['парк', 50],
          ['слово', 1],
          ['тос', 99],
          ['workout', 9],
        ]),
      ),
    ).toEqual(['парк площадка', 'пруд']);
  });
});

describe('fromLatinLayout', () => {
  it.each([
    [',kfujecnhjqcndj', 'благоустройство'],
    ['Ekbxyjt', 'уличное'],
    ['ltncrfz', 'детская'],
  ])('%s → %s', (typed, meant) => expect(fromLatinLayout(typed)).toBe(meant));

  it.each(['пруд', '2023', '...', 'e-mail@'])('%s is no slip of the keyboard', (typed) =>
    expect(fromLatinLayout(typed)).toBeUndefined(),
  );
});

describe('fromTransliteration', () => {
  it.each([
    ['blagoustroystvo', 'благоустройство'],
    ['TOS', 'тос'],
    ['ploshchadka', 'площадка'],
    ['novyy', 'новый'],
    ['zhiteli', 'жители'],
    ['Yaroslavl', 'ярославл'],
  ])('%s → %s', (typed, meant) => expect(fromTransliteration(typed)).toBe(meant));

  it.each(['пруд', 'covid19', "'"])('%s is not Russian in Latin letters', (typed) =>
    expect(fromTransliteration(typed)).toBeUndefined(),
  );
});
