import { describe, expect, it } from 'vitest';
import { A_SOURCE, makePractice, type PracticeOverrides } from '../../tests/make-practice.ts';
import { byRecency, statistics } from './statistics.ts';

const rows = (from: 'residents' | 'grant', rub: number): PracticeOverrides => ({
  money: { rows: [{ from, rub, source: 'vesti' }] },
});

describe('statistics', () => {
  it('of nothing is nothing', () => {
    expect(statistics([])).toEqual({
      practices: 0,
      regions: 0,
      roubles: 0,
      withMoney: 0,
      withResidentsMoney: 0,
    });
  });

  it('counts practices, and each region once', () => {
    expect(
      statistics([makePractice(), makePractice({ region: 'primernyy-kray' }), makePractice()]),
    ).toMatchObject({ practices: 3, regions: 2 });
  });

  it('sums the money that sources name', () => {
    expect(
      statistics([
        makePractice(rows('grant', 5_000)),
        makePractice({ money: { rows: [], total: { rub: 7_000, source: 'vesti' } } }),
        makePractice(),
      ]),
    ).toMatchObject({ roubles: 12_000, withMoney: 2 });
  });

  it('counts practices that residents paid into', () => {
    expect(
      statistics([makePractice(rows('residents', 1)), makePractice(rows('grant', 5_000)), makePractice()]),
    ).toMatchObject({ withResidentsMoney: 1 });
  });
});

describe('byRecency', () => {
  const dated = (id: string, title: string, ...dates: (string | undefined)[]) =>
    makePractice({ id, title, sources: dates.map((date) => ({ ...A_SOURCE, date })) });

  it('goes by the newest source of each', () => {
    const practices = [
      dated('a', 'А', '2023-05-17'),
      dated('b', 'Б', '2020', '2024-03'),
      dated('c', 'В', undefined, '2024-11-02'),
    ];
    expect(byRecency(practices).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  it('puts what has no date last and orders equals by title', () => {
    const practices = [
      dated('a', 'Яма', undefined),
      dated('b', 'Ёлка', undefined),
      dated('c', 'Яблоня', '2024'),
      dated('d', 'Дом', '2024'),
      dated('e', 'Жук', undefined),
    ];
    expect(byRecency(practices).map(({ id }) => id)).toEqual(['d', 'c', 'b', 'e', 'a']);
  });

  it('leaves the list it is given as it was', () => {
    const practices = [dated('a', 'А', '2020'), dated('b', 'Б', '2024')];
    byRecency(practices);
    expect(practices.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
