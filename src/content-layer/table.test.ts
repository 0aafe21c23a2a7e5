import { describe, expect, test } from 'vitest';
import { parseFile } from './parse-file.ts';
import { passagesOf } from './passages.ts';
import { sourceFile } from './read.ts';

const HEADS = ['Название', 'Регион', 'Источник', 'Кто опубликовал', 'Когда опубликовано'];
const LINE = ['Ёж', 'Тестовая область', 'https://example.ru/tos', 'Дума', '2026-02-24'];

function read(text: string) {
  const file = parseFile(sourceFile('registers/test.csv', text));
  const [entry] = file.entries;
  return {
    ...file,
    entry,
    lines: entry?.collection === 'registers' ? (entry.data as { lines: object[] }).lines : undefined,
    findings: file.issues.map(({ line, column, message }) => `${line}:${column} ${message}`),
  };
}
const sheet = (sign: string, ...rows: string[][]) =>
  [HEADS, ...rows].map((row) => row.join(sign)).join('\r\n');
const YOZH = {
  name: 'Ёж',
  region: 'Тестовая область',
  url: 'https://example.ru/tos',
  publisher: 'Дума',
  date: '2026-02-24',
};

describe('a sheet saved by a spreadsheet', () => {
  test.each([
    ['with semicolons', sheet(';', LINE)],
    ['with tabs', sheet('\t', LINE)],
    ['with commas', sheet(',', LINE)],
    [
      'with a byte order mark, empty rows and empty columns',
      `\uFEFF${sheet(';', [...LINE, '', ''], ['', '', ''])}\r\n`,
    ],
    ['with heads in capitals', sheet(';', LINE).replace('Название', ' НАЗВАНИЕ ')],
    ['with days as a spreadsheet writes them', sheet(';', LINE).replace('2026-02-24', '24.02.2026')],
  ])('%s is read', (_, text) => {
    const { findings, lines } = read(text);
    expect(findings).toEqual([]);
    expect(lines).toEqual([YOZH]);
  });

  test('keeps semicolons, line ends and quotation marks inside quotation marks', () => {
    const { findings, lines } = read(sheet(';', ['"ТОС ""Ёж""; новый\n"', ...LINE.slice(1)]));
    expect(findings).toEqual([]);
    expect(lines).toMatchObject([{ name: 'ТОС «Ёж»; новый' }]);
  });

  test('says where each word stands', () => {
    const file = read(sheet(';', ['"Дом ""Ёж"" у реки"', ...LINE.slice(1)], LINE));
    expect(file.entry?.placeOf(['lines', 1, 'region'])).toEqual({ line: 3, column: 4 });
    const name = passagesOf(file).find(({ field }) => field?.join() === 'lines,0,name');
    expect(name?.placeAt(name.text.indexOf('у реки'))).toEqual({ line: 2, column: 13 });
  });

  test.each([
    ['an empty file', ''],
    ['heads alone', sheet(';')],
  ])('%s is no register', (_, text) => {
    expect(read(text).findings).toEqual(['1:1 поле «Строки таблицы» пустое']);
  });

  test('that is too large is refused unread', () => {
    expect(read(sheet(';', LINE, ['я'.repeat(1_100_000)])).findings).toEqual(['1:1 таблица больше 2 МБ']);
  });

  test('of too many lines is refused', () => {
    expect(read(sheet(';', ...Array.from({ length: 3001 }, () => LINE))).findings).toEqual([
      expect.stringContaining('можно не больше 3\u00A0000'),
    ]);
  });
});
