/** A table of open data, and how a schema declares its columns: the field model is also the codebook. */
import type * as z from 'zod';
import { fieldsOf, innerFields, type Field } from '../model/field.ts';
import type { FieldKind } from '../model/metadata.ts';

/** What no source tells is null, or an empty list. */
export type Value = string | number | boolean | null | readonly (string | number)[];
export type Row = Readonly<Record<string, Value>>;

export interface Column {
  /** For programs: `money_total_rub`. */
  name: string;
  /** For people, in Russian. */
  title: string;
  /** What the title does not say; may be empty. */
  description: string;
  /** `partial-date` is a year, a month or a day, as exact as it is known: `2024`, `2024-05`, `2024-05-17`. */
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'partial-date' | 'url';
  /** Whether a cell holds several values, with `LIST_SEPARATOR` between them in a file. */
  isList?: boolean;
  unit?: string;
  /** Meaning of each value of a closed list. */
  values?: Readonly<Record<string, string>>;
  required: boolean;
  refersTo?: { table: string; column: string };
}

export interface Table {
  /** Name of its files; permanent. */
  name: string;
  title: string;
  /** «Одна строка — …» */
  rowIs: string;
  columns: readonly Column[];
  /** Columns that together name one row. */
  key: readonly string[];
  /** The column by which people call a row that other tables refer to. */
  label?: string;
  rows: readonly Row[];
}

/** No text of a list holds it. */
export const LIST_SEPARATOR = ' | ';

const TYPES: Partial<Record<FieldKind, Column['type']>> = {
  number: 'number',
  integer: 'integer',
  money: 'number',
  'yes-no': 'boolean',
  day: 'date',
  date: 'partial-date',
  url: 'url',
};

/** A field of one cell: groups are flattened, and lists of groups are tables of their own. */
export interface Cell {
  field: Field;
  /** The groups around it, the outermost first. */
  above: readonly Field[];
}

export function cellsOf(fields: readonly Field[], above: readonly Field[] = []): Cell[] {
  return fields.flatMap((field) => {
    if (field.kind === 'group') return cellsOf(innerFields(field), [...above, field]);
    return field.item?.fields ? [] : [{ field, above }];
  });
}

/** @param sources the table of the sources that the fields name */
export function columnOf({ field, above }: Cell, sources = ''): Column {
  const path = [...above, field];
  const { kind, names, target } = field.item ?? field;
  const table = kind === 'source' ? sources : target && tableName(target);
  return {
    name: path.map(({ name }) => snake(name)).join('_'),
    title: path.map(({ label }) => label).join(': '),
    description: field.hint,
    type: TYPES[kind] ?? 'string',
    ...(field.item || kind === 'source' ? { isList: true } : {}),
    ...(kind === 'money' ? { unit: '₽' } : {}),
    ...(names ? { values: names } : {}),
    required: path.every(({ required }) => required),
    ...(table ? { refersTo: { table, column: 'id' } } : {}),
  };
}

/** The value of a cell in a record that its schema has accepted. */
export function valueOf({ field, above }: Cell, record: unknown): Value {
  const value = [...above, field].reduce<unknown>(
    (inside, { name }) => (inside as Record<string, unknown> | undefined)?.[name],
    record,
  );
  return plain(
    (value as Value | undefined) ?? (field.kind === 'list' || field.kind === 'source' ? [] : null),
  );
}

/** A search of a spreadsheet takes a space that does not break for another sign than a space. */
function plain(value: Value): Value {
  if (typeof value === 'string') return value.replace(/[\u00A0\u202F]/g, ' ');
  return Array.isArray(value) ? (value.map(plain) as (string | number)[]) : value;
}

/** A table of records that have no lists of groups. */
export function tableOf<S extends z.ZodObject>(
  schema: S,
  about: Omit<Table, 'columns' | 'rows'>,
  records: readonly z.output<S>[],
): Table {
  const cells = cellsOf(fieldsOf(schema)).map((cell) => ({ cell, column: columnOf(cell) }));
  const rowOf = (record: z.output<S>) =>
    Object.fromEntries(cells.map(({ cell, column }) => [column.name, valueOf(cell, record)]));
  return { ...about, columns: cells.map(({ column }) => column), rows: records.map(rowOf) };
}

/** Name of the table of a collection: `tosCounts` → `tos-counts`. */
export function tableName(collection: string): string {
  return snake(collection).replaceAll('_', '-');
}

export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
