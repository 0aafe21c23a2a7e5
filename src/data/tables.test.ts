import { expect, test } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import { schemaOf } from '../model/collections.ts';
import { codebook } from './codebook.ts';
import type { Entry } from './projection.ts';
import { allTables, LEFT_OUT, PUBLISHED, publishedFields, type Published } from './tables.ts';

const nothing = Object.fromEntries(Object.keys(PUBLISHED).map((name) => [name, []])) as unknown as Record<
  Published,
  Entry[]
>;
const withoutContent = { entries: nothing, practices: [], points: [], absoluteUrl: (path: string) => path };

/** Names are permanent: a new one is welcome, none may change or go. */
test('every table has its columns, also without a row', () => {
  const tables = allTables(withoutContent);
  expect(tables.flatMap(({ rows }) => rows)).toEqual([]);
  expect(
    Object.fromEntries(tables.map(({ name, columns }) => [name, columns.map((each) => each.name).join(' ')])),
  ).toMatchSnapshot();
});

test('no two columns of a table share a name for programs or for people', () => {
  for (const { name, columns } of allTables(withoutContent))
    for (const called of ['name', 'title'] as const)
      expect([name, ...new Set(columns.map((each) => each[called]))]).toEqual([
        name,
        ...columns.map((each) => each[called]),
      ]);
});

test('what is left out is left out, and is a field', () => {
  for (const [collection, names] of Object.entries(LEFT_OUT) as [Published, string[]][]) {
    expect(Object.keys(schemaOf(collection).shape)).toEqual(expect.arrayContaining(names));
    expect(publishedFields(collection).filter(({ name }) => names.includes(name))).toEqual([]);
  }
});

test('what the site computes stands beside what the card says', () => {
  const practice = makePractice({
    kind: 'tos',
    start: '2023-05',
    end: '2024',
    money: { rows: [{ from: 'residents', rub: 100.5, source: 'vesti' }] },
  });
  const { id } = practice;
  const data = { title: 'Пруд', money: { rows: [{ from: 'residents', rub: 100.5, source: ['vesti'] }] } };
  const entries = { ...nothing, practices: [{ id, data }] };
  const tables = allTables({ ...withoutContent, entries, practices: [practice] });
  const rowsOf = (table: string) => tables.find(({ name }) => name === table)?.rows;
  expect(rowsOf('practices')?.[0]).toMatchObject({
    ...{ id, title: 'Пруд', summary: null, themes: [], year: 2024 },
    ...{ money_known: 100.5, money_is_whole: false, evidence: 'figures', page: `/practices/${id}/` },
  });
  expect(rowsOf('practices-money-rows')).toMatchObject([
    { practice: id, position: 1, from: 'residents', rub: 100.5, precision: null, source: ['vesti'] },
  ]);
});

test('the codebook describes each column of each table, and its own', () => {
  const tables = allTables(withoutContent);
  const book = codebook(tables);
  expect(book.rows.map(({ table, name }) => `${String(table)} ${String(name)}`)).toEqual(
    [...tables, book].flatMap(({ name: table, columns }) => columns.map(({ name }) => `${table} ${name}`)),
  );
  expect(
    book.rows.find(({ table, name }) => table === 'practices-money-rows' && name === 'from'),
  ).toMatchObject({
    ...{ title: 'Чьи деньги', type: 'string', is_list: false, required: true, is_key: false },
    values: expect.arrayContaining(['residents = Жители']) as string[],
  });
});
