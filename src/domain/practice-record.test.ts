import { expect, test } from 'vitest';
import { A_SOURCE, makePractice, type PracticeOverrides } from '../../tests/make-practice.ts';
import { practiceRecord } from './practice-record.ts';

const record = (fields?: PracticeOverrides) =>
  practiceRecord(makePractice(fields), (path) => `https://example.org${path}`);
const source = 'vesti';

test('a record says all that a card says, codes for programs beside words for people', () => {
  const told = record({
    formerly: ['staryy-prud'],
    municipality: 'testovskiy-okrug',
    settlement: 'деревня Тестово',
    start: '2024-05',
    organisations: ['tos-yasen'],
    money: {
      rows: [{ from: 'residents', rub: 65_000, precision: 'about', source }],
      total: { rub: 465_000, source },
    },
    participants: { value: 40, label: 'Участники субботников', source },
    results: [{ label: 'Глубина', value: 2, before: 1, unit: 'м', asOf: '2024-09', source }],
    awards: [{ contest: 'testovyy-konkurs', place: 'победитель', year: 2024, source }],
    sources: [{ ...A_SOURCE, date: '2024-06', own: true }],
  });
  expect(told).toMatchObject({
    id: 'testovo-prud',
    formerIds: ['staryy-prud'],
    url: 'https://example.org/practices/testovo-prud/',
    kind: { code: 'deed', words: 'Дело соседей' },
    status: { code: 'done', words: 'сделано' },
    place: {
      region: { id: 'testovaya-oblast' },
      words: 'деревня Тестово, Тестовский округ, Тестовая область',
    },
    time: { start: '2024-05', end: null, year: 2024 },
    organisations: [{ id: 'tos-yasen', name: 'ТОС «Ясень»' }],
    money: {
      total: { value: 465_000, precision: 'exact', words: '465\u00A0000\u00A0₽', sources: [source] },
      isWhole: true,
      payers: [
        {
          payer: { code: 'residents', words: 'Жители' },
          value: 65_000,
          precision: 'about',
          words: 'около\u00A065\u00A0000\u00A0₽',
        },
      ],
      unexplained: 400_000,
    },
    people: { value: 40, who: 'участники субботников', sources: [source] },
    results: [
      { value: 2, before: 1, words: 'Глубина\u00A0— 2\u00A0м, было 1\u00A0м (на\u00A0сентябрь\u00A02024)' },
    ],
    awards: [{ contest: { id: 'testovyy-konkurs' }, nomination: null, place: 'победитель', year: 2024 }],
    evidence: { code: 'measured', words: 'замер до и после' },
    sources: [{ id: source, published: '2024-06', accessed: null, isOwn: true }],
  });
});

test('what no source tells is null, never a guess', () => {
  expect(record({ status: 'unknown' })).toMatchObject({
    time: { start: null, end: null, year: null },
    money: null,
    people: null,
    residents: null,
    costPerResident: null,
    results: [{ value: null, sources: [] }],
  });
});

const withResidents = (label: string, precision?: 'about' | 'more' | 'less', unit?: string) =>
  record({
    money: { total: { rub: 70_000, source } },
    results: [{ label, value: 70, precision, unit, source }],
  });

test.each([
  'Жителей в доме',
  'Жителей',
  'Жителей в трёх домах',
  'Жителей в деревне, вдвое больше прежнего',
  'жители деревни',
  'жители домов, которые объединяет ТОС',
])('the cost is divided by those who live there: «%s»', (label) => {
  expect(withResidents(label).costPerResident).toMatchObject({ value: 1000, words: '1\u00A0000\u00A0₽' });
});

test.each([
  'жители на первой экскурсии',
  'Жителей города охвачено движением',
  'Жителей деревни участвовало',
  'Жителей, которые должны были войти в ТОС',
  'участники субботников',
])('but not by others: «%s»', (label) => {
  expect(withResidents(label).costPerResident).toBeNull();
});

test('the share of one is as exact as what it is made of', () => {
  const share = (precision: 'about' | 'more' | 'less') =>
    withResidents('Жителей в доме', precision).costPerResident?.words;
  expect(share('more')).toBe('меньше\u00A01\u00A0000\u00A0₽');
  expect(share('less')).toBe('больше\u00A01\u00A0000\u00A0₽');
  expect(share('about')).toBe('около\u00A01\u00A0000\u00A0₽');
  expect(withResidents('Жителей в доме', undefined, '%').costPerResident).toBeNull();
});
