import { describe, expect, it } from 'vitest';
import { makePractice, type PracticeOverrides } from '../../tests/make-practice.ts';
import { countByPlace, partsByPlace, placesInFigures, placesInWords } from './places.ts';

const far: PracticeOverrides = { region: 'primernyy-kray' };
const support: PracticeOverrides = { kind: 'regional' };
const HERE = makePractice().region;

const practices = [
  makePractice({ ...far, ...support, id: 'far-support' }),
  makePractice({ ...far, id: 'far' }),
  makePractice({ ...support, id: 'near-support' }),
  makePractice({ ...far, id: 'farther' }),
  makePractice({ id: 'near' }),
];
/** Spaces that do not break are another matter. */
const plain = (words: string) => words.replaceAll('\u00A0', ' ');

describe('the two numbers', () => {
  const wordsOf = (...args: Parameters<typeof countByPlace>) =>
    placesInWords(countByPlace(...args)).map(plain);

  it('say how many are from the region of the document and how many from others', () => {
    expect(countByPlace(practices, HERE)).toEqual({ region: HERE, here: 2, elsewhere: 3 });
    expect(wordsOf(practices, HERE)).toEqual(['в Тестовой области 2', 'в других регионах 3']);
    expect(plain(placesInFigures(countByPlace(practices, HERE)))).toBe('2 · 3');
  });

  it('say plainly that the own region has none, and nothing of others that have none', () => {
    expect(wordsOf([makePractice(far)], HERE)).toEqual([
      'в Тестовой области пока ни одной',
      'в других регионах 1',
    ]);
    expect(wordsOf([makePractice()], HERE)).toEqual(['в Тестовой области 1']);
    expect(wordsOf([], HERE)).toEqual(['в Тестовой области пока ни одной']);
  });

  it('are one for a document of the whole country', () => {
    expect(wordsOf(practices, undefined)).toEqual(['5']);
    expect(wordsOf([], undefined)).toEqual(['пока ни одной']);
    expect(placesInFigures(countByPlace(practices, undefined))).toBe('5');
  });
});

describe('a list beside a document', () => {
  const listed = (...args: Parameters<typeof partsByPlace>) =>
    partsByPlace(...args).map(({ heading, entries }) => [plain(heading), ...entries.map(({ id }) => id)]);

  it('has its region first and deeds before support, each under a heading that counts them', () => {
    expect(listed(practices, HERE)).toEqual([
      ['В Тестовой области: 1 дело', 'near'],
      ['В Тестовой области: 1 карточка о поддержке', 'near-support'],
      ['В других регионах: 2 дела', 'far', 'farther'],
      ['В других регионах: 1 карточка о поддержке', 'far-support'],
    ]);
    const ids = partsByPlace(practices, HERE).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('of a document of the whole country is divided by kind alone', () => {
    expect(listed(practices, undefined)).toEqual([
      ['3 дела', 'far', 'farther', 'near'],
      ['2 карточки о поддержке', 'far-support', 'near-support'],
    ]);
  });
});
