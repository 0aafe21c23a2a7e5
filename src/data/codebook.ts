/** The codebook: every column of every table, and of itself, as one more table. */
import * as z from 'zod';
import { tableOf, type Column, type Table } from './table.ts';

export const TYPES: Readonly<Record<Column['type'], string>> = {
  string: 'текст',
  integer: 'целое число',
  number: 'число',
  boolean: 'да или нет',
  date: 'день',
  'partial-date': 'год, месяц или день',
  url: 'адрес',
};

const schema = z.strictObject({
  table: z.string().describe('Таблица'),
  name: z.string().describe('Столбец'),
  title: z.string().describe('Название столбца'),
  description: z.string().optional().describe('Пояснение'),
  type: z.string().meta({ description: 'Тип', kind: 'choice', names: TYPES }),
  isList: z.boolean().meta({ description: 'Несколько значений', hint: 'между ними « | »' }),
  unit: z.string().optional().describe('Единица'),
  values: z.array(z.string()).meta({ description: 'Значения', hint: 'код = что значит' }),
  required: z.boolean().meta({
    description: 'Заполнен всегда',
    hint: 'пустая ячейка — источники молчат или сюда это не относится',
  }),
  isKey: z.boolean().meta({ description: 'Ключ', hint: 'ключи таблицы вместе называют одну строку' }),
  refersTo: z
    .strictObject({ table: z.string().describe('таблица'), column: z.string().describe('столбец') })
    .optional()
    .describe('На что ссылается'),
});

export function codebook(tables: readonly Table[]): Table {
  const about = {
    name: 'codebook',
    title: 'Описание столбцов',
    rowIs: 'один столбец одной таблицы',
    key: ['table', 'name'],
  };
  const empty = tableOf(schema, about, []);
  const lines = [...tables, empty].flatMap(({ name: table, columns, key }) =>
    columns.map(({ description, isList = false, values = {}, ...column }) => ({
      ...column,
      table,
      description: description || undefined,
      isList,
      values: Object.entries(values).map(([code, meaning]) => `${code} = ${meaning}`),
      isKey: key.includes(column.name),
    })),
  );
  return tableOf(schema, about, lines);
}
