import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFile } from './parse-file.ts';
import { passagesOf } from './passages.ts';
import { sourceFile } from './read.ts';

const path = 'practices/testovo-skver/index.mdx';
const card = readFileSync(`tests/fixtures/content/${path}`, 'utf8');
const [front = ''] = /^---\n[\s\S]*?^---\n/m.exec(card) ?? [];
/** The first line below the front matter. */
const bodyLine = front.split('\n').length;

function inspected(text: string) {
  const file = parseFile(sourceFile(path, text));
  // Rules about words walk the same trees.
  passagesOf(file);
  return file.issues.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

const many = (piece: string, times: number) => piece.repeat(times);

describe('a text that would exhaust the parser or those who walk the tree', () => {
  it.each([
    ['quotations', `${many('> ', 3000)}глубоко`, /:\d+ depth$/],
    ['quotations without spaces', many('>', 3000), /:\d+ depth$/],
    ['lists in one line', `${many('- ', 3000)}глубоко`, /:\d+ depth$/],
    ['lists', Array.from({ length: 300 }, (_, level) => `${many('  ', level)}- x`).join('\n'), /:\d+ depth$/],
    ['emphasis', `${many('*a ', 3000)}${many('b*', 3000)}`, /^\d+:10001 size$|:\d+ depth$/],
    ['components', `${many('<Note>\n\n', 3000)}x${many('\n\n</Note>', 3000)}`, /:\d+ depth$/],
    ['elements', many('<sup>\n', 3000) + many('</sup>\n', 3000), /:\d+ depth$/],
    ['brackets of a program', `{${many('(\n', 30_000)}1${many(')\n', 30_000)}}`, /:1 no-code$/],
    ['brackets never closed', `Двор {${many('[\n', 30_000)}`, /:6 no-code$/],
    ['brackets in an attribute', `<Note a={${many('[\n', 30_000)}${many(']\n', 30_000)}} />`, /:9 no-code$/],
    ['templates of a program', `{${many('`${\n', 20_000)}}`, /:1 no-code$/],
    ['signs of a program', `{${many('!\n', 60_000)}1}`, /:1 no-code$/],
    ['brackets of an export', `export const a = ${many('[\n', 30_000)}`, /:1 no-code$/],
    ['a line without end', many('слово ', 3000), /:10001 size$/],
    ['short paragraphs without end', many('а\n\n', 30_000), /:\d+ size$/],
    [
      'a table much wider than its rows',
      `|${many('a|', 900)}\n|${many('-|', 900)}\n${many('|b\n', 900)}`,
      /:\d+ size$/,
    ],
  ])('is refused at its line: %s', (_, body, refusal) => {
    const issues = inspected(`${front}${body}\n`);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatch(refusal);
    expect(Number.parseInt(issues[0] ?? '', 10)).toBeGreaterThanOrEqual(bodyLine);
  });

  it.each([
    ['code that only shows brackets', 'Пишут `{(((` и `}`.'],
    ['brackets that are escaped', String.raw`Пишут \{((( и \}.`],
    ['unfinished marks', `${many('[', 1000)} ${many('*', 1000)}`],
  ])('is let through: %s', (_, body) => {
    expect(inspected(`${card}\n${body}\n`)).toEqual([]);
  });
});

describe('front matter that would exhaust its reader', () => {
  const bomb = Array.from({ length: 9 }, (_, level) =>
    level ? `a${level}: &a${level} [${many(`*a${level - 1}, `, 9)}x]` : 'a0: &a0 [x, x]',
  ).join('\n');

  it.each([
    ['lists in lists', `deep: ${many('[', 3000)}${many(']', 3000)}`, /^2:\d+ yaml$/],
    ['lists never closed', `deep: ${many('[', 3000)}`, /^2:\d+ yaml$/],
    ['maps in maps', `deep: ${many('{a: ', 3000)}${many('}', 3000)}`, /^2:\d+ yaml$/],
    ['dashes', `deep:\n  ${many('- ', 3000)}x`, /^3:201 yaml$/],
    [
      'levels',
      Array.from({ length: 300 }, (_, level) => `${many(' ', level)}a:`).join('\n'),
      /^202:201 yaml$/,
    ],
    ['a value that repeats itself', 'deep: &deep [*deep]', /^2:7 yaml$/],
    ['values that repeat each other', bomb, /^2:\d+ yaml$/],
  ])('is refused at its line: %s', (_, yaml, refusal) => {
    const issues = inspected(card.replace('---\n', `---\n${yaml}\n`));
    expect(issues.length).toBeLessThanOrEqual(20);
    expect(issues[0]).toMatch(refusal);
  });
});
