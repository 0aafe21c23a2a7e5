import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadsheet } from './spreadsheet.ts';

test('a spreadsheet gives back every word, each row a line, and nothing in it is a formula', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '＝', '"', ';', '\r\n', '\t', '1', 'я') }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const written = spreadsheet(rows);
      expect(written.split('\r\n')).toHaveLength(rows.length + 1);
      const read = parse(written, { bom: true, delimiter: ';', record_delimiter: '\r\n' });
      expect(read.map((cells) => cells.map((words) => words.replace(/^'/, '')))).toEqual(
        rows.map((cells) => cells.map((words) => words.replace(/\s+/g, ' '))),
      );
      expect(read.flat().filter((words) => /^[=+\-@\t\r]/.test(words))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
