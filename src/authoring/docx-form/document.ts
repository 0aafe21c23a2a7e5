/** The form «Опишите свою практику» as a .docx file: the same bytes for the same fields and vocabularies. */
import {
  AlignmentType,
  Document,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx';
import { print, type Names } from '../../model/codec.ts';
import { valueAt } from '../../model/explain.ts';
import type { Field, Leaf } from '../../model/field.ts';
import { STORY_HEADINGS, STORY_HINTS, STORY_PARTS, type StoryPart } from '../../model/story.ts';
import { withFixedDates } from '../../papers/fixed-dates.ts';
import { A4, MARGIN, pageOf } from '../../papers/page.ts';
import {
  codeLine,
  FORM_TITLE,
  formLabelOf,
  formParts,
  hintsOf,
  STORY_TITLE,
  type FormPart,
} from './layout.ts';

export interface FormContent {
  /** What is known already, as in the front matter of a card. */
  values?: Readonly<Record<string, unknown>>;
  /** Paragraphs of each part of the story. */
  story?: Partial<Record<StoryPart, StoryBlock[]>>;
  /** Pictures by the name that `photos[].file` gives. */
  pictures?: ReadonlyMap<string, Buffer>;
  /** Whose form it is. */
  creator?: string;
}

type StoryBlock = string | { steps: string[] };

const EMPTY_ROWS = 4;
const STEPS = 'steps';
const GREY = '5A5A5A';

export async function practiceForm(
  fields: readonly Field[],
  vocabularies: Names,
  content: FormContent = {},
): Promise<Buffer> {
  const parts = formParts(fields);
  const sources = (content.values?.sources ?? []) as { id: string }[];
  const names = { ...vocabularies, sources: sources.map(({ id }) => ({ id, name: id })) };
  const [title, description] = PROPERTIES;
  const document = new Document({
    title,
    description,
    creator: content.creator ?? '',
    lastModifiedBy: content.creator ?? '',
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 22, language: { value: 'ru-RU' } } },
        title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 200 } } },
        heading1: { run: { size: 30, bold: true }, paragraph: { spacing: { before: 320, after: 120 } } },
        heading2: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 240, after: 80 } } },
      },
    },
    numbering: {
      config: [
        {
          reference: STEPS,
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START, style: {} },
          ],
        },
      ],
    },
    sections: [
      {
        properties: pageOf(false),
        children: [
          ...introduction(),
          ...parts.filter(({ type }) => type === 'places').flatMap((part) => rendered(part, names, content)),
          ...storyOf(content.story ?? {}),
        ],
      },
      {
        properties: pageOf(true),
        children: parts
          .filter(({ type }) => type === 'table')
          .flatMap((part) => rendered(part, names, content)),
      },
    ],
  });
  return Buffer.from(withFixedDates(await Packer.toBuffer(document)));
}

function rendered(part: FormPart, names: Names, content: FormContent): FileChild[] {
  return [
    new Paragraph({ text: part.heading, heading: 'Heading1', keepNext: true }),
    part.type === 'table' ? rowsOf(part, names, content) : placesOf(part.places, names, content),
  ];
}

/** What the file says of itself. */
export const PROPERTIES = [FORM_TITLE, 'Форма для авторов: заполните и отправьте редактору'] as const;

/** The import strips these sentences. */
export const INTRODUCTION = [
  'Пишите в правой колонке таблиц и под заголовками рассказа. Чего не знаете, оставьте пустым: выдумывать ничего не надо.',
  'Шаги в рассказе пишите нумерованным списком, после числа ставьте номер источника: [1].',
  'Звёздочкой отмечено то, без чего карточку не опубликовать; с этим поможет редактор.',
  'Строчки «поле …» не трогайте: по ним сайт узнаёт, куда перенести написанное. Если строк таблицы не хватает, добавьте свои.',
];

