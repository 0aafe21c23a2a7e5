import Ajv from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import schema from '../../tests/fixtures/csl/csl-data.json' with { type: 'json' };
import { quotation, RECORDS, recordHref, reference } from './citation.ts';

const citation = {
  key: 'zarechnaya-2024-2-4',
  title: 'Резолюция съезда ТОС, 2024, п.\u00A02.4',
  url: 'https://example.org/resolutions/zarechnaya-2024/#p-2-4',
  site: 'Практики ТОС',
};

test('a reference names the part, the site, the permanent address and leaves room for the day', () => {
  expect(reference(citation)).toBe(
    'Резолюция съезда ТОС, 2024, п.\u00A02.4. – Текст : электронный // Практики ТОС : сайт. – URL: https://example.org/resolutions/zarechnaya-2024/#p-2-4 (дата обращения: дд.мм.гггг).',
  );
});

test('a quotation keeps the words, turns inner quotation marks, drops the mark of the list', () => {
  expect(quotation('развивать проект «Комфортная среда»;', citation)).toBe(
    '«развивать проект „Комфортная среда“» — Резолюция съезда ТОС, 2024, п.\u00A02.4. https://example.org/resolutions/zarechnaya-2024/#p-2-4',
  );
});

const dated = { ...citation, publisher: 'Союз ТОС', year: 2024 };

test('every form of a record says who published it and when', () => {
  expect(RECORDS.bib([dated])).toBe(
    '@online{zarechnaya-2024-2-4,\n  author = {{Союз ТОС}},\n  title = {{Резолюция съезда ТОС, 2024, п. 2.4}},\n  year = {2024},\n  organization = {Практики ТОС},\n  publisher = {Союз ТОС},\n  url = {https://example.org/resolutions/zarechnaya-2024/#p-2-4},\n  language = {russian}\n}\n',
  );
  expect(RECORDS.ris([dated])).toBe(
    'TY  - ELEC\r\nAU  - Союз ТОС,\r\nTI  - Резолюция съезда ТОС, 2024, п. 2.4\r\nT2  - Практики ТОС\r\nPY  - 2024\r\nLA  - ru\r\nUR  - https://example.org/resolutions/zarechnaya-2024/#p-2-4\r\nER  - \r\n',
  );
  expect(JSON.parse(RECORDS.json([dated]))).toEqual([
    {
      id: 'zarechnaya-2024-2-4',
      type: 'webpage',
      author: [{ literal: 'Союз ТОС' }],
      title: 'Резолюция съезда ТОС, 2024, п. 2.4',
      'container-title': 'Практики ТОС',
      publisher: 'Союз ТОС',
      issued: { 'date-parts': [[2024]] },
      URL: 'https://example.org/resolutions/zarechnaya-2024/#p-2-4',
      language: 'ru-RU',
    },
  ]);
});

test.each(['bib', 'ris', 'json'] as const)('what has no year and no publisher invents none in %s', (form) => {
  expect(RECORDS[form]([citation])).not.toMatch(/year|PY|issued|undefined/);
  expect(RECORDS[form]([citation])).toMatch(/(?:author = \{\{|AU {2}- |"literal":")Практики ТОС/);
});

const title = 'Липы & клёны: 30 % двора #1 за 5_000 $, {a} ~ ^ \\ "ё"';

test('signs that LaTeX would take for its own are escaped', () => {
  expect(RECORDS.bib([{ ...citation, title }])).toContain(
    'title = {{Липы \\& клёны: 30 \\% двора \\#1 за 5\\_000 \\$, \\textbraceleft{}a\\textbraceright{} \\textasciitilde{} \\textasciicircum{} \\textbackslash{} "ё"}}',
  );
});

/** The value of the first field of that name, braces counted as BibTeX does, LaTeX's signs as they are printed. */
function printed(record: string, name: string): string {
  const start = record.indexOf(`\n  ${name} = `) + name.length + 6;
  let [end, depth] = [start, 0];
  do depth += ({ '{': 1, '}': -1 } as Record<string, number>)[record[end++] ?? ''] ?? 0;
  while (depth);
  return record
    .slice(start, end)
    .replace(/^\{+|\}+$/g, (edge) => (edge.length > 2 ? edge.slice(2) : ''))
    .replace(/\\text(\w+)\{\}|\\(.)/g, (_, word: string, sign: string) => SIGNS[word] ?? sign);
}
const SIGNS: Record<string, string> = {
  backslash: '\\',
  asciitilde: '~',
  asciicircum: '^',
  braceleft: '{',
  braceright: '}',
};

test('whatever a title holds, each form of a record gives it back and nothing else', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom('{', '}', '\\', '\n', '\r\n', 'ER  - ', ',note={', '"', 'я', '%', '\u00A0'),
    }),
  );
  fc.assert(
    fc.property(hostile, (title) => {
      const wanted = title.replace(/\s+/g, ' ');
      const [bib, ris, json] = [RECORDS.bib, RECORDS.ris, RECORDS.json].map((write) =>
        write([{ ...dated, title }]),
      );
      expect(printed(`${bib}`, 'title')).toBe(wanted);
      expect(`${bib}`.split('\n')).toHaveLength(10);
      const lines = `${ris}`.split('\r\n');
      expect(lines.map((line) => line.slice(0, 2))).toEqual([
        'TY',
        'AU',
        'TI',
        'T2',
        'PY',
        'LA',
        'UR',
        'ER',
        '',
      ]);
      expect(lines[2]).toBe(`TI  - ${wanted}`);
      expect(JSON.parse(`${json}`)).toMatchObject([{ title: wanted }]);
    }),
    { numRuns: 200 },
  );
});

test('CSL-JSON keeps to the schema of its authors', () => {
  const isValid = new Ajv().compile(schema);
  isValid(JSON.parse(RECORDS.json([dated, { ...citation, key: 'b', title }])));
  expect(isValid.errors).toBeNull();
});

test('a link holds the whole record, its letters as they are', async () => {
  const href = recordHref({ ...dated, title });
  expect(await (await fetch(href)).text()).toBe(RECORDS.ris([{ ...dated, title }]));
  expect(href).toContain('клёны:');
  expect(href).not.toMatch(/[\s"<>\\^`{|}&#]|%(?![0-9A-F]{2})/);
});
