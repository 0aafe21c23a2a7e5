/** The form «Опишите свою практику» as a .docx file: the same bytes for the same fields and vocabularies. */
import {
  AlignmentType,
  Document,
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
import type { Names } from '../../model/codec.ts';
import type { Field, Leaf } from '../../model/field.ts';
import { STORY_HEADINGS, STORY_HINTS, STORY_PARTS } from '../../model/story.ts';
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

const EMPTY_ROWS = 4;
const GREY = '5A5A5A';

/** @param creator whose form it is */
export async function practiceForm(fields: readonly Field[], names: Names, creator: string): Promise<Buffer> {
  const parts = formParts(fields);
  const [title, description] = PROPERTIES;
  const document = new Document({
    title,
    description,
    creator,
    lastModifiedBy: creator,
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 22, language: { value: 'ru-RU' } } },
        title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 200 } } },
        heading1: { run: { size: 30, bold: true }, paragraph: { spacing: { before: 320, after: 120 } } },
        heading2: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 240, after: 80 } } },
      },
    },
    // Word offers the numbers of a document first.
    numbering: {
      config: [
        {
          reference: 'steps',
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
          ...parts.filter(({ type }) => type === 'places').flatMap((part) => rendered(part, names)),
          ...story(),
        ],
      },
      {
        properties: pageOf(true),
        children: parts.filter(({ type }) => type === 'table').flatMap((part) => rendered(part, names)),
      },
    ],
  });
  return Buffer.from(withFixedDates(await Packer.toBuffer(document)));
}

function rendered(part: FormPart, names: Names): FileChild[] {
  return [
    new Paragraph({ text: part.heading, heading: 'Heading1', keepNext: true }),
    part.type === 'table' ? rowsOf(part.columns, names) : placesOf(part.places, names),
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

function placesOf(places: readonly Leaf[], names: Names): Table {
  const width = A4.width - 2 * MARGIN;
  const widths = [Math.round(width * 0.42), Math.round(width * 0.58)];
  const rows = places.map((place) => [labelled(place, names), empty()]);
  return table(widths, rows);
}

function rowsOf(columns: readonly Leaf[], names: Names): Table {
  const column = Math.floor((A4.height - 2 * MARGIN) / columns.length);
  const rows = Array.from({ length: EMPTY_ROWS }, () => columns.map(empty));
  const head = columns.map((place) => labelled(place, names));
  return table(
    columns.map(() => column),
    rows,
    head,
  );
}

function empty(): Paragraph[] {
  return [new Paragraph('')];
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

function story(): FileChild[] {
  return [
    new Paragraph({ text: STORY_TITLE, heading: 'Heading1', keepNext: true }),
    ...STORY_PARTS.flatMap((part) => [
      new Paragraph({ text: STORY_HEADINGS[part], heading: 'Heading2', keepNext: true }),
      new Paragraph({ keepNext: true, children: [new TextRun({ text: STORY_HINTS[part], color: GREY })] }),
      ...empty(),
    ]),
  ];
}
