/** A paper as a .docx file, blank or filled in: in Node and in the browser, the same bytes for the same words. */
import {
  AlignmentType,
  BorderStyle,
  CheckBox,
  Document,
  Footer,
  Header,
  HeightRule,
  LeaderType,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type FileChild,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { lowerFirst } from '../language/format.ts';
import { piecesOf } from '../model/paper-words.ts';
import type { PaperBlock, PaperField } from '../model/paper.ts';
import { withFixedDates } from './fixed-dates.ts';
import { A4 } from './page.ts';
import type { PaperRecord } from './record.ts';

/** What was filled in, by the ids of fields; what is empty stays a blank. */
export type PaperValues = Readonly<Record<string, string | readonly string[]>>;

export interface PaperOptions {
  /** A line at the top of each page: «Пример: …». */
  mark?: string;
}

export async function paperDocument(
  paper: PaperRecord,
  values: PaperValues = {},
  { mark }: PaperOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const filled = new Map(Object.entries(values).map(([id, value]) => [id, linesOf(value)]));
  const fields = new Map(paper.fields.map((field) => [field.id, field]));
  const writer: Writer = {
    linesOf: (id) => filled.get(id) ?? [],
    fieldOf: (id) => fields.get(id) ?? { id, label: id, type: 'line' },
  };
  const { document: blocks } = paper;
  const file = new Document({
    title: paper.title,
    description: '',
    creator: '',
    lastModifiedBy: '',
    compatibility: { version: 15 },
    styles: {
      default: { document: { run: { font: 'Times New Roman', size: SIZE, language: { value: 'ru-RU' } } } },
    },
    numbering: {
      config: [
        { reference: 'numbers', levels: [{ ...LEVEL, format: LevelFormat.DECIMAL, text: '%1.' }] },
        { reference: 'dashes', levels: [{ ...LEVEL, format: LevelFormat.BULLET, text: '–' }] },
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin: PAGE.margin } },
        ...(mark ? { headers: { default: new Header({ children: [markOf(printable(mark))] }) } } : {}),
        footers: { default: new Footer({ children: [footerOf(paper.footer)] }) },
        children: blocks.flatMap((block, at) => built(block, at, blocks[at + 1], writer)),
      },
    ],
  });
  return withFixedDates(await Packer.pack(file, 'uint8array'));
}

/** Half points; twentieths of a point: A4 with the margins of a Russian business paper. */
const SIZE = 24;
const SMALL = 18;
const CAPTION = 16;
const PAGE = { ...A4, margin: { top: 1134, right: 850, bottom: 1134, left: 1701, header: 567, footer: 567 } };
const WIDTH = PAGE.width - PAGE.margin.left - PAGE.margin.right;
const INDENT = 709;
const LEVEL = {
  level: 0,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 425, hanging: 425 } } },
} as const;
const GREY = '595959';
/** What a hand needs for a line, and what print needs. */
const HAND = 380;
const PRINT = 276;
const AFTER = 120;

interface Writer {
  linesOf: (id: string) => string[];
  fieldOf: (id: string) => Pick<PaperField, 'id' | 'label' | 'type'>;
}

/** Signs that no file of XML may hold. */
const UNPRINTABLE = /[^\P{Cc}\n]|[\uFFFE\uFFFF]/gu;

function printable(typed: string): string {
  return typed.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').toWellFormed().replace(UNPRINTABLE, '');
}

function linesOf(value: string | readonly string[]): string[] {
  const lines = [value].flat().flatMap((text) => printable(text).split('\n'));
  return lines.map((line) => line.trim()).filter(Boolean);
}

