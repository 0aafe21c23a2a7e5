/** Our papers: each opens in a word processor with all that its page says, and each is demanded by somebody. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { piecesOf, wordsOf } from '../../src/model/paper-words.ts';
import type { PaperRecord } from '../../src/papers/record.ts';
import { openPages } from '../open-pages.ts';
import { builtSite } from '../sites.ts';

const { dir } = await builtSite('collection');
const papers = readdirSync(join(dir, 'papers'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));

test('there is one for every paper of the way', () => {
  expect(papers).toHaveLength(21);
});

test.each(papers)('%s opens with every word of it, and its page names sources', async (id) => {
  const record = JSON.parse(readFileSync(join(dir, 'papers', `${id}.json`), 'utf8')) as PaperRecord;
  const buffer = readFileSync(join(dir, 'papers', `${id}.docx`));
  const { value: text } = await mammoth.extractRawText({ buffer });
  const plain = (words: string) => words.replace(/[\s\u00A0|]+/g, '');
  for (const written of record.document.flatMap(wordsOf))
    for (const { kind, text: words } of piecesOf(written))
      if (kind !== 'field' && words !== 'page') expect(plain(text)).toContain(plain(words));
  for (const proof of ['.sources li', '#parts .source'])
    expect(openPages(dir).all(`papers/${id}`, proof).length).toBeGreaterThan(0);
});
