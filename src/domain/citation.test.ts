import { expect, test } from 'vitest';
import { bibtex, cslJson, quotation, reference } from './citation.ts';

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

test('records for reference managers name who published it, when, and on which day it stood so', () => {
  const dated = { ...citation, publisher: 'Союз ТОС', year: 2024 };
  expect(bibtex(dated, '2026-11-23')).toBe(
    '@online{zarechnaya-2024-2-4,\n  author = {{Союз ТОС}},\n  title = {{Резолюция съезда ТОС, 2024, п. 2.4}},\n  year = {2024},\n  organization = {Практики ТОС},\n  url = {https://example.org/resolutions/zarechnaya-2024/#p-2-4},\n  urldate = {2026-11-23},\n  language = {russian}\n}\n',
  );
  expect(JSON.parse(cslJson(dated, '2026-11-23'))).toEqual([
    {
      id: 'zarechnaya-2024-2-4',
      type: 'webpage',
      author: [{ literal: 'Союз ТОС' }],
      title: 'Резолюция съезда ТОС, 2024, п. 2.4',
      'container-title': 'Практики ТОС',
      publisher: 'Союз ТОС',
      issued: { 'date-parts': [[2024]] },
      accessed: { 'date-parts': [[2026, 11, 23]] },
      URL: 'https://example.org/resolutions/zarechnaya-2024/#p-2-4',
      language: 'ru-RU',
    },
  ]);
});

test('what has neither a year nor a publisher invents none', () => {
  expect(bibtex(citation, '2026-11-23')).not.toContain('year =');
  expect(bibtex(citation, '2026-11-23')).toContain('author = {{Практики ТОС}}');
});

test('signs that LaTeX would take for its own are escaped', () => {
  const title = 'Липы & клёны: 30 % двора #1 за 5_000 $, {a} ~ ^ \\';
  expect(bibtex({ ...citation, title }, '2026-11-23')).toContain(
    'title = {{Липы \\& клёны: 30 \\% двора \\#1 за 5\\_000 \\$, \\{a\\} \\textasciitilde{} \\textasciicircum{} \\textbackslash{}}}',
  );
});