function built(block: PaperBlock, at: number, next: PaperBlock | undefined, writer: Writer): FileChild[] {
  const { to, title, subtitle, line, text, heading, list, bullets, choices, table, sign, note } = block;
  if (to) return to.flatMap((words) => written(words, writer, { indent: { left: 4678 } }, 'below'));
  if (title)
    return centred(title, writer, { size: 28, bold: true }, { before: 360, after: subtitle ? 0 : AFTER });
  if (subtitle) return centred(subtitle, writer, {}, { after: 240 });
  if (line) return [sideBySide(line, writer), gap()];
  // Signatures do not stand alone on a page, nor does what a colon promises.
  if (text)
    return written(text, writer, { keepNext: next !== undefined && (/:\s*$/.test(text) || 'sign' in next) });
  if (heading) {
    const { runs } = runsOf(heading, writer, { bold: true });
    return [new Paragraph({ children: runs, keepNext: true, spacing: { before: 240, after: AFTER } })];
  }
  if (list) return itemsOf(list, 'numbers', at, writer);
  if (bullets) return itemsOf(bullets, 'dashes', at, writer);
  if (choices) return [...choices.flatMap((words) => boxes(words, writer)), gap()];
  if (table) return [tableOf(table, writer), gap()];
  if (sign) return [signatures(sign, writer), gap()];
  if (note) {
    const { runs } = runsOf(note, writer, { size: SMALL, italics: true });
    return [new Paragraph({ children: runs, spacing: { before: AFTER, after: AFTER } })];
  }
  return [new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: 'exact' } })];
}

/** Two tables that touch would become one. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { line: AFTER, lineRule: 'exact' } });
}

function footerOf(words: string): Paragraph {
  const style = { size: CAPTION, color: GREY };
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
    children: [
      new TextRun({ ...style, text: words }),
      new TextRun({ ...style, children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
    ],
  });
}

function markOf(words: string): Paragraph {
  const edge = { style: BorderStyle.SINGLE, size: 6, space: 4 };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    border: { top: edge, right: edge, bottom: edge, left: edge },
    spacing: { after: 2 * AFTER },
    children: [new TextRun({ text: words, size: 20, bold: true })],
  });
}

interface Runs {
  runs: ParagraphChild[];
  /** Names of blanks that no words beside them say, for a line below. */
  captions: string[];
  /** Where the line for the hand ends that ends the words. */
  tabStops?: ReturnType<typeof lineTo>;
  hasBlank: boolean;
}

/** Rows of a blank that ends its paragraph. */
const ROWS: Partial<Record<PaperField['type'], number>> = { text: 3, list: 3 };
const FORMS: Partial<Record<PaperField['type'], string>> = {
  date: '«____» ________________ 20____ г.',
  time: '____ ч ____ мин',
};

/** Where a blank is named that the words beside it do not name; in the middle of a line there is no place for either. */
type Naming = 'after' | 'below' | 'none';

