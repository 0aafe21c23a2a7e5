/**
 * What stands in the form for a word processor and in which order, made from the fields of the schema. The generator
 * draws it, the import reads by it: both know the places by the same codes.
 */
import type { ReferenceTarget } from '../../model/fields.ts';
import { STORY_HEADINGS, type StoryPart } from '../../model/story.ts';
import { labelOf, type Field } from '../fields.ts';

/** Names of the vocabularies, by which authors call what cards call by ids. */
export type VocabularyNames = Partial<Record<ReferenceTarget, readonly { id: string; name: string }[]>>;

export interface FormPlace {
  /** Path of the field in the card without numbers: `title`, `money.total.rub`, `money.rows.from`. */
  code: string;
  field: Field;
}

export type FormPart =
  | { type: 'places'; heading: string; places: FormPlace[] }
  /** A group that may be repeated: a row for each. */
  | { type: 'table'; code: string; heading: string; columns: FormPlace[] };

const FIRST_HEADING = 'О практике';

/** Upright pages first, then the wide tables: a page changes its side once. */
export function formParts(fields: readonly Field[]): FormPart[] {
  const main: FormPlace[] = [];
  const groups: FormPart[] = [];
  const tables: FormPart[] = [];
  for (const field of fields) add(field.name, field, main);
  return [{ type: 'places', heading: FIRST_HEADING, places: main }, ...groups, ...tables];

  function add(code: string, field: Field, places: FormPlace[]): void {
    const inner = field.item?.fields ?? field.fields ?? [];
    if (field.type === 'list' && field.item?.type === 'group') {
      const columns = inner.map((column) => ({ code: `${code}.${column.name}`, field: column }));
      tables.push({ type: 'table', code, heading: labelOf(field), columns });
    } else if (field.type === 'group') {
      const within: FormPlace[] = [];
      for (const each of inner) {
        // What cannot be left out of a group may be left out with the whole group.
        add(`${code}.${each.name}`, { ...each, required: each.required && field.required }, within);
      }
      if (within.length) groups.push({ type: 'places', heading: labelOf(field), places: within });
    } else places.push({ code, field });
  }
}

const CODE_MARK = 'поле';

/** The line by which the import knows the place again, whatever happens to the words around it. */
export function codeLine(code: string): string {
  return `${CODE_MARK} ${code}`;
}

/** The code at the end of the text of a cell. */
export function codeIn(text: string): string | undefined {
  return new RegExp(String.raw`${CODE_MARK}\s+([a-zA-Z]+(?:\.[a-zA-Z]+)*)\s*$`).exec(text)?.[1];
}

const HOW_TO_WRITE: Partial<Record<Field['type'], string>> = {
  number: 'Напишите числом: 65 000 или 1,5 млн.',
  integer: 'Напишите целым числом.',
  'yes-no': 'Напишите «да» или «нет».',
  day: 'Напишите день: 17.05.2024.',
  time: 'Напишите так точно, как знаете: 2024, май 2024 или 17.05.2024.',
  address: 'Вставьте адрес страницы целиком, с https://.',
  photo: 'Вставьте сюда снимок.',
};

/** Vocabularies that are short enough to be printed. */
const PRINTED: readonly ReferenceTarget[] = ['directions', 'themes', 'regions'];

/** The label on the form, where rows are numbered and nobody writes «true». */
export function formLabelOf({ code, field }: FormPlace): string {
  if (isSourceNumber(code)) return 'Номер источника';
  return labelOf(field).replace(/^true, если (\p{L})/u, (_, letter: string) => letter.toUpperCase());
}

function isSourceNumber(code: string): boolean {
  return code.endsWith('.source');
}

/** What the form says under the label: what it is and how to write it. */
export function hintsOf({ code, field }: FormPlace, names: VocabularyNames): string[] {
  if (isSourceNumber(code)) return ['Которая это строка в таблице «Источники»: 1, 2 …'];
  const about = aboutOf(field);
  const item = field.item ?? field;
  const hints = about ? [about] : [];
  if (item.values) hints.push(`Можно написать: ${item.values.map(({ meaning }) => meaning).join('; ')}.`);
  if (item.target) {
    const printed = PRINTED.includes(item.target) ? names[item.target] : undefined;
    if (printed) hints.push(`Можно написать: ${printed.map(({ name }) => name).join('; ')}.`);
    else if (item.target === 'points') hints.push('Напишите документ и номер пункта: smolensk-2020/2.4.');
    else hints.push('Напишите название целиком, как на сайте.');
  }
  const how = HOW_TO_WRITE[item.type];
  if (how) hints.push(how);
  if (field.type === 'list')
    hints.push(`Каждое с новой строки${field.most ? `, не больше ${field.most}` : ''}.`);
  return hints;
}

/** The description without its label; of a choice only the label is of use, for the values stand below. */
function aboutOf(field: Field): string {
  if (field.values || field.type === 'photo') return '';
  const rest = field.description
    .slice(labelOf(field).length)
    .replace(/^[\s:;,]+/, '')
    .trim();
  return rest ? `${rest.charAt(0).toUpperCase()}${rest.slice(1).replace(/[.]?$/, '.')}` : '';
}

/** What to tell under each heading of the story. */
export const STORY_HINTS: Record<StoryPart, string> = {
  problem: 'Что было не так и кому это мешало?',
  done: 'Что сделали по шагам? Перечислите шаги нумерованным списком.',
  result: 'Что получилось? После числа поставьте номер источника: [1].',
  repeat: 'Что посоветуете тем, кто захочет сделать так же?',
  setbacks: 'Что не получилось или далось трудно? Раздел можно оставить пустым.',
};

export const STORY_PARTS = Object.keys(STORY_HEADINGS) as StoryPart[];
export const FORM_TITLE = 'Опишите свою практику';
export const STORY_TITLE = 'Рассказ';
