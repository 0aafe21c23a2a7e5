import { describe, expect, it, test } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import { practiceIndex } from '../domain/practice-index.ts';
import { amounts, amountsAt, chosen, unknownAt, withoutEach, type Choice } from './practice-choice.ts';

const index = practiceIndex([
  makePractice({
    title: 'Ёлка',
    end: '2021',
    directions: ['ecology', 'social'],
    money: { total: { rub: 500, source: 'vesti' } },
  }),
  makePractice({ title: 'Ель', directions: ['ecology'], kind: 'municipal' }),
  makePractice({
    title: 'Дозор',
    directions: ['safety'],
    end: '2024-02',
    money: { total: { rub: 90, source: 'vesti' } },
  }),
]);
const choice = (of: Record<string, string[]>): Choice =>
  new Map(Object.entries(of).map(([facet, values]) => [facet, new Set(values)]));

describe('chosen', () => {
  it('keeps the order of the list when nothing is chosen', () => {
    expect(chosen(index, choice({}), '')).toEqual([0, 1, 2]);
  });

  it('takes any value of one facet and every facet named', () => {
    expect(chosen(index, choice({ direction: ['social', 'safety'] }), '')).toEqual([0, 2]);
    expect(chosen(index, choice({ direction: ['ecology'], kind: ['tos'] }), '')).toEqual([0]);
    expect(chosen(index, choice({ direction: ['safety'], kind: ['municipal'] }), '')).toEqual([]);
  });

  it('sorts by money, the unknown last either way, and by title as Russians do', () => {
    expect(chosen(index, choice({}), 'sum')).toEqual([0, 2, 1]);
    expect(chosen(index, choice({}), '-sum')).toEqual([2, 0, 1]);
    expect(chosen(index, choice({}), 'title')).toEqual([2, 0, 1]);
  });

  it('sorts by year, the unknown last either way, and counts those', () => {
    expect(chosen(index, choice({}), 'year')).toEqual([2, 0, 1]);
    expect(chosen(index, choice({}), '-year')).toEqual([0, 2, 1]);
    expect(unknownAt(index, [0, 1, 2], 'year')).toBe(1);
    expect(unknownAt(index, [0, 2], '-sum')).toBe(0);
    expect(unknownAt(index, [0, 1, 2], '')).toBe(0);
  });
});

describe('amounts', () => {
  it('counts under the choice in the other facets', () => {
    const found = amounts(index, choice({ direction: ['safety'] }));
    expect(Object.fromEntries(found.get('direction') ?? [])).toEqual({ ecology: 2, social: 1, safety: 1 });
    expect(Object.fromEntries(found.get('kind') ?? [])).toEqual({ tos: 1 });
  });
});

test('deeds and support are told apart among what is chosen', () => {
  expect(amountsAt(index, [0, 1, 2])).toEqual({ deeds: 2, support: 1 });
  expect(amountsAt(index, [1])).toEqual({ deeds: 0, support: 1 });
  expect(amountsAt(index, [])).toEqual({ deeds: 0, support: 0 });
});

test('what stands in the way of a choice is known', () => {
  const nothing = choice({ direction: ['safety'], kind: ['municipal'], year: ['2021'] });
  expect(withoutEach(index, nothing)).toEqual(new Map());
  expect(withoutEach(index, choice({ direction: ['ecology'], kind: ['municipal'], year: ['2021'] }))).toEqual(
    new Map([
      ['kind', 1],
      ['year', 1],
    ]),
  );
});
