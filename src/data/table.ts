/** A table of open data, and how a schema declares its columns: the field model is also the codebook. */
import type * as z from 'zod';
import { lowerFirst } from '../language/format.ts';
import { fieldsOf, type Field } from '../model/field.ts';
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
  /** Of a list: the table and the key of the entries that have it; the own key is theirs and a position. */
  parent?: { table: string; key: readonly string[] };
  /** The column by which people call a row that other tables refer to. */
  label?: string;
  rows: readonly Row[];
}

/** What pages tell of it. */
export interface TableSummary extends Omit<Table, 'rows'> {
  rowCount: number;
}

export function summaryOf({ rows, ...about }: Table): TableSummary {
  return { ...about, rowCount: rows.length };
}

/** Lists hold codes, names and sentences, which have no bar between spaces. */
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

/** A table refers to others than collections too. */
export interface TableField extends Omit<Field, 'target'> {
  target?: string;
}

/** A field that is no group. */
export interface Cell {
  field: TableField;
  /** The groups around it, the outermost first. */
  above: readonly TableField[];
}

/** Groups are flattened: the fields of one row, and the lists that are tables of their own. Of a picture there is its file. */
export function cellsOf(fields: readonly TableField[]): Cell[] {
  return flat(fields).filter(({ field }) => !isTable(field) && field.kind !== 'photo');
}

export function listsOf(fields: readonly TableField[]): Cell[] {
  return flat(fields).filter(({ field }) => isTable(field));
}

function flat(fields: readonly TableField[], above: readonly TableField[] = []): Cell[] {
  return fields.flatMap((field) =>
    field.kind === 'group' ? flat(field.fields ?? [], [...above, field]) : [{ field, above }],
  );
}

/** Points of documents are counted and joined by, so that each stands in a row. */
function isTable({ item }: TableField): boolean {
  return item?.fields !== undefined || item?.target === 'points';
}

/** @param sources the table of the sources that the fields name */
export function columnOf({ field, above }: Cell, sources?: string): Column {
  const path = [...above, field];
  const { kind, names, target } = field.item ?? field;
  const table = kind === 'source' ? sources : target && tableName(target);
  return {
    name: path.map(({ name }) => snake(name)).join('_'),
    title: titleOf(path),
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
  const isList = field.kind === 'list' || field.kind === 'source';
  return plain((inside(record, [...above, field]) as Value | undefined) ?? (isList ? [] : null));
}

export function inside(record: unknown, path: readonly TableField[]): unknown {
  return path.reduce((group, { name }) => (group as Record<string, unknown> | undefined)?.[name], record);
}

/** «Деньги дела: вся стоимость» */
export function titleOf(path: readonly TableField[]): string {
  return path.map(({ label }, index) => (index ? lowerFirst(label) : label)).join(': ');
}

/** A search of a spreadsheet takes a space that does not break for another sign than a space. */
function plain(value: Value): Value {
  if (typeof value === 'string') return value.replace(/[\u00A0\u202F]/g, ' ');
  return Array.isArray(value) ? (value.map(plain) as (string | number)[]) : value;
}

/** The fields of records in one row each; lists of groups are left to tables of their own. */
export function tableOfFields(
  fields: readonly TableField[],
  about: Omit<Table, 'columns' | 'rows'>,
  records: readonly object[],
  sources?: string,
): Table {
  const cells = cellsOf(fields);
  const columns = cells.map((cell) => columnOf(cell, sources));
  const rowOf = (record: object) =>
    Object.fromEntries(cells.map((cell, at) => [columns[at]?.name ?? '', valueOf(cell, record)]));
  return { ...about, columns, rows: records.map(rowOf) };
}

export function tableOf<S extends z.ZodObject>(
  schema: S,
  about: Omit<Table, 'columns' | 'rows'>,
  records: readonly z.output<S>[],
): Table {
  return tableOfFields(fieldsOf(schema), about, records);
}

/** Name of the table of a collection: `tosCounts` → `tos-counts`. */
export function tableName(collection: string): string {
  return snake(collection).replaceAll('_', '-');
}

export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
