/** Reads the completed form back: each field by its code, wherever its table has been moved. */
import type { RootContent } from 'mdast';
import type { Names } from '../../model/codec.ts';
import type { Field, Leaf } from '../../model/field.ts';
import { STORY_HEADINGS, STORY_HINTS } from '../../model/story.ts';
import { INTRODUCTION, PROPERTIES } from '../docx-form/document.ts';
import { codeIn, FORM_TITLE, formParts, STORY_TITLE } from '../docx-form/layout.ts';
import { namesEqual } from '../names.ts';
import { valuesWithRecords, type NewRecord } from '../new-record.ts';
import { put, type ReadValues, type TypedEntry } from '../typed-values.ts';
import { ImportRefusal } from './draft.ts';
import type { DocxTable, ReadDocx } from './read-docx.ts';
import { textOf } from './tidy.ts';

export interface ReadForm extends ReadValues {
  /** Of what no vocabulary has. */
  records: NewRecord[];
  /** Index of the picture in each row of photos. */
  pictures: (number | undefined)[];
  /** What the author wrote outside of the tables. */
  story: RootContent[];
  /** Words that the form prints, and those that are read as values. */
  taken: string[];
}

type Cell = DocxTable['rows'][number][number];

/** Undefined when the document is no form of ours. */
export function readForm(
  { tables, root }: ReadDocx,
  fields: readonly Field[],
  names: Names,
): ReadForm | undefined {
  const parts = formParts(fields);
  const places = new Set(
    parts.flatMap((part) => (part.type === 'places' ? part.places.map(({ code }) => code) : [])),
  );
  const columns = new Map(
    parts.flatMap((part) =>
      part.type === 'table'
        ? part.columns.map((place) => [place.code, { ...place, list: part.code }] as const)
        : [],
    ),
  );
  const typed: TypedEntry = {};
  const read = new Set<string>();
  const lists = new Map<string, TypedEntry[]>();
  const pictures: ReadForm['pictures'] = [];
  const own = new Set<RootContent | undefined>();
  const cells: Cell[] = [];
  for (const { rows, block } of tables) {
    const head = rows[0]?.map((cell) => columns.get(codeOf(cell) ?? '')) ?? [];
    const list = head.find((column) => column !== undefined)?.list;
    if (list !== undefined) {
      own.add(block);
      cells.push(...rows.flatMap((row) => row.filter((_, at) => head[at])));
      lists.set(list, [...(lists.get(list) ?? []), ...rowsIn(rows.slice(1), head, pictures)]);
      continue;
    }
    for (const [label, cell] of rows) {
      const code = label && codeOf(label);
      if (!code || !places.has(code)) continue;
      if (read.has(code)) throw new ImportRefusal(secondForm(cell));
      read.add(code);
      own.add(block);
      cells.push(label, ...(cell ? [cell] : []));
      if (cell) put(typed, fields, code, wordsIn(cell));
    }
  }
  if (!own.size) return undefined;
  for (const [list, rows] of lists) {
    const filled = rows.filter((row) => row !== EMPTY);
    const toLast = rows.slice(0, rows.findLastIndex((row) => row !== EMPTY) + 1);
    // Sources are called by their rows, the empty ones counted.
    put(typed, fields, list, list === 'sources' ? toLast : filled);
  }
  const printed = [
    FORM_TITLE,
    STORY_TITLE,
    ...INTRODUCTION,
    ...Object.values(STORY_HINTS),
    ...parts.map(({ heading }) => heading),
  ];
  const story = root.children.filter(
    (block) => !own.has(block) && !printed.some((words) => namesEqual(words, textOf(block))),
  );
  const taken = [...printed, ...Object.values(STORY_HEADINGS), ...PROPERTIES, ...cells.map(wordsIn)];
  return { ...valuesWithRecords(fields, typed, names), pictures, story, taken };
}

const codeOf = ({ paragraphs }: Cell): string | undefined => codeIn(paragraphs.join(' '));
const wordsIn = ({ paragraphs }: Cell): string => paragraphs.join('\n').trim();

const secondForm = (cell: Cell | undefined) =>
  `в документе две заполненные формы, вторая начинается со слов «${cell ? wordsIn(cell) : ''}»: сохраните её отдельным файлом и перенесите обе по очереди`;

const EMPTY: TypedEntry = {};

/** Rows of a table; those of photos record their picture. */
function rowsIn(
  rows: readonly Cell[][],
  columns: readonly (Leaf | undefined)[],
  pictures: ReadForm['pictures'],
): TypedEntry[] {
  const photo = columns.findIndex((column) => column?.field.kind === 'photo');
  return rows.map((row) => {
    const picture = row[photo]?.pictures[0];
    const typed = Object.fromEntries(
      row.flatMap((cell, at) => {
        const column = columns[at];
        return column && wordsIn(cell) ? [[column.field.name, wordsIn(cell)]] : [];
      }),
    );
    if (!Object.keys(typed).length && picture === undefined) return EMPTY;
    if (photo >= 0) pictures.push(picture);
    return typed;
  });
}
