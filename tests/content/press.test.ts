/** The texts for newspapers of every deed: never longer than promised, and nothing in them that the card does not say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { sheetPath } from '../../src/domain/sheet.ts';
import type { PracticeRecord } from '../../src/domain/practice-record.ts';
import { sentencesIn } from '../../src/language/format.ts';
import { plainWords } from '../../src/language/plain-words.ts';
import { builtSite } from '../sites.ts';

const { dir } = await builtSite('collection');
const read = (path: string) => readFileSync(join(dir, path), 'utf8');
const deeds = readdirSync(join(dir, 'practices'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(read(`practices/${name}`)) as PracticeRecord)
  .filter(({ kind }) => kind.code === 'deed');

/** Sentences of our own, each of which states what a field states. */
const FRAME = /^(?:Дело |Чем дело кончилось|Источники?: |Вся стоимость|Известная часть денег)/;
/** What a sentence of a card becomes where the newspaper speaks. */
const ofNewspaper = (words: string) => words.replace(/мы\sне\sзнаем/g, 'неизвестно').replace(/нам\s(неизвест)/g, '$1');
const numbersIn = (words: string) => words.replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, '').match(/\d+/g) ?? [];

test.each(deeds.map((deed) => [deed.id, deed] as const))('%s', (id, deed) => {
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
  const copied = [...sheet.querySelectorAll('#press copy-button[data-text]')].slice(0, -1);
  const texts = copied.map((button) => button.getAttribute('data-text') ?? '');
  expect(texts.length).toBeGreaterThan(0);
  for (const [at, text] of texts.entries()) {
    expect(text.length).toBeLessThanOrEqual(at === 0 ? 600 : 1500);
    expect(text).toMatch(/\nИсточники?: [^\n]+$/);
    const added = text
      .split('\n')
      .flatMap(sentencesIn)
      .filter((words) => !FRAME.test(words) && !known.includes(plainWords(words)));
    expect(added).toEqual([]);
    expect(numbersIn(text).filter((figure) => !figures.has(figure))).toEqual([]);
  }
});
