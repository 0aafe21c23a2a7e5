/** Every field of every collection as a page of reference shows it: one row a field, with an example from the site. */
import { collections, schemaOf, type Collection } from '../model/collections.ts';
import { fieldsOf, innerFields, type Field } from '../model/field.ts';
import { describe, type FieldKind, type ReferenceTarget } from '../model/metadata.ts';
import { countGenitive } from '../language/plural.ts';

interface FieldRow {
  /** From the top: `money.rows.rub`. */
  path: string;
  /** What it is called without its hint: the head of a column. */
  label: string;
  /** Nesting level. */
  depth: number;
  description: string;
  /** Whether it is required when its parent is present. */
  required: boolean;
  /** Type and limits: «текст, до 100 знаков». */
  form: string;
  values: { value: string; name: string }[];
  /** As written in a file, and the entry that it is taken from. */
  example: { text: string; id: string } | undefined;
}

export interface KnownEntry {
  id: string;
  data: Record<string, unknown>;
}

export type CollectionReference = ReturnType<typeof fieldReference>[number];

/** Collections in the order in which an editor meets them. Earlier editions have the fields of a resolution. */
export const COLLECTION_TITLES: Record<Exclude<Collection, 'editions'>, string> = {
  practices: 'Практика',
  municipalities: 'Муниципалитет',
  organisations: 'ТОС или организация',
  contests: 'Конкурс',
  themes: 'Тема',
  problems: 'Беда словами жителя',
  facts: 'Сведение о ТОС региона',
  registers: 'Реестр ТОС',
  tosCounts: 'Сколько ТОС',
  registerColumns: 'Графа официального реестра',
  regions: 'Регион',
  directions: 'Направление',
  motifs: 'Мотив узора',
  glossary: 'Слово словаря',
  recipes: 'Рецепт',
  papers: 'Бумага',
  materials: 'Учебный материал',
  pages: 'Страница о сайте',
  supplements: 'Приложение к газете',
  resolutions: 'Резолюция',
  strategies: 'Стратегия',
  chapters: 'Глава стратегии',
  stages: 'Этап стратегии',
  indicators: 'Показатель стратегии',
  followUps: 'Что стало с рекомендациями',
};

/** References to anything but a taxonomy file. */
const TARGETS: Partial<Record<ReferenceTarget, string>> = {
  practices: 'имя папки другой практики',
  recipes: 'имя файла рецепта',
  papers: 'имя файла бумаги',
  pages: 'имя файла другой страницы',
  points: 'пункт документа: «документ/номер»',
};

const FORMS: Record<Exclude<FieldKind, 'reference' | 'list'>, string> = {
  text: 'текст',
  choice: 'одно из значений',
  source: 'id источника из списка sources; несколько — в квадратных скобках',
  number: 'число',
  integer: 'целое число',
  money: 'число',
  'yes-no': 'true или false',
  day: 'день: год-месяц-день',
  date: 'год, месяц или день, как известно',
  url: 'адрес страницы',
  photo: 'файл рядом с карточкой',
  group: 'набор полей',
};

/** @param entries what the site holds, by collection: examples are taken from there */
export function fieldReference(entries: Partial<Record<Collection, readonly KnownEntry[]>>) {
  return (Object.keys(COLLECTION_TITLES) as (keyof typeof COLLECTION_TITLES)[]).map((collection) => {
    // The longest entries come first: then most examples of a collection are of one and the same entry.
    const known = [...(entries[collection] ?? [])].sort(
      (a, b) => filledFields(b.data) - filledFields(a.data) || (a.id < b.id ? -1 : 1),
    );
    return {
      collection,
      /** For editors: «Практика». */
      title: COLLECTION_TITLES[collection],
      file: `content/${collections[collection].path.replaceAll('*', '…')}`,
      rows: rowsOf(fieldsOf(schemaOf(collection)), [], known),
    };
  });
}

function rowsOf(
  fields: readonly Field[],
  above: readonly string[],
  known: readonly KnownEntry[],
): FieldRow[] {
  return fields.flatMap((field) => {
    const path = [...above, field.name];
    const { label: description, hint, names = {} } = field;
    return [
      {
        path: path.join('.'),
        label: description,
        depth: above.length,
        description: describe({ description, hint }),
        required: field.required,
        form: formOf(field),
        values: Object.entries(names).map(([value, name]) => ({ value, name })),
        example: exampleOf(path, known),
      },
      ...rowsOf(innerFields(field), path, known),
    ];
  });
}

function formOf(field: Field): string {
  const { kind, item, target, least, most, minimum, maximum, above } = field;
  if (kind === 'list') {
    const amount = [
      least !== undefined &&
        (least === 1 ? 'хотя бы одно значение' : `от ${countGenitive(least, 'значение')}`),
      most !== undefined && `до ${countGenitive(most, 'значение')}`,
    ].filter((limit) => typeof limit === 'string');
    return `${['список', ...amount].join(', ')}; каждое — ${item ? formOf(item) : FORMS.text}`;
  }
  if (kind === 'reference')
    return TARGETS[target ?? 'points'] ?? `id записи из справочника taxonomy/${target}`;
  const limits = [
    kind === 'text' && most !== undefined && `до ${countGenitive(most, 'знак')}`,
    above === 0 && 'больше нуля',
    minimum !== undefined && `не меньше ${minimum}`,
    maximum !== undefined && maximum < 1e12 && `не больше ${maximum}`,
  ].filter((limit) => typeof limit === 'string');
  return [FORMS[kind], ...limits].join(', ');
}

function exampleOf(path: readonly string[], known: readonly KnownEntry[]): FieldRow['example'] {
  for (const { id, data } of known) {
    const text = written(valueAt(data, path));
    if (text !== undefined) return { text, id };
  }
  return undefined;
}

/** The value at `path`; of a list of groups the first that has it. */
function valueAt(value: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (Array.isArray(value))
    return value.map((item) => valueAt(item, path)).find((item) => item !== undefined);
  if (typeof value !== 'object' || value === null) return undefined;
  return valueAt((value as Record<string, unknown>)[name], rest);
}

/** As written in a file, if it fits on one line; groups are shown field by field. */
function written(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const isPlain = value.length > 0 && value.every((item) => typeof item !== 'object');
    return isPlain ? `[${value.slice(0, 4).join(', ')}${value.length > 4 ? ', …' : ''}]` : undefined;
  }
  return typeof value === 'object' || value === undefined ? undefined : String(value);
}

function filledFields(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + filledFields(item), 0);
  if (typeof value === 'object' && value !== null) return filledFields(Object.values(value));
  return value === undefined ? 0 : 1;
}
