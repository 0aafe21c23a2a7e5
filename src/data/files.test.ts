import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { asJson, forPeople, forPrograms, namesIn } from './files.ts';
import type { Column, Row, Table, Value } from './table.ts';

const column = (name: string, more: Partial<Column> = {}): Column => ({
  ...{ name, title: `Столбец ${name}`, description: '', type: 'string', required: false },
  ...more,
});
const tableOf = (columns: Column[], ...rows: Row[]): Table => ({
  ...{ name: 'things', title: 'Вещи', rowIs: 'одна вещь', key: ['id'], label: 'name', columns, rows },
});
const named = tableOf([column('id'), column('name')], { id: 'prud', name: 'Пруд; «Круглый»' });
const cellsForPeople = (own: Column, ...values: Value[]) => {
  const rows = values.map((value) => ({ [own.name]: value }));
  const csv = forPeople(tableOf([own], ...rows), namesIn([named]));
  return (parse(csv, { bom: true, delimiter: ';' }) as string[][]).slice(1).map((cells) => cells.join(' ~ '));
};

test('programs get RFC 4180, and every character back', () => {
  const hostile = ['a "quoted", part', 'two\nlines', '=cmd|calc', '007', '2.4', "'", 'ё — «да»'];
  const csv = forPrograms(tableOf([column('text')], ...hostile.map((text) => ({ text }))));
  expect(csv.startsWith('text\r\n"a ""quoted"", part"\r\n')).toBe(true);
  expect((parse(csv) as string[][]).flat().slice(1)).toEqual(hostile);
});

test('programs get plain values', () => {
  const columns = ['rub', 'is', 'list', 'none'].map((name) => column(name));
  const row = { rub: 1234.5, is: false, list: ['a', 2], none: null };
  expect(forPrograms(tableOf(columns, row))).toBe('rub,is,list,none\r\n1234.5,false,a | 2,\r\n');
  expect(JSON.parse(asJson(tableOf(columns, row)))).toEqual([row]);
});

test('a table without rows has its head, and its JSON is an empty list', () => {
  expect(forPrograms(tableOf([column('id')]))).toBe('id\r\n');
  expect(forPeople(tableOf([column('id')]), new Map())).toBe('\uFEFFСтолбец id\r\n');
  expect(JSON.parse(asJson(tableOf([column('id')])))).toEqual([]);
});

test('people get decimal commas, words and whole dates', () => {
  expect(cellsForPeople(column('rub', { type: 'number' }), 65_000.5, -3, 1e6)).toEqual([
    '65000,5',
    '-3',
    '1000000',
  ]);
  expect(cellsForPeople(column('is', { type: 'boolean' }), true, false, null)).toEqual(['да', 'нет', '']);
  expect(cellsForPeople(column('from', { values: { residents: 'Жители' } }), 'residents')).toEqual([
    'Жители',
  ]);
  expect(cellsForPeople(column('start', { type: 'partial-date' }), '2024', '2024-05', '2024-05-17')).toEqual([
    ...['2024-XX-XX', '2024-05-XX', '2024-05-17'],
  ]);
});

test('people get names before codes', () => {
  const refersTo = { table: 'things', column: 'id' };
  expect(cellsForPeople(column('thing', { refersTo }), 'prud', null)).toEqual([
    'Пруд; «Круглый» ~ prud',
    ' ~ ',
  ]);
  expect(cellsForPeople(column('things', { refersTo, isList: true }), ['prud', 'unknown'])).toEqual([
    'Пруд; «Круглый» | unknown ~ prud | unknown',
  ]);
});

test.each([
  ...['=1+1', '+7', '-5', '@sum', "'quoted", '007', '2.4', '1.10.2024', '3/4', '1e5', '12:30', '10 %'],
  ...['5 мая', 'май 2024', '01-02-2024', '1234567890123456'],
])('a spreadsheet does not run or reread %s', (text) => {
  expect(cellsForPeople(column('text'), text)).toEqual([`'${text}`]);
});

test.each(['0', '15', '2024', '2024-05-17', '2024-05-XX', '5 домов', 'Майская, 5', 'п. 2.4', 'a-1'])(
  'it may have %s as it is',
  (text) => {
    expect(cellsForPeople(column('text'), text)).toEqual([text]);
  },
);

test('a line of a file for people is one row', () => {
  expect(cellsForPeople(column('text'), 'two\nlines; "quoted"')).toEqual(['two lines; "quoted"']);
});
