/** The texts for newspapers of every deed: never longer than promised, and nothing in them that the card does not say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { sheetPath } from '../../src/domain/sheet.ts';
import type { PracticeRecord } from '../../src/domain/practice-record.ts';
import { plainWords } from '../../src/language/plain-words.ts';
import { builtSite } from '../sites.ts';

const { dir } = await builtSite('collection');
const read = (path: string) => readFileSync(join(dir, path), 'utf8');
const deeds = readdirSync(join(dir, 'practices'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, ...(JSON.parse(read(`practices/${name}`)) as Partial<PracticeRecord>) }))
  .filter(
    (record): record is PracticeRecord & { name: string } =>
      record.kind?.code === 'deed' && record.name === `${record.id}.json`,
  );

/** Sentences of our own, each of which states what a field states. */
const FRAME = /^(?:Дело |Чем дело кончилось|Вся стоимость|Известная часть денег)/;
/** What a sentence of a card becomes where the newspaper speaks. */
const ofNewspaper = (words: string) =>
  words.replace(/мы\sне\sзнаем/g, 'неизвестно').replace(/нам\s(неизвест)/g, '$1');
const numbersIn = (words: string) =>
  words
    .replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, '')
    .match(/\d+/g)
    ?.map(Number) ?? [];

/** What the button copies. */
function textAbove(button: Element): string {
  const above = button.previousElementSibling;
  return above?.localName === 'p' ? [textAbove(above), above.textContent].filter(Boolean).join('\n') : '';
}

function faultsOf({ id, ...deed }: PracticeRecord): string[] {
  const page = parseHTML(read(`practices/${id}/index.html`)).document;
  for (const mark of page.querySelectorAll('.story .source')) mark.remove();
  const card = [
    ofNewspaper(page.querySelector('.story')?.textContent ?? ''),
    ...[deed.title, deed.summary, deed.place.words, ...deed.results.map(({ words }) => words)],
    deed.people ? `${deed.people.who} ${deed.people.words} человек` : '',
  ].join('\n');
  const known = plainWords(card);
  const figures = new Set([...numbersIn(card), ...numbersIn(JSON.stringify(deed))]);
  const sheet = parseHTML(read(`${sheetPath(id).slice(1)}index.html`)).document;
  const [short = '', long = short] = [...sheet.querySelectorAll('#press .prose:first-child copy-button')].map(
    (button) => textAbove(button),
  );
  const added = `${short}\n${long}`
    .replace(/\nИсточники?: [^\n]+$/gm, '')
    .split(/(?<=[.!?…]»?)\s/)
    .filter((words) => !FRAME.test(words) && !known.includes(plainWords(words)));
  return [
    ...added,
    ...numbersIn(short + long)
      .filter((figure) => !figures.has(figure))
      .map(String),
    ...[short, long].filter((text) => !/\nИсточники?: [^\n]+$/.test(text)),
    ...(short.length > 600 || long.length > 1500 ? ['too long'] : []),
  ];
}

test('a text for newspapers is as short as promised, and says what its card says', () => {
  expect(deeds.length).toBeGreaterThan(100);
  const faulty = deeds
    .map((deed) => [deed.id, faultsOf(deed)] as const)
    .filter(([, faults]) => faults.length > 0);
  expect(Object.fromEntries(faulty)).toEqual({});
});
