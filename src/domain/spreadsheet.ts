/** Rows as a file that Russian spreadsheets open. */
// The one that a browser runs too: the table of a comparison is saved there.
import { stringify } from 'csv-stringify/browser/esm/sync';

export type Cell = string | number | undefined;

/** Semicolons, a byte order mark, lines that end in CR LF. No cell holds a line break, so each line is one row. */
export function spreadsheet(rows: readonly (readonly Cell[])[]): string {
  const written = rows.map((row) =>
    row.map((cell) =>
      // A decimal comma, or a Russian spreadsheet takes the number for words.
      typeof cell === 'string' ? cell.replace(/\s+/g, ' ') : cell?.toString().replace('.', ','),
    ),
  );
  return stringify(written, {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    // A cell that begins as a formula would run as one.
    escape_formulas: true,
  });
}
