/** Rows as a file that Russian spreadsheets open. */
// The one that a browser runs too: the table of a comparison is saved there.
import { stringify } from 'csv-stringify/browser/esm/sync';

export type Cell = string | number | undefined;

/** Begins as a formula, which would run, or with the sign that marks such cells. */
const FORMULA = /^[=+\-@'＝＋－＠]/u;
/** Signs of numbers and dates, but no plain number or day: «2.4» would become the second of April, «007» seven. */
const NUMERIC = /^(?!(?:0|[1-9]\d{0,14}|\d{4}-\d\d-\d\d)$)(?=.*\d)[\d\s.,:/%e+-]+$/iu;
/** «5 мая», «май 2024» */
const DATE =
  /^(?=.*\d)(?:\d{1,2}[ .-]?)?(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\.?(?:[ .-]?\d{2,4})?$/iu;

export function spreadsheet(rows: readonly (readonly Cell[])[]): string {
  return spreadsheetOf(spreadsheetLines(rows));
}

/** Of lines that are written already. */
export function spreadsheetOf(...lines: readonly string[]): string {
  return `\uFEFF${lines.join('')}`;
}

/** Semicolons between cells, CR LF at the end of a line. No cell holds a line break, so each line is one row. */
export function spreadsheetLines(rows: readonly (readonly Cell[])[]): string {
  const written = rows.map((row) =>
    // A decimal comma, or a Russian spreadsheet takes the number for words.
    row.map((cell) => (typeof cell === 'string' ? asWords(cell) : cell?.toString().replace('.', ','))),
  );
  return stringify(written, { delimiter: ';', record_delimiter: 'windows' });
}

/** An apostrophe keeps what a spreadsheet would take for something else than words. */
function asWords(cell: string): string {
  const words = cell.replace(/\s+/g, ' ');
  return [FORMULA, NUMERIC, DATE].some((misread) => misread.test(words)) ? `'${words}` : words;
}

/**
 * A date in ten characters, however much of it is known: `2024-05-XX`, as ISO 8601-2 writes it. A spreadsheet would take
 * «2024-05» for the first of May.
 */
export function fullDate(date: string | undefined): Cell {
  const [year, month = 'XX', day = 'XX'] = date?.split('-') ?? [];
  return year && `${year}-${month}-${day}`;
}
