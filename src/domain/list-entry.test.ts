import { describe, expect, test } from 'vitest';
import { A_SOURCE, makePractice } from '../../tests/make-practice.ts';
import { contestSchema } from '../model/contest.ts';
import { practiceFigures } from './figures.ts';
import { opening, stateOf, statusOf, termsInShort, whenOf } from './list-entry.ts';

const source = [A_SOURCE.id];
const budget = (rub: number) => ({ from: 'regional' as const, rub, source });

describe('the state of a deed', () => {
  const money = { rows: [budget(90_000)] };
  const results = [{ label: 'Дорожек', value: 40, unit: 'м', source }];

  test('adds what it cost only where another number is large', () => {
    for (const [fields, expected] of [
      [{ end: '2024' }, '2024\u00A0· сделано'],
      [{ end: '2024', money }, '2024\u00A0· сделано'],
      [{ end: '2024', money, results }, '2024\u00A0· сделано\u00A0· 90\u00A0тыс.\u00A0₽'],
    ] as const) {
      const practice = makePractice({ ...fields, results: 'results' in fields ? [...fields.results] : [] });
      expect(stateOf(practice, practiceFigures(practice)[0])).toBe(expected);
    }
  });

  test('says when it was told if nothing says when it was done', () => {
    const told = (...dates: string[]) =>
      whenOf(
        makePractice({ sources: dates.map((date, index) => ({ ...A_SOURCE, id: `vesti-${index}`, date })) }),
      );
    expect(told('2025-03-04', '2024-12-07')).toBe('рассказали в\u00A0декабре\u00A02024');
    expect(told('2024')).toBe('рассказали в\u00A02024\u00A0году');
    expect(whenOf(makePractice())).toBe('год\u00A0не\u00A0назван');
  });

  test('says since when, as long as it is not at an end', () => {
    expect(whenOf(makePractice({ start: '2023-05', status: 'running' }))).toBe('с\u00A02023\u00A0года');
    expect(whenOf(makePractice({ start: '2023-05', status: 'done' }))).toBe('2023');
  });

  test('is not that of a programme, which is not made but goes on', () => {
    expect(statusOf({ kind: 'tos', status: 'running' })).toBe('ещё делают');
    expect(statusOf({ kind: 'regional', status: 'running' })).toBe('идёт');
  });
});

test('a programme says who may apply and when the last applications were', () => {
  const contest = contestSchema.parse({
    id: 'konkurs',
    name: 'Конкурс',
    eligible: [
      { who: 'tos', source },
      { who: 'person', source },
    ],
    intake: [
      { from: '2024-01-12', to: '2024-01-30', source },
      { from: '2026-02', to: '2026-02', planned: true, source },
    ],
    sources: [A_SOURCE],
  });
  expect(termsInShort({ contests: [contest] })).toBe(
    'ТОС, житель\u00A0· заявки: февраль\u00A02026, объявляли заранее',
  );
  expect(termsInShort({ contests: [] })).toBe('');
});

describe('the opening of a summary', () => {
  test.each([
    ['Соседи из ТОС «Тестовое» три лета расчищали старый пруд у околицы. Теперь в нём купаются.', 66],
    ['Тестовая область. Соседи три лета расчищали пруд и выпустили в него мальков. Теперь купаются.', 76],
    ['На пруд у ул. Тестовой и на мостки ушло 2 тыс. 500 руб. Ивановых и ещё десяти семей соседей. Вот.', 92],
    ['Соседи вычистили пруд.', 22],
  ])('%s', (summary, length) => {
    expect(opening(summary)).toBe(summary.slice(0, length));
  });
});
