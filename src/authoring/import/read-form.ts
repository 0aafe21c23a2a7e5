/** Reads the filled-in form back: every place by its code, wherever its table has gone. */
import type { RootContent } from 'mdast';
import type { Field } from '../fields.ts';
import { INTRODUCTION } from '../docx-form/document.ts';
import {
  codeIn,
  FORM_TITLE,
  formParts,
  STORY_HINTS,
  STORY_TITLE,
  type FormPart,
  type FormPlace,
  type VocabularyNames,
} from '../docx-form/layout.ts';
import { readValue } from '../docx-form/written-value.ts';
import { namesEqual } from '../names.ts';
import type { DocxTable, ReadDocx } from './read-docx.ts';
import { textOf } from './tidy.ts';

export interface ReadForm {
  values: Record<string, unknown>;
  /** Words that are no value of their field, by the label of the field. */
  unread: { code: string; words: string }[];
  /** Index of the picture in each row of photos. */
  pictures: (number | undefined)[];
  /** What the author wrote outside of the tables. */
  story: RootContent[];
}

type Cell = DocxTable['rows'][number][number];

/** Undefined when the document is no form of ours. */
export function readForm(
  { tables, blocks }: ReadDocx,
  fields: readonly Field[],
  names: VocabularyNames,
): ReadForm | undefined {
  const parts = formParts(fields);
  const places = new Map(
    parts.flatMap((part) => (part.type === 'places' ? part.places.map((place) => [place.code, place]) : [])),
  );
  const columns = new Map(
    parts.flatMap((part) =>
      part.type === 'table' ? part.columns.map((place) => [place.code, { place, part }] as const) : [],
    ),
  );
  const form: ReadForm = { values: {}, unread: [], pictures: [], story: [] };
  const own = new Set<RootContent | undefined>();
  for (const table of tables) {
    const codes = table.rows.map((row) => row.map(codeOf));
    const head = codes[0] ?? [];
    if (head.some((code) => code && columns.has(code))) {
      own.add(table.block);
      readRows(
        table,
        head.map((code) => (code ? columns.get(code) : undefined)),
        form,
        names,
      );
    } else if (codes.some(([code]) => code && places.has(code))) {
      own.add(table.block);
      for (const [index, [code]] of codes.entries()) {
        const place = code ? places.get(code) : undefined;
        const cell = table.rows[index]?.[1];
        if (place && cell) readPlace(place, cell.paragraphs, form, names);
      }
    }
  }
  if (!own.size) return undefined;
  const printed = new Set([
    FORM_TITLE,
    STORY_TITLE,
    ...INTRODUCTION,
    ...Object.values(STORY_HINTS),
    ...parts.map(({ heading }) => heading),
  ]);
  form.story = blocks.filter(
    (block) => !own.has(block) && ![...printed].some((words) => namesEqual(words, textOf(block))),
  );
  return form;
}

function codeOf({ paragraphs }: Cell): string | undefined {
  return codeIn(paragraphs.join(' '));
}

function readPlace(
  { code, field }: FormPlace,
  lines: readonly string[],
  form: ReadForm,
  names: VocabularyNames,
): void {
  const { value, unread } = readValue(field, lines, names);
  if (value !== undefined) setAt(form.values, code.split('.'), value);
  form.unread.push(...unread.map((words) => ({ code, words })));
}

function readRows(
  { rows }: DocxTable,
  columns: readonly ({ place: FormPlace; part: Extract<FormPart, { type: 'table' }> } | undefined)[],
  form: ReadForm,
  names: VocabularyNames,
): void {
  const code = columns.find((column) => column !== undefined)?.part.code;
  if (!code) return;
  const items: Record<string, unknown>[] = [];
  for (const row of rows.slice(1)) {
    const item: Record<string, unknown> = {};
    let picture: number | undefined;
    for (const [index, cell] of row.entries()) {
      const place = columns[index]?.place;
      if (!place) continue;
      if (place.field.type === 'photo') picture = cell.pictures[0];
      const { value, unread } = readValue(place.field, cell.paragraphs, names);
      if (value !== undefined) item[place.field.name] = value;
      form.unread.push(
        ...unread.map((words) => ({ code: `${code}[${items.length}].${place.field.name}`, words })),
      );
    }
    if (!Object.keys(item).length && picture === undefined) continue;
    items.push(item);
    if (columns.some((column) => column?.place.field.type === 'photo')) form.pictures.push(picture);
  }
  if (items.length) setAt(form.values, code.split('.'), items);
}

function setAt(values: Record<string, unknown>, names: readonly string[], value: unknown): void {
  const [name = '', ...rest] = names;
  if (!rest.length) values[name] = value;
  else setAt((values[name] ??= {}) as Record<string, unknown>, rest, value);
}
