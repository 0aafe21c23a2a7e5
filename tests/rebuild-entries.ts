/** The way back from the tables of open data: entries as their editors could write them, from the files for programs alone. */
import { parse } from 'csv-parse/sync';
import { cellsOf, columnOf, listsOf, snake, tableName, type TableField } from '../src/data/table.ts';
import { LEFT_OUT, publishedFields, type Published } from '../src/data/tables.ts';

type Cells = Readonly<Record<string, string>>;
type Group = Record<string, unknown>;

/** @param csvOf the file of a table, by the name of the table */
export function openTables(csvOf: (table: string) => string): {
  rebuild: (collection: Published) => { id: string; data: Group }[];
} {
  const opened = new Map<string, Map<string, Cells[]>>();
  /** The rows whose first columns, the key of what their list belongs to, are these. */
  const rowsBelow = (table: string, key: readonly string[]) => {
    let rows = opened.get(table);
    if (!rows) {
      const parsed = parse<Cells>(csvOf(table), { columns: true });
      opened.set(
        table,
        (rows = Map.groupBy(parsed, (row) => Object.values(row).slice(0, key.length).join())),
      );
    }
    return rows.get(key.join()) ?? [];
  };

  const groupIn = (
    fields: readonly TableField[],
    row: Cells,
    key: readonly string[],
    table: string,
  ): Group => {
    const data: Group = {};
    for (const cell of cellsOf(fields)) put(data, [...cell.above, cell.field], valueIn(cell, row));
    for (const { field, above } of listsOf(fields)) {
      const path = [...above, field];
      const name = `${table}-${path.map((each) => snake(each.name).replaceAll('_', '-')).join('-')}`;
      const items = rowsBelow(name, key).map((item) => {
        const inner = field.item?.fields ?? (field.item ? [field.item] : []);
        const group = groupIn(inner, item, [...key, item.position ?? ''], name);
        return field.item?.fields ? group : group[field.name];
      });
      put(data, path, items.length ? items : undefined);
    }
    return data;
  };

  return {
    rebuild: (collection) => {
      const table = tableName(collection);
      const fields = publishedFields(collection);
      const [id, others] = [fields.filter(isId), fields.filter((field) => !isId(field))];
      return rowsBelow(table, []).map((row) => {
        const own = id.length ? { id: row.id?.split('/').at(-1) } : {};
        return { id: row.id ?? '', data: { ...own, ...groupIn(others, row, [row.id ?? ''], table) } };
      });
    },
  };
}

function isId({ name }: TableField): boolean {
  return name === 'id';
}

function valueIn(cell: ReturnType<typeof cellsOf>[number], row: Cells): unknown {
  const { name, type, isList } = columnOf(cell);
  const text = row[name];
  if (text === undefined) throw new Error(`no column ${name}`);
  if (!text) return undefined;
  const typed = (each: string) =>
    type === 'number' || type === 'integer' ? Number(each) : type === 'boolean' ? each === 'true' : each;
  return isList ? text.split(' | ').map(typed) : typed(text);
}

function put(data: Group, path: readonly TableField[], value: unknown): void {
  if (value === undefined) return;
  const [first, ...rest] = path;
  if (!first) return;
  if (rest.length) put((data[first.name] ??= {}) as Group, rest, value);
  else data[first.name] = value;
}

/** What is not published comes from the entry itself. */
export function withLeftOut(collection: Published, rebuilt: Group, original: Group): Group {
  const filled = structuredClone(rebuilt);
  for (const path of [...(LEFT_OUT[collection] ?? []), 'photos.file'])
    fill(filled, original, path.split('.'));
  return filled;
}

function fill(into: unknown, from: unknown, [name = '', ...rest]: string[]): void {
  const [target, source] = [into, from] as [Group, Group];
  if (!rest.length) {
    if (source[name] !== undefined) target[name] = source[name];
  } else
    (target[name] as unknown[] | undefined)?.forEach((item, at) =>
      fill(item, (source[name] as unknown[])[at], rest),
    );
}
