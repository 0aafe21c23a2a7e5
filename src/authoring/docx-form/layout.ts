/**
 * The contents of the Word form and their order, made from the fields of the schema. The generator writes it and the import
 * reads it; both identify fields by the same codes.
 */
import { sentence } from '../../language/format.ts';
import { HOW_TO_WRITE, type Names } from '../../model/codec.ts';
import { innerFields, type Field, type Leaf } from '../../model/field.ts';
import type { ReferenceTarget } from '../../model/metadata.ts';
import { isRecorded } from '../new-record.ts';
import { NOT_ASKED } from '../practice-fields.ts';

export type FormPart =
  | { type: 'places'; heading: string; places: Leaf[] }
  /** A group that may be repeated: a row for each. */
  | { type: 'table'; code: string; heading: string; columns: Leaf[] };

/** Upright pages first, then the wide tables: a page changes its side once. */
export function formParts(fields: readonly Field[]): FormPart[] {
  const main: Leaf[] = [];
  const groups: FormPart[] = [];
  const tables: FormPart[] = [];
  for (const field of fields) if (!(field.name in NOT_ASKED)) add(field.name, field, main);
  return [{ type: 'places', heading: 'О практике', places: main }, ...groups, ...tables];

  function add(code: string, field: Field, places: Leaf[]): void {
    const inner = innerFields(field);
    if (field.item?.kind === 'group') {
      const columns = inner
        .map((column) => ({ code: `${code}.${column.name}`, field: column }))
        .filter((column) => !(column.code in NOT_ASKED));
      tables.push({ type: 'table', code, heading: field.label, columns });
    } else if (field.kind === 'group') {
      const within: Leaf[] = [];
      for (const each of inner) {
        // What cannot be left out of a group may be left out with the whole group.
        add(`${code}.${each.name}`, { ...each, required: each.required && field.required }, within);
      }
      if (within.length) groups.push({ type: 'places', heading: field.label, places: within });
    } else places.push({ code, field });
  }
}

const CODE_MARK = 'поле';

/** The line by which the import identifies the field, however the words around it are edited. */
export function codeLine(code: string): string {
  return `${CODE_MARK} ${code}`;
}

/** The code at the end of the text of a cell. */
export function codeIn(text: string): string | undefined {
  return new RegExp(String.raw`${CODE_MARK}\s+([a-zA-Z]+(?:\.[a-zA-Z]+)*)\s*$`).exec(text)?.[1];
}

/** Vocabularies that are short enough to be printed. */
const PRINTED: readonly ReferenceTarget[] = ['directions', 'themes', 'regions'];

/** Sources are called by their rows. */
export function formLabelOf({ field }: Leaf): string {
  return field.kind === 'source' ? 'Номер источника' : field.label;
}

export function hintsOf({ field }: Leaf, names: Names): string[] {
  if (field.kind === 'source') return ['Которая это строка в таблице «Источники»: 1, 2 …'];
  if (field.kind === 'photo') return ['Вставьте сюда снимок.'];
  const item = field.item ?? field;
  const hint = field.hint.replace(/(?<!\w)(?:true|false)(?!\w)/g, (word) => (word === 'true' ? 'да' : 'нет'));
  const hints = hint ? [sentence(hint)] : [];
  if (item.names) hints.push(`Можно написать: ${Object.values(item.names).join('; ')}.`);
  if (item.target) {
    const printed = PRINTED.includes(item.target) ? names[item.target] : undefined;
    if (printed) hints.push(`Можно написать: ${printed.map(({ name }) => name).join('; ')}.`);
    else if (item.target === 'points') hints.push('Напишите документ и номер пункта: zarechnaya-2024/2.4.');
    else {
      const more = isRecorded(item.target) ? ' Нет на сайте — напишите, как называется.' : '';
      hints.push(`Напишите название целиком, как на сайте.${more}`);
    }
  }
  hints.push(HOW_TO_WRITE[item.kind] ?? '');
  if (field.kind === 'list')
    hints.push(`Каждое с новой строки${field.most ? `, не больше ${field.most}` : ''}.`);
  return hints.filter(Boolean);
}

export const FORM_TITLE = 'Опишите свою практику';
export const STORY_TITLE = 'Рассказ';