function runsOf(words: string, writer: Writer, style: IRunOptions = {}, naming: Naming = 'after'): Runs {
  const found: Runs = { runs: [], captions: [], hasBlank: false };
  const pieces = piecesOf(words);
  for (const [at, { kind, text }] of pieces.entries()) {
    if (kind !== 'field') {
      found.runs.push(new TextRun({ ...style, text, ...(kind === 'remark' ? { highlight: 'yellow' } : {}) }));
      continue;
    }
    const lines = writer.linesOf(text);
    if (lines.length > 0) {
      found.runs.push(
        ...lines.map((line, index) => new TextRun({ ...style, text: line, break: index ? 1 : 0 })),
      );
      continue;
    }
    const field = writer.fieldOf(text);
    const [before, after] = [textOf(pieces.slice(0, at)), textOf(pieces.slice(at + 1))];
    const name = isNamed(before, field) || FORMS[field.type] ? undefined : captionOf(field);
    found.hasBlank = true;
    const isLast = !/[\p{L}\p{N}{[]/u.test(after);
    const isNumber = /№\s*$/.test(before);
    if (FORMS[field.type]) found.runs.push(new TextRun({ ...style, text: FORMS[field.type] ?? '' }));
    else if (isLast && (name === undefined ? naming !== 'none' : naming === 'below') && !isNumber) {
      found.tabStops = lineTo(after.trim() ? WIDTH - 120 : WIDTH);
      for (let row = 0; row < (ROWS[field.type] ?? 1); row++)
        found.runs.push(new TextRun({ ...style, children: [new Tab()], break: row ? 1 : 0 }));
    } else found.runs.push(new TextRun({ ...style, text: '_'.repeat(isNumber ? 8 : 28) }));
    if (name === undefined) continue;
    if (naming === 'below') found.captions.push(name);
    else if (naming === 'after')
      found.runs.push(new TextRun({ text: ` (${name})`, size: CAPTION, color: GREY }));
  }
  return found;
}

function textOf(pieces: readonly { text: string }[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** «Место: помещение, адрес» is called «помещение, адрес» where a line is named. */
function captionOf({ label }: Pick<PaperField, 'label'>): string {
  return lowerFirst(label.replace(/^.*?:\s*/, ''));
}

/** Whether the words before a blank say what belongs there. */
function isNamed(before: string, { label }: Pick<PaperField, 'label'>): boolean {
  const name = label.replace(/:.*/, '').toLowerCase();
  return /[:№]\s*$/.test(before) || before.trimEnd().toLowerCase().endsWith(name);
}

/** «Место: {venue}.», «Решили:», «Голосовали: за ____»: a line of a form, not a sentence. */
const FORM_LINE = /^(?:[^{}[\]]*:\s*)?(?:[{[][^{}[\]]*[}\]][^\p{L}]*)?$|^[^:]*:.*___/u;

function written(
  words: string,
  writer: Writer,
  options: IParagraphOptions = {},
  naming: Naming = 'after',
): Paragraph[] {
  const { runs, captions, tabStops, hasBlank } = runsOf(words, writer, {}, naming);
  const hasField = piecesOf(words).some(({ kind }) => kind === 'field');
  return [
    new Paragraph({
      ...(FORM_LINE.test(words) || options.numbering ? {} : { indent: { firstLine: INDENT } }),
      // Words that are stretched between blanks or typed lines, or in half a line, are hard to read.
      ...(hasField || options.indent ? {} : { alignment: AlignmentType.BOTH }),
      spacing: { after: captions.length > 0 ? 0 : AFTER, line: hasBlank ? HAND : PRINT },
      ...(tabStops ? { tabStops } : {}),
      ...options,
      children: runs,
    }),
    ...captions.map((name) => caption(name, { ...options, spacing: { after: AFTER } })),
  ];
}

/** A tabulator that draws the line for the hand. */
function lineTo(position: number) {
  return [{ type: TabStopType.RIGHT, position, leader: LeaderType.UNDERSCORE }];
}

function caption(name: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    ...options,
    children: [new TextRun({ text: `(${name})`, size: CAPTION, color: GREY })],
  });
}

function centred(
  words: string,
  writer: Writer,
  style: IRunOptions,
  spacing: { before?: number; after: number },
): Paragraph[] {
  const { runs } = runsOf(words, writer, style, 'none');
  return [new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, spacing, children: runs })];
}

/** @param instance tells one list of the document from another: each counts from one */
function itemsOf(
  items: readonly string[],
  reference: 'numbers' | 'dashes',
  instance: number,
  writer: Writer,
): Paragraph[] {
  const options = { numbering: { reference, level: 0, instance } };
  return items.flatMap((words) => {
    const [piece, ...others] = piecesOf(words);
    const field = piece?.kind === 'field' && others.length === 0 ? writer.fieldOf(piece.text) : undefined;
    if (field?.type !== 'list') return written(words, writer, options);
    const lines = writer.linesOf(field.id);
    if (lines.length > 0)
      return lines.map((text) => new Paragraph({ ...options, text, spacing: { after: AFTER, line: PRINT } }));
    const rows = ROWS.list ?? 1;
    return Array.from(
      { length: rows },
      (_, row) =>
        new Paragraph({
          ...options,
          tabStops: lineTo(WIDTH),
          spacing: { line: HAND, after: row === rows - 1 ? AFTER : 0 },
          children: [new TextRun({ children: [new Tab()] })],
        }),
    );
  });
}

