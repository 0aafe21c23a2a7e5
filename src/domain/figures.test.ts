import { describe, expect, it } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import { figureResults, listedResults } from './figures.ts';

const result = (label: string, value?: number, unit?: string) => ({ label, value, unit, source: 1 });
const labels = (results: { label: string }[]) => results.map(({ label }) => label);

const results = [
  result('Слова'),
  result('Первое', 1),
  result('Сумма', 504_690, '₽'),
  result('Второе', 2),
  result('Третье', 3),
];

describe('figureResults', () => {
  it('takes the first three with a number, two where money stands beside them', () => {
    expect(labels(figureResults(makePractice({ results })))).toEqual(['Первое', 'Сумма', 'Второе']);
    const money = { total: { rub: 100, source: 1 } };
    expect(labels(figureResults(makePractice({ results, money })))).toEqual(['Первое', 'Сумма']);
  });
});

describe('listedResults', () => {
  it('says the rest, and again a sum that is rounded above', () => {
    expect(labels(listedResults(makePractice({ results })))).toEqual(['Слова', 'Сумма', 'Третье']);
    const exact = [result('Сумма', 150_000, '₽')];
    expect(listedResults(makePractice({ results: exact }))).toEqual([]);
  });
});
