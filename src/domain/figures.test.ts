import { describe, expect, it } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import { listedResults, practiceFigures } from './figures.ts';

const result = (label: string, value?: number, unit?: string) => ({ label, value, unit, source: 'vesti' });
const labels = (results: { label: string }[]) => results.map(({ label }) => label);

const results = [
  result('Слова'),
  result('Мало', 3),
  result('Первое', 10),
  result('Сумма', 504_690, '₽'),
  result('ТОС в округе', 12),
];
const own = { from: 'residents' as const, rub: 100, source: 'sovet' };
const large = (practice: Parameters<typeof makePractice>[0]) =>
  practiceFigures(makePractice(practice)).map(({ precision, value, unit, label }) =>
    [precision, value, unit, label].filter(Boolean).join(' '),
  );

describe('practiceFigures', () => {
  it('takes two results that tell something: from ten on, or with a unit', () => {
    expect(large({ results })).toEqual(['10 первое', '505 тыс.\u00A0₽ сумма']);
    expect(large({ results: [result('Мало', 9)] })).toEqual([]);
  });

  it('takes those that the editor chose, and never those that the editor refused', () => {
    const chosen = results.map((each) => ({
      ...each,
      ...(each.label === 'Мало' || each.label.startsWith('ТОС') ? { headline: true } : {}),
    }));
    expect(large({ results: chosen })).toEqual(['3 мало', '12 ТОС в\u00A0округе']);
    const refused = results.map((each) => ({ ...each, ...(each.value === 10 ? { headline: false } : {}) }));
    expect(large({ results: refused })).toEqual(['505 тыс.\u00A0₽ сумма', '12 ТОС в\u00A0округе']);
  });

  it('has one result beside the money, and says the cost once', () => {
    const total = { rub: 504_690, source: 'vesti' };
    expect(large({ results, money: { total } })).toEqual(['10 первое', '505 тыс.\u00A0₽ вся стоимость']);
    expect(large({ results: [result('Грант', 504_690, '₽')], money: { total } })).toEqual([
      '505 тыс.\u00A0₽ вся стоимость',
    ]);
  });

  it('prefers what residents gave to the cost only beside a result', () => {
    const money = {
      rows: [{ from: 'municipal' as const, rub: 300, precision: 'about' as const, source: 'vesti' }, own],
    };
    const given = '100 ₽ дали жители\u00A0— 25\u00A0% известных денег';
    expect(large({ results: [], money })).toEqual(['около 400 ₽ известная часть денег', given]);
    expect(large({ results, money })).toEqual(['10 первое', given]);
    expect(large({ results: [], status: 'planned', money: { rows: [own] } })).toEqual([
      '100 ₽ по плану деньги жителей',
    ]);
  });

  it('credits a sum of ours to all sources that it is made of', () => {
    const rows = [{ from: 'municipal' as const, rub: 300, source: ['vesti', 'gazeta'] }, own];
    expect(practiceFigures(makePractice({ results: [], money: { rows } }))).toMatchObject([
      { source: ['vesti', 'gazeta', 'sovet'], isOfResidents: false },
      { source: ['sovet', 'vesti', 'gazeta'], isOfResidents: true },
    ]);
  });

  it('of a programme is what it gives, then its results', () => {
    const support = { kind: 'municipal' as const, contests: ['testovyy-konkurs'] };
    expect(large({ ...support, results })).toEqual(['2 млн\u00A0₽ обещали на\u00A0всех, 2025', '10 первое']);
  });
});

describe('listedResults', () => {
  it('says the rest, and again a sum that is rounded above', () => {
    expect(labels(listedResults(makePractice({ results })))).toEqual([
      'Слова',
      'Мало',
      'Сумма',
      'ТОС в\u00A0округе',
    ]);
    const exact = [result('Сумма', 150_000, '₽')];
    expect(listedResults(makePractice({ results: exact }))).toEqual([]);
  });
});
