import { describe, expect, it } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import { practiceIndex } from './practice-index.ts';

/** What the index tells of a practice, in words again. */
function told(index: ReturnType<typeof practiceIndex>, position: number): Record<string, string[]> {
  return Object.fromEntries(
    index.facets.map(({ id, values, of }) => [
      id,
      [of[position] ?? []].flat().map((number) => values[number] ?? '?'),
    ]),
  );
}

describe('practiceIndex', () => {
  it('tells the filter every value of a practice', () => {
    const index = practiceIndex([
      makePractice({ directions: ['safety', 'ecology'], themes: ['ponds'], end: '2024' }),
      makePractice({ themes: ['squares', 'ponds'] }),
    ]);
    expect(told(index, 0)).toEqual({
      direction: ['safety', 'ecology'],
      region: ['testovaya-oblast'],
      money: ['unknown'],
      theme: ['ponds'],
      year: ['2024'],
      proof: ['dated'],
      kind: ['tos'],
      status: ['done'],
    });
    expect(told(index, 1)).toMatchObject({ direction: ['ecology'], theme: ['squares', 'ponds'] });
  });

  it('gives the most frequent value the shortest number', () => {
    const index = practiceIndex([
      makePractice({ themes: ['squares'] }),
      makePractice({ themes: ['ponds'] }),
      makePractice({ themes: ['ponds'] }),
      makePractice(),
    ]);
    expect(index.facets.find(({ id }) => id === 'theme')).toEqual({
      id: 'theme',
      values: ['ponds', 'squares'],
      of: [1, 0, 0, []],
    });
  });

  it('keeps sums and the order of titles, as Russians sort them', () => {
    const titles = ['Ёлка', 'Ель', 'Дозор'];
    const index = practiceIndex(
      titles.map((title) => makePractice({ title, money: { total: { rub: 500, source: 'vesti' } } })),
    );
    expect(index.sums).toEqual([500, 500, 500]);
    expect(index.titles).toEqual([1, 2, 0]);
  });

  it('keeps the order of places, a region before its municipalities', () => {
    const places = [{ municipality: 'testovskiy-okrug' }, { region: 'primernyy-kray' }, {}, {}];
    expect(practiceIndex(places.map((place) => makePractice(place))).places).toEqual([2, 0, 1, 1]);
  });
});
