import { describe, expect, test } from 'vitest';
import { A_SOURCE, makePractice } from '../../tests/make-practice.ts';
import { contestSchema } from '../model/contest.ts';
import { largeNumber, opening, stateOf, termsInShort } from './list-entry.ts';

const source = [A_SOURCE.id];
const residents = (rub: number) => ({ from: 'residents' as const, rub, source });
const budget = (rub: number) => ({ from: 'regional' as const, rub, source });

describe('the large number', () => {
  test('of a deed is its first result with a unit or from ten on', () => {
    const results = [
      { label: 'Скамеек поставили', value: 3, source },
      { label: 'Мальков выпустили в озеро', value: 450, unit: 'кг', precision: 'about' as const, source },
    ];
    expect(largeNumber(makePractice({ results, money: { rows: [budget(90_000)] } }))).toEqual({
      precision: 'около',
      value: '450',
      unit: 'кг',
      label: 'мальков выпустили в\u00A0озеро',
    });
    expect(largeNumber(makePractice({ results: results.slice(0, 1) }))).toBeUndefined();
    expect(largeNumber(makePractice({ results: [{ label: 'Деревьев', value: 10, source }] }))).toMatchObject({
      value: '10',
      unit: undefined,
    });
  });

  test('of a deed without one is what it cost, and whose money that was', () => {
    const ofMoney = (money: NonNullable<Parameters<typeof makePractice>[0]>['money']) =>
      largeNumber(makePractice({ money }));
    expect(ofMoney({ rows: [residents(65_000)] })).toMatchObject({
      value: '65',
      unit: 'тыс.\u00A0₽',
      label: 'деньги жителей',
      isOfResidents: true,
    });
    expect(ofMoney({ rows: [residents(145_000), budget(425_000)] })).toMatchObject({
      value: '570',
      label: 'сколько денег известно, из\u00A0них жители\u00A0— 145\u00A0тыс.\u00A0₽',
      isOfResidents: false,
    });
  });

  test('of a deed that is only planned says so', () => {
    const money = { rows: [], total: { rub: 250_000, source } };
    expect(largeNumber(makePractice({ status: 'planned', money }))?.label).toBe('по плану вся стоимость');
    expect(largeNumber(makePractice({ money }))?.label).toBe('вся стоимость');
  });
});

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
      expect(stateOf(practice, largeNumber(practice))).toBe(expected);
    }
  });

  test('says when it was told if nothing says when it was done', () => {
    const told = (...dates: string[]) =>
      stateOf(
        makePractice({
          sources: dates.map((date, index) => ({ ...A_SOURCE, id: `vesti-${index}`, date })),
        }),
        undefined,
      );
    expect(told('2025-03-04', '2024-12-07')).toBe('рассказали: декабрь\u00A02024\u00A0· сделано');
    expect(stateOf(makePractice(), undefined)).toBe('год не\u00A0назван\u00A0· сделано');
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
