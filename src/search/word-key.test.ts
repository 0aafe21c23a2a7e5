import { describe, expect, it } from 'vitest';
import { prefixOf, GROUPED_NUMBER, keyIn, keyOf, WORD } from './word-key.ts';

describe('keyOf', () => {
  it.each([
    ['новый', 'нового'],
    ['детский', 'детская'],
    ['водой', 'воды'],
    ['ёлки', 'Елка'],
    ['районов', 'район'],
    ['му́сора', 'мусор'],
  ])('is one for forms with one stem: %s, %s', (a, b) => expect(keyOf(a)).toBe(keyOf(b)));

  it('tells й from и, and a whole word from the beginning of a longer one', () => {
    expect(keyOf('район')).not.toBe(keyOf('раион'));
    expect(keyOf('газон').startsWith(keyOf('газ'))).toBe(false);
    expect(keyOf('газон').startsWith(prefixOf('газ'))).toBe(true);
  });

  it('leaves numbers and words in other letters whole', () => {
    expect(keyOf('2023')).toBe('γαγδq');
    expect(keyOf('WorkOut')).toBe('workoutq');
    expect(keyOf('2.4')).toBe('γxεq');
    expect(keyOf('2,4')).toBe(keyOf('2.4'));
  });

  it('is another for each field', () => {
    expect(keyOf('парк', 'title')).toBe(keyIn('title', keyOf('парк')));
    expect(new Set([keyOf('парк'), keyOf('парк', 'theme'), keyOf('парк', 'kin')]).size).toBe(3);
  });
});

describe('WORD', () => {
  it('finds words, numbers of clauses and parts of hyphenated names', () => {
    expect('п. 2.4: Ростов-на-Дону («Бы́чье») в 2023.'.match(WORD)).toEqual([
      'п',
      '2.4',
      'Ростов',
      'на',
      'Дону',
      'Бы́чье',
      'в',
      '2023',
    ]);
  });

  it('takes a decimal for one word, and a list of numbers for several', () => {
    expect('20,7 млн, пункты 1,2,3'.match(WORD)).toEqual(['20,7', 'млн', 'пункты', '1', '2', '3']);
  });
});

describe('GROUPED_NUMBER', () => {
  it('finds numbers written in groups and nothing else', () => {
    expect('1 250 000 ₽, 12 345 и 65 тыс., 2023 100 жителей, дом 5 1000'.match(GROUPED_NUMBER)).toEqual([
      '1 250 000',
      '12 345',
    ]);
  });
});
