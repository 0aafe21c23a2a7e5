import { expect, test } from 'vitest';
import { makePractice, type PracticeOverrides } from '../../tests/make-practice.ts';
import { practiceRecord } from '../domain/practice-record.ts';
import { comparison, comparisonCells } from './comparison.ts';

const record = (fields?: PracticeOverrides) =>
  practiceRecord(makePractice(fields), (path) => `https://example.org${path}`);
const source = 'vesti';
const cellsOf = (records: ReturnType<typeof record>[], label: string) =>
  comparison(records)
    .rows.find((row) => row.label.replace('\u00A0', ' ') === label)
    ?.cells.map((lines) => lines.join('; ').replaceAll('\u00A0', ' '));

const pond = record({
  start: '2023',
  end: '2024',
  money: { rows: [{ from: 'residents', rub: 65_000, source }], total: { rub: 465_000, source } },
  participants: { value: 93, label: 'жители деревни', source },
});
const square = record({ id: 'testovo-skver', title: 'Сквер', status: 'unknown' });

test('a row says what is known of each, and nothing where no source tells', () => {
  expect(cellsOf([pond, square], 'Когда')).toEqual(['2024', '']);
  expect(cellsOf([pond, square], 'Сейчас')).toEqual(['сделано', '']);
  expect(cellsOf([pond, square], 'Сколько стоило')).toEqual(['465 000 ₽', '']);
  expect(cellsOf([pond, square], 'На одного жителя')).toEqual([
    '5 000 ₽; считаем сами: жители деревни — 93',
    '',
  ]);
  expect(cellsOf([pond, square], 'Кто платил')).toEqual([
    'Жители: 65 000 ₽; остальное — чьё, не названо',
    '',
  ]);
  expect(cellsOf([pond, square], 'Люди')).toEqual(['93: жители деревни', '']);
});

test('a row of which nobody knows anything is only named', () => {
  const { rows, untold } = comparison([square, record({ id: 'drugoy-skver', status: 'unknown' })]);
  expect(untold.map((label) => label.replace('\u00A0', ' '))).toEqual([
    'Когда',
    'Сейчас',
    'Сколько стоило',
    'На одного жителя',
    'Кто платил',
    'Люди',
  ]);
  expect(rows.map(({ label }) => label)).toEqual(['Где', 'Что получилось', 'Чем подтверждено', 'Источники']);
  expect(rows.every(({ isSame }) => isSame)).toBe(true);
});

test('what is planned is not told as done, and a part not as the whole', () => {
  const plan = record({
    status: 'planned',
    money: { rows: [{ from: 'municipal', rub: 120_000, precision: 'about', source }] },
  });
  expect(cellsOf([plan], 'Сколько стоило')).toEqual(['по плану около 120 000 ₽, названа только часть']);
  expect(cellsOf([plan], 'Кто платил')).toEqual(['Местный бюджет: по плану около 120 000 ₽']);
});

test('the account of the participants themselves is told apart', () => {
  const own = record({
    sources: [
      { id: 'vesti', url: 'https://example.ru/a', publisher: 'Газета', own: true },
      { id: 'sovet', url: 'https://example.ru/b', publisher: 'Совет' },
    ],
  });
  expect(cellsOf([own], 'Источники')).toEqual(['2 публикации; из них рассказ самих участников — 1']);
});

test('support never stands beside deeds, and more than four do not stand side by side', () => {
  const support = record({ id: 'podderzhka', kind: 'municipal', title: 'Поддержка' });
  const many = Array.from({ length: 5 }, (_, index) => record({ id: `delo-${index}` }));
  expect(comparison([support, pond]).deeds).toEqual([pond]);
  expect(comparison(many).deeds).toHaveLength(4);
});

test('as cells it is exactly the table', () => {
  const [head, ...rows] = comparisonCells(comparison([pond, square]));
  expect(head).toEqual(['', pond.title, 'Сквер']);
  expect(rows.find(([label]) => label === 'Люди')).toEqual([
    'Люди',
    '93: жители деревни',
    'не\u00A0говорит источник',
  ]);
});
