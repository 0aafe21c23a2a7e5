import { describe, expect, it } from 'vitest';
import { A_SOURCE, makePractice, type PracticeOverrides } from '../../tests/make-practice.ts';
import { byRecency, knownCost, moneyStatistics } from './statistics.ts';

const rows = (from: 'residents' | 'grant', rub: number): PracticeOverrides => ({
  money: { rows: [{ from, rub, source: 'vesti' }] },
});

/** «2 дела из 3, где жители вложили деньги или труд → /themes/skladchina/#deeds» */
const told = (...practices: PracticeOverrides[]) =>
  moneyStatistics(practices.map(makePractice)).map(({ short, words, path }) =>
    `${short} ${words} → ${path}`.replaceAll('\u00A0', ' '),
  );

describe('moneyStatistics', () => {
  it('of nothing is nothing', () => {
    expect(told()).toEqual([]);
  });

  it('says of how many deeds money is known', () => {
    const [cost] = moneyStatistics(
      [
        rows('grant', 5_000.5),
        { money: { rows: [], total: { rub: 70_000, source: 'vesti' } } },
        {},
        { kind: 'municipal' } as const,
      ].map(makePractice),
    ).filter(({ path }) => path === '/practices/money/known/');
    expect(cost).toMatchObject({
      value: 75_000.5,
      short: '75\u00A0тыс.\u00A0₽',
      exact: '75\u00A0000,50\u00A0₽',
      words: expect.stringContaining('у\u00A02 из\u00A03\u00A0дел'),
    });
  });

  it('tells deeds to which residents gave from those whose sum is known', () => {
    const given: PracticeOverrides = { themes: ['skladchina'] };
    expect(
      told(given, { ...given, ...rows('residents', 1) }, { ...given, kind: 'municipal' }, rows('grant', 5)),
    ).toEqual(
      expect.arrayContaining([
        '2 дела из 3, где жители вложили деньги или труд → /themes/skladchina/#deeds',
        '1 дело из 3, где известно, сколько рублей дали жители → /practices/payer/residents/',
      ]),
    );
  });

  it('of a part of the collection leads to the page that is named', () => {
    expect(knownCost([makePractice(rows('grant', 5))], '/here/')).toMatchObject({ value: 5, path: '/here/' });
    expect(knownCost([makePractice()], '/here/')).toBeUndefined();
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

  it('puts deeds before support', () => {
    const practices = [
      makePractice({ id: 'a', kind: 'regional', sources: [{ ...A_SOURCE, date: '2025' }] }),
      dated('b', 'Б', '2020'),
    ];
    expect(byRecency(practices).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('leaves the list it is given as it was', () => {
    const practices = [dated('a', 'А', '2020'), dated('b', 'Б', '2024')];
    byRecency(practices);
    expect(practices.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