function introduction(): FileChild[] {
  return [
    new Paragraph({ text: FORM_TITLE, heading: 'Title' }),
    ...INTRODUCTION.map((text) => new Paragraph({ text, spacing: { after: 120 } })),
  ];
}

function placesOf(places: readonly Leaf[], names: Names, content: FormContent): Table {
  const width = A4.width - 2 * MARGIN;
  const widths = [Math.round(width * 0.42), Math.round(width * 0.58)];
  const rows = places.map((place) => [
    labelled(place, names),
    written(place, valueAt(content.values, place.code.split('.')), names, content),
  ]);
  return table(widths, rows);
}

function rowsOf(
  { code, columns }: Extract<FormPart, { type: 'table' }>,
  names: Names,
  content: FormContent,
): Table {
  const column = Math.floor((A4.height - 2 * MARGIN) / columns.length);
  const items = (valueAt(content.values, code.split('.')) ?? []) as Record<string, unknown>[];
  const empty: Record<string, unknown>[] = Array.from({ length: EMPTY_ROWS }, () => ({}));
  const rows = [...items, ...empty].map((row) =>
    columns.map((place) => written(place, row[place.field.name], names, content)),
  );
  const head = columns.map((place) => labelled(place, names));
  return table(
    columns.map(() => column),
    rows,
    head,
  );
}

/** @param head of the columns, repeated on each page */
function table(widths: readonly number[], rows: readonly Paragraph[][][], head?: Paragraph[][]): Table {
  const cells = (row: Paragraph[][]) => row.map((children, index) => cell(children, widths[index]));
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    rows: [
      ...(head ? [new TableRow({ tableHeader: true, children: cells(head) })] : []),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row) })),
    ],
  });
}

function cell(children: Paragraph[], width: number | undefined): TableCell {
  return new TableCell({
    children,
    width: { size: width ?? 0, type: WidthType.DXA },
    margins: { top: 80, bottom: 80, left: 100, right: 100 },
  });
}

function labelled(place: Leaf, names: Names): Paragraph[] {
  const { field, code } = place;
  return [
    new Paragraph({
      children: [new TextRun({ text: `${formLabelOf(place)}${field.required ? ' *' : ''}`, bold: true })],
    }),
    ...hintsOf(place, names).map(
      (text) => new Paragraph({ children: [new TextRun({ text, size: 18, color: GREY })] }),
    ),
    new Paragraph({ children: [new TextRun({ text: codeLine(code), size: 16, color: GREY })] }),
  ];
}

function written({ field }: Leaf, value: unknown, names: Names, { pictures }: FormContent): Paragraph[] {
  const picture = field.kind === 'photo' ? pictures?.get(String(value)) : undefined;
  if (picture) {
    const type = picture.subarray(1, 4).toString('latin1') === 'PNG' ? 'png' : 'jpg';
    const run = new ImageRun({ type, data: picture, transformation: { width: 90, height: 60 } });
    return [new Paragraph({ children: [run] })];
  }
  const values = value === undefined ? [] : field.kind === 'list' ? (value as unknown[]) : [value];
  const lines = values.map((each) => print(field.item ?? field, each, names));
  return (lines.length ? lines : ['']).map((text) => new Paragraph(text));
}

function storyOf(story: NonNullable<FormContent['story']>): FileChild[] {
  return [
    new Paragraph({ text: STORY_TITLE, heading: 'Heading1', keepNext: true }),
    ...STORY_PARTS.flatMap((part) => [
      new Paragraph({ text: STORY_HEADINGS[part], heading: 'Heading2', keepNext: true }),
      new Paragraph({ keepNext: true, children: [new TextRun({ text: STORY_HINTS[part], color: GREY })] }),
      ...(story[part] ?? ['']).flatMap((block) =>
        typeof block === 'string'
          ? [new Paragraph(block)]
          : block.steps.map((text) => new Paragraph({ text, numbering: { reference: STEPS, level: 0 } })),
      ),
    ]),
  ];
}
