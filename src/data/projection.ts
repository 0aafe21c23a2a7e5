/** Entries of a collection as tables: one of the entries, and one for each list of groups in them. */
import { lowerFirst } from '../language/format.ts';
import type { Field } from '../model/field.ts';
import { inside, listsOf, snake, tableOfFields, titleOf, type Table, type TableField } from './table.ts';

type About = Pick<Table, 'name' | 'title' | 'rowIs' | 'parent' | 'label'>;
type Data = Readonly<Record<string, unknown>>;

export interface Root extends About {
  /** How tables of its lists call the entry: column and title. */
  one: readonly [name: string, title: string];
  fields: readonly Field[];
}

export interface Entry {
  id: string;
  data: Data;
}

/** A field that names a row, alone or with others, and what it is called in tables of the row's lists. */
interface Key {
  own: TableField;
  below: TableField;
}

const ID: Field = {
  name: 'id',
  label: 'Код',
  hint: 'постоянное имя: по нему таблицы соединяются',
  kind: 'text',
  required: true,
};
const POSITION: Field = {
  name: 'position',
  label: 'Номер по порядку',
  hint: 'место в своём списке, с единицы',
  kind: 'integer',
  required: true,
};

export function tablesOf({ one: [name, label], fields, ...about }: Root, entries: readonly Entry[]): Table[] {
  const key = { own: ID, below: { ...ID, name, label, target: about.name } };
  const own = fields.filter((field) => field.name !== ID.name);
  const called = own.find((field) => ['title', 'name', 'term'].includes(field.name))?.name;
  const records = entries.map(({ id, data }) => ({ ...data, id }));
  return level({ ...about, ...(called ? { label: called } : {}) }, [key], own, records);
}

function level(
  about: About,
  keys: readonly Key[],
  fields: readonly Field[],
  records: readonly Data[],
): Table[] {
  const key = keys.map(({ own }) => own.name);
  const sources = `${keys[0]?.below.target}-sources`;
  const own = [...keys.map((each) => each.own), ...fields];
  const table = tableOfFields(own, { ...about, key }, records, sources);
  const lists = listsOf(fields).flatMap(({ field, above }) => {
    const path = [...above, field];
    const label = titleOf(path);
    const name = path.map((each) => snake(each.name)).join('_');
    const position = { ...POSITION, name: `${name}_position`, label: `${label}: номер` };
    const { item } = field;
    return level(
      {
        name: `${about.name}-${name.replaceAll('_', '-')}`,
        title: `${about.title}: ${lowerFirst(label)}`,
        rowIs: `одна запись списка «${label}»`,
        parent: { table: about.name, key },
      },
      [...keys.map(({ below }) => ({ own: below, below })), { own: POSITION, below: position }],
      item?.fields ?? (item ? [item] : []),
      records.flatMap((record) => {
        const entry = Object.fromEntries(keys.map(({ own, below }) => [below.name, record[own.name]]));
        return ((inside(record, path) ?? []) as unknown[]).map((each, index) => ({
          ...entry,
          position: index + 1,
          ...(item?.fields ? (each as Data) : { [field.name]: each }),
        }));
      }),
    );
  });
  return [table, ...lists];
}
