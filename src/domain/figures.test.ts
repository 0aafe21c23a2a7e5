import { describe, expect, it } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import { listedResults, practiceFigures } from './figures.ts';

const result = (label: string, value?: number, unit?: string) => ({ label, value, unit, source: 'vesti' });
const labels = (results: { label: string }[]) => results.map(({ label }) => label);

const results = [
  result('Слова'),
  result('Первое', 1),
  result('Сумма', 504_690, '₽'),
  result('Второе', 2),
  result('Третье', 3),
];

describe('practiceFigures', () => {
  it('takes the first three results with a number, two where money stands beside them', () => {
    expect(labels(practiceFigures(makePractice({ results })))).toEqual(['Первое', 'Сумма', 'Второе']);
    const money = { total: { rub: 100, source: 'vesti' } };
    expect(labels(practiceFigures(makePractice({ results, money })))).toEqual([
      'Первое',
      'Сумма',
      'вся стоимость',
    ]);
  });

  it('credits a sum of ours to all sources that it is made of', () => {
    const money = {
      rows: [
        { from: 'municipal' as const, rub: 300, source: ['vesti', 'gazeta'] },
        { from: 'residents' as const, rub: 100, source: 'sovet' },
      ],
    };
    const figures = practiceFigures(makePractice({ results: [], money }));
    expect(figures).toMatchObject([
      { label: 'сколько денег известно', source: ['vesti', 'gazeta', 'sovet'] },
      { label: 'доля жителей', value: '25\u00A0%', source: ['sovet', 'vesti', 'gazeta'] },
    ]);
  });
});

describe('listedResults', () => {
  it('says the rest, and again a sum that is rounded above', () => {
    expect(labels(listedResults(makePractice({ results })))).toEqual(['Слова', 'Сумма', 'Третье']);
    const exact = [result('Сумма', 150_000, '₽')];
    expect(listedResults(makePractice({ results: exact }))).toEqual([]);
  });
});
