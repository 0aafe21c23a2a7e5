/**
 * A sheet saved by a spreadsheet, read as YAML is: rows of values, each with its place. Columns are known by the Russian
 * heads of the model; byte order mark, empty rows and empty columns at the end are what spreadsheets add.
 */
import type * as z from 'zod';
import { parseDate } from '../language/dates.ts';
import { schemaOf, type Collection } from '../model/collections.ts';
import { allowedAdvice } from '../model/choices.ts';
import { issueAt, type Issue, type RuleCode } from '../model/issue.ts';
import { viewOf } from '../model/metadata.ts';
import type { Path } from '../model/schema-walk.ts';
import { align } from './alignment.ts';
import type { LocatedData } from './front-matter.ts';
import { placesIn } from './places.ts';

/** Bytes; a register of three thousand lines with all columns filled. */
const MAX_SIZE = 2_000_000;

interface Cell {
  value: string;
  /** Where it stands in the file, without its quotation marks. */
  from: number;
  to: number;
}

interface Column {
  field: string;
  head: string;
  isDate: boolean;
  isRequired: boolean;
}

/** Heads of columns that tell of people. */
const ABOUT_PEOPLE =
  /председател|руководител|член|фио|ф\.\s*и\.\s*о|фамили|отчеств|телефон|почт|e-?mail|контакт|паспорт|рожден|место жительства/iu;

/** @param file as findings name it */
export function parseTable(text: string, collection: Collection, file: string): LocatedData {
  const issues: Issue[] = [];
  const placeAt = placesIn(text);
  const report = (offset: number, rule: RuleCode, message: string, advice: string) => {
    issues.push(issueAt(file, placeAt(offset), rule, message, advice));
  };
  let rows: Cell[][] = [];
  if (Buffer.byteLength(text) > MAX_SIZE)
    report(0, 'size', 'таблица больше 2 МБ', 'разделите её на несколько: по районам');
  else
    rows = rowsOf(text, (offset) =>
      report(
        offset,
        'table',
        'кавычки в ячейке не сходятся',
        'ячейка, которая начинается с кавычки, ею и кончается; внутри такой ячейки каждую кавычку пишут дважды',
      ),
    );
  const [heads = [], ...body] = rows;
  const columns = columnsOf(heads, collection, report);
  // Of rows whose columns are in doubt every second word would be a finding.
  const cells = issues.length ? [] : body;
  const lines = cells.map((row) => {
    const extra = row.slice(heads.length).find((cell) => cell.value);
    if (extra)
      report(
        extra.from,
        'table',
        'в строке больше ячеек, чем столбцов',
        'если точка с запятой стоит внутри текста, возьмите всю ячейку в двойные кавычки',
      );
    return new Map(
      row.flatMap((cell, at): [string, Cell][] => {
        const column = columns[at];
        return column && cell.value ? [[column.field, { ...cell, value: valueOf(cell.value, column) }]] : [];
      }),
    );
  });
  const cellAt = ([, line, field]: Path) => lines[Number(line)]?.get(String(field));
  const placeOf = (path: Path) => {
    const row = path.length > 1 ? cells[Number(path[1])] : heads;
    return placeAt((cellAt(path) ?? row?.[0])?.from ?? 0);
  };
  return {
    value: issues.length
      ? undefined
      : {
          lines: lines.map((line) =>
            Object.fromEntries([...line].map(([field, { value }]) => [field, value])),
          ),
        },
    issues,
    placeOf,
    placeOfKey: placeOf,
    textAt: (path) => {
      const cell = cellAt(path);
      return cell && align(cell.value, text, cell.from, cell.to, 'table');
    },
  };
}

/** Rows that hold something. The sign between cells is the one that the first line has most of. */
function rowsOf(text: string, unclosed: (offset: number) => void): Cell[][] {
  const from = text.startsWith('\uFEFF') ? 1 : 0;
  const first = text.slice(from, text.indexOf('\n', from) >>> 0);
  const [sign = ';'] = [';', '\t', ','].sort((a, b) => first.split(b).length - first.split(a).length);
  const cell = new RegExp(
    `[^\\S\\n${sign}]*(?:"((?:[^"]|"")*)"[^\\S\\n${sign}]*|([^\\n${sign}]*))(${sign}|\\n|$)`,
    'y',
  );
  const rows: Cell[][] = [[]];
  cell.lastIndex = from;
  while (cell.lastIndex < text.length) {
    const begin = cell.lastIndex;
    const found = cell.exec(text);
    if (!found) break;
    const [whole, quoted, plain = '', end] = found;
    const written = quoted ?? plain;
    const at = begin + whole.indexOf(written);
    const value = (quoted?.replaceAll('""', '"') ?? plain).trim();
    if (quoted === undefined && value.startsWith('"')) {
      unclosed(at);
      break;
    }
    rows.at(-1)?.push({ value, from: at, to: at + written.length });
    if (end === '\n') rows.push([]);
  }
  return rows.filter((row) => row.some(({ value }) => value));
}

function columnsOf(
  heads: readonly Cell[],
  collection: Collection,
  report: (offset: number, rule: RuleCode, message: string, advice: string) => void,
): (Column | undefined)[] {
  const known = columnsFor(collection);
  const byHead = new Map(known.map((column) => [sameHead(column.head), column]));
  const seen = new Set<Column>();
  const found = heads.map(({ value, from }) => {
    const column = byHead.get(sameHead(value));
    if (column && !seen.has(column)) seen.add(column);
    else if (column) report(from, 'table', `столбец «${value}» стоит дважды`, 'оставьте один');
    else if (ABOUT_PEOPLE.test(value))
      report(
        from,
        'personal-data',
        `столбец «${value}» — о людях`,
        'удалите его целиком: имена, телефоны и адреса членов ТОС на сайте не публикуют',
      );
    else if (value)
      report(
        from,
        'table',
        `нет такого столбца: «${value}»`,
        allowedAdvice(
          value,
          known.map(({ head }) => head),
        ),
      );
    return column;
  });
  for (const column of heads.length ? known : [])
    if (column.isRequired && !seen.has(column))
      report(
        heads[0]?.from ?? 0,
        'table',
        `нет столбца «${column.head}»`,
        'первой строкой таблицы должны стоять названия столбцов',
      );
  return found;
}

function columnsFor(collection: Collection): Column[] {
  const { lines } = viewOf(schemaOf(collection)).shape ?? {};
  const line: z.core.$ZodType | undefined = lines && viewOf(lines).element;
  return Object.entries((line && viewOf(line).shape) ?? {}).map(([field, schema]) => {
    const { meta, required } = viewOf(schema);
    return { field, head: meta.description ?? field, isDate: meta.kind === 'date', isRequired: required };
  });
}

function sameHead(head: string): string {
  return head.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ');
}

/** Spreadsheets turn a day into `24.02.2026` as soon as they see one. */
function valueOf(written: string, { isDate }: Column): string {
  const date = isDate && parseDate(written);
  return date && 'value' in date ? date.value : written;
}
