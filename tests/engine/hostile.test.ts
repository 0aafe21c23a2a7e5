/** What cards say in the language of a browser, a spreadsheet or another program stays words in every file of the site. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test } from 'vitest';
import { lostWords } from '../../scripts/fuzz/drawn.ts';
import { faultsOfSite } from '../../scripts/fuzz/published.ts';
import { MARK } from '../../scripts/fuzz/words.ts';
import { builtSite } from '../sites.ts';

const { dir, contentDir } = await builtSite('large');

test('no word has become markup, a field, a formula or a command', () => {
  expect(faultsOfSite(dir)).toEqual([]);
});

test('such words stand in files of every format that cards are published in', () => {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:html|json|csv|atom|bib|ris)$/.test(file),
  );
  const formats = files.filter((file) => readFileSync(join(dir, file), 'utf8').includes(MARK)).map(extname);
  expect([...new Set(formats)].sort()).toEqual(['.atom', '.bib', '.csv', '.html', '.json', '.ris']);
});

test('pages show every word of their files', async () => {
  expect(await lostWords(contentDir, dir)).toEqual([]);
});
