import { describe, expect, it } from 'vitest';
import { wordsOf } from './page-words.ts';
import { keyOf } from './word-key.ts';

const keysOf = (word: string) => (word === 'стали' ? ['стальq', 'статq'] : [keyOf(word)]);
const keys = (text: string) => wordsOf(text, keysOf).map((word) => word.keys);

describe('wordsOf', () => {
  it('gives each word its keys and its place among runs of non-spaces', () => {
    expect(wordsOf('— ТОС «Обской» на 3 стали; дом/двор!', keysOf)).toEqual([
      { word: 'ТОС', keys: ['тосq'], place: 1 },
      { word: 'Обской', keys: ['обскq'], place: 2 },
      { word: 'на', keys: ['наq'], place: 3 },
      { word: '3', keys: ['δq'], place: 4 },
      { word: 'стали', keys: ['стальq', 'статq'], place: 5 },
      { word: 'дом', keys: ['домq'], place: 6 },
      { word: 'двор', keys: ['дворq'], place: 6 },
    ]);
  });

  it('knows a number in groups by the whole of it', () => {
    expect(keys('65 000 рублей')).toEqual([['ηζq', 'ηζαααq'], ['αααq'], ['рублq']]);
    expect(wordsOf('65 000 рублей', keysOf).map(({ place }) => place)).toEqual([0, 1, 2]);
  });

  it('knows a double name by the whole of it', () => {
    expect(keys('в Улан-Удэ кое-кто')).toEqual([
      ['вq'],
      [keyOf('улан'), keyOf('уланудэ')],
      [keyOf('удэ')],
      [keyOf('кое')],
      [keyOf('кто')],
    ]);
  });
});