/** One for each line of what was filled in, where that is all. */
function boxes(words: string, writer: Writer): Paragraph[] {
  const [piece, ...others] = piecesOf(words);
  const lines = piece?.kind === 'field' && others.length === 0 ? writer.linesOf(piece.text) : [];
  return (lines.length > 0 ? lines : [words]).map((line) => {
    const { runs, tabStops } = runsOf(line, writer);
    return new Paragraph({
      children: [new CheckBox(), new TextRun(' '), ...runs],
      indent: { left: 425, hanging: 425 },
      spacing: { after: 60, line: PRINT },
      ...(tabStops ? { tabStops } : {}),
    });
  });
}

/** A row without borders. @param shares of the whole width */
function openRow(shares: readonly number[], cells: readonly Paragraph[][]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: cells.map((children, at) => cellOf(children, (shares[at] ?? 0) * WIDTH, true)),
  });
}

function cellOf(children: Paragraph[], width: number, isOpen: boolean): TableCell {
  return new TableCell({
    children,
    verticalAlign: isOpen ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    width: { size: Math.round(width), type: WidthType.DXA },
    margins: { left: isOpen ? 0 : 60, right: isOpen ? 0 : 60 },
  });
}

function frame(widths: readonly number[], rows: TableRow[], isOpen: boolean): Table {
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map((share) => Math.round(share * WIDTH)),
    ...(isOpen ? { borders: TableBorders.NONE } : {}),
    rows,
  });
}

function sideBySide(sides: readonly string[], writer: Writer): Table {
  const shares = [0.5, 0.5];
  const cells = sides.map((words, side) => {
    const { runs, captions } = runsOf(words, writer, {}, 'below');
    const alignment = side ? AlignmentType.END : AlignmentType.START;
    return [
      new Paragraph({ alignment, children: runs, tabStops: lineTo(WIDTH / 2 - 400) }),
      ...captions.map((name) => caption(name, { alignment })),
    ];
  });
  return frame(shares, [openRow(shares, cells)], true);
}

/** The role, a line for the signature, a line for the name or the name itself. */
function signatures(signs: readonly string[], writer: Writer): Table {
  const shares = [0.4, 0.24, 0.36];
  const spacing = { before: 300 };
  const underlined = (children: ParagraphChild[], name: string) => [
    new Paragraph({
      spacing,
      alignment: AlignmentType.CENTER,
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1 } },
      indent: { left: 120, right: 120 },
      children,
    }),
    caption(name),
  ];
  const rows = signs.map((words) => {
    const [role = '', name = ''] = words.split('|');
    const isKnown = piecesOf(name).some(
      ({ kind, text }) => kind === 'field' && writer.linesOf(text).length > 0,
    );
    return openRow(shares, [
      [new Paragraph({ spacing, children: runsOf(role, writer).runs })],
      underlined([], 'подпись'),
      underlined(isKnown ? runsOf(name, writer).runs : [], 'фамилия, инициалы'),
    ]);
  });
  return frame(shares, rows, true);
}

function tableOf(
  { columns, widths = columns.map(() => 1), rows }: NonNullable<PaperBlock['table']>,
  writer: Writer,
): Table {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const shares = widths.map((width) => width / total);
  const row = (cells: Paragraph[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      height: { value: 510, rule: HeightRule.ATLEAST },
      children: cells.map((paragraph, at) => cellOf([paragraph], (shares[at] ?? 0) * WIDTH, false)),
    });
  const head = columns.map(
    (words) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        keepNext: true,
        children: runsOf(words, writer, { size: 20, bold: true }).runs,
      }),
  );
  const empty = Array.from({ length: rows }, (_, index) =>
    columns.map(
      (name) =>
        new Paragraph({ alignment: AlignmentType.CENTER, text: name === '№' ? String(index + 1) : '' }),
    ),
  );
  return frame(shares, [row(head, true), ...empty.map((cells) => row(cells, false))], false);
}
