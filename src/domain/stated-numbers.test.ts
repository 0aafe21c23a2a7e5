import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseFile } from '../content-layer/parse-file.ts';
import { sourceFile } from '../content-layer/read.ts';
import { addEntries, emptyContent } from '../model/entry.ts';
import { checkSources } from './source-integrity.ts';
import { checkStatedNumbers } from './stated-numbers.ts';

const PATH = 'practices/testovo-prud/index.mdx';
const CARD = readFileSync(`tests/fixtures/content/${PATH}`, 'utf8');

/** What is found in the card with the second text in place of the first. */
function findings(from: string, to: string): string[] {
  expect(CARD).toContain(from);
  const parsed = parseFile(sourceFile(PATH, CARD.replace(from, to)));
  expect(parsed.issues).toEqual([]);
  const content = emptyContent([]);
  addEntries(content, parsed);
  const found: string[] = [];
  for (const check of [checkSources, checkStatedNumbers])
    check(content, (_, { line }, rule, message) =>
      found.push(`${line} ${rule}: ${message}`.replaceAll('\u00A0', ' ')),
    );
  return found;
}

const TITLE = 'Соседи вычистили пруд в деревне Тестово';

it.each([
  'Соседи собрали 65 тысяч рублей',
  'Соседи собрали 65 000 рублей',
  'Округ и соседи дали от 400 до 465 тысяч рублей',
  'На пруд ушло почти 0,5 млн рублей',
  'На субботник вышли 40 человек',
  'В 2024 году соседи вычистили пруд',
  'Пруд стал глубже на 2 м',
])('a number of a title is told in the card: %s', (title) => {
  expect(findings(TITLE, title)).toEqual([]);
});

it.each([
  [TITLE, 'Соседи собрали 900 тысяч рублей', '2 number-source: число «900 тысяч»'],
  [TITLE, 'Соседи собрали 66 тысяч рублей', '2 number-source: число «66 тысяч»'],
  ['вычистили пруд и поставили мостки.', 'вычистили пруд за 17 дней.', '3 number-source: число «17»'],
  ['alt: Пруд с деревянными мостками', 'alt: Пруд и 19 мостков', '46 number-source: число «19»'],
  ['title="Кто отвечает за пруд"', 'title="Ещё 100 рублей"', '70 number-source: число «100»'],
  ['role="председатель ТОС"', 'role="собрал 100 рублей"', '102 number-source: число «100»'],
  ['alt="Берег пруда после уборки"', 'alt="Берег и 19 ив"', '85 number-source: число «19»'],
  [
    'https://example.ru/konkurs',
    'http://www.example.ru/prud/',
    '56 duplicate-id: этот адрес уже стоит у источника «vesti»',
  ],
])('what no source has told is found: %s → %s', (from, to, message) => {
  expect(findings(from, to)).toEqual([expect.stringContaining(message)]);
});
