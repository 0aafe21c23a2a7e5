/** A table as files: for people, for programs, and as JSON. */
import { stringify } from 'csv-stringify/sync';
import { fullDate, spreadsheetLines, spreadsheetOf, type Cell } from '../domain/spreadsheet.ts';
import { LIST_SEPARATOR, type Column, type Row, type Table, type Value } from './table.ts';

/** By table and id: what people call the rows that others refer to. */
export type Names = ReadonlyMap<string, ReadonlyMap<Value | undefined, string>>;

export function namesIn(tables: readonly Table[]): Names {
  return new Map(
    tables.flatMap(({ name, label, rows }) =>
      label ? [[name, new Map(rows.map((row) => [row.id, String(row[label])]))] as const] : [],
    ),
  );
}

/** RFC 4180, UTF-8 without a byte order mark. */
export function plainCsv(lines: readonly (readonly unknown[])[]): string {
  return stringify([...lines], { record_delimiter: 'windows' });
}

export function forPrograms({ columns, rows }: Table): string {
  const names = columns.map(({ name }) => name);
  const lineOf = (row: Row) => names.map((name) => [row[name] ?? ''].flat().join(LIST_SEPARATOR));
  return plainCsv([names]) + inParts(rows, (part) => plainCsv(part.map(lineOf)));
}

/** The cells of all rows at once would take more than a hundred megabytes at ten thousand practices. */
function inParts(rows: readonly Row[], write: (part: readonly Row[]) => string): string {
  let written = '';
  for (let at = 0; at < rows.length; at += 500) written += write(rows.slice(at, at + 500));
  return written;
}

/** A row a line. */
export function asJson({ rows }: Table): string {
  return rows.length ? `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n` : '[]\n';
}

/** For a Russian spreadsheet: words instead of codes, and names before the codes of rows of other tables. */
export function forPeople({ columns, rows }: Table, names: Names): string {
  const written = columns.flatMap((column) => columnsForPeople(column, names));
  const lineOf = (row: Row) => written.map(([, of]) => of(row));
  return spreadsheetOf(
    spreadsheetLines([written.map(([head]) => head)]),
    inParts(rows, (part) => spreadsheetLines(part.map(lineOf))),
  );
}

type Written = [head: string, of: (row: Row) => Cell];

function columnsForPeople(column: Column, names: Names): Written[] {
  const { name, title: head, refersTo } = column;
  const joined =
    (wordsOf: (value: Value) => Cell) =>
    (row: Row): Cell => {
      const values = [row[name] ?? []].flat().map(wordsOf);
      return values.length > 1 ? values.join(LIST_SEPARATOR) : values[0];
    };
  const own: Written = [head, joined((value) => inWords(column, value))];
  const known = refersTo && names.get(refersTo.table);
  if (!known) return [own];
  return [
    [head, joined((id) => known.get(id) ?? String(id))],
    [`${head}: код`, own[1]],
  ];
}

function inWords({ type, values }: Column, value: Value): Cell {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  const text = String(value);
  return type === 'partial-date' ? fullDate(text) : (values?.[text] ?? text);
}
