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
    'Резолюция съезда ТОС, 2024, п.\u00A02.4 : Практики ТОС. – URL: https://example.org/resolutions/zarechnaya-2024/#p-2-4 (дата обращения: дд.мм.гггг).',
  );
});

test('a quotation keeps the words, turns inner quotation marks, drops the mark of the list', () => {
  expect(quotation('развивать проект «Комфортная среда»;', citation)).toBe(
    '«развивать проект „Комфортная среда“» — Резолюция съезда ТОС, 2024, п.\u00A02.4. https://example.org/resolutions/zarechnaya-2024/#p-2-4',
  );
});

test('records for reference managers have ordinary spaces and the address', () => {
  expect(bibtex(citation)).toBe(
    '@misc{zarechnaya-2024-2-4,\n  title = {{Резолюция съезда ТОС, 2024, п. 2.4}},\n  howpublished = {Практики ТОС},\n  url = {https://example.org/resolutions/zarechnaya-2024/#p-2-4},\n  language = {russian}\n}\n',
  );
  expect(JSON.parse(cslJson(citation))).toEqual([
    {
      id: 'zarechnaya-2024-2-4',
      type: 'webpage',
      title: 'Резолюция съезда ТОС, 2024, п. 2.4',
      'container-title': 'Практики ТОС',
      URL: 'https://example.org/resolutions/zarechnaya-2024/#p-2-4',
      language: 'ru-RU',
    },
  ]);
});
