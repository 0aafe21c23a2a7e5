import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFile } from './parse-file.ts';
import { passagesOf } from './passages.ts';
import { readFiles, sourceFile } from './read.ts';

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
    ['components', `${many('<Note>\n\n', 1000)}x${many('\n\n</Note>', 1000)}`, /:\d+ depth$/],
    ['elements', many('<sup>\n', 1000) + many('</sup>\n', 1000), /:\d+ depth$/],
    ['brackets of a program', `{${many('(\n', 30_000)}1${many(')\n', 30_000)}}`, /:1 no-code$/],
    ['brackets never closed', `Двор {${many('[\n', 30_000)}`, /:6 no-code$/],
    ['brackets in an attribute', `<Note a={${many('[\n', 30_000)}${many(']\n', 30_000)}} />`, /:9 no-code$/],
    ['templates of a program', `{${many('`${\n', 20_000)}}`, /:1 no-code$/],
    ['signs of a program', `{${many('!\n', 60_000)}1}`, /:1 no-code$/],
    ['brackets of an export', `export const a = ${many('[\n', 30_000)}`, /:1 no-code$/],
    ['a line without end', many('слово ', 3000), /:10001 size$/],
    ['short paragraphs without end', many('а\n\n', 30_000), /:\d+ size$/],
    ['components never closed', many('<Note>\n\n', 20_000), /:\d+ size$/],
    ['comments never closed', many(`{/* ${many('слово ', 5)}\n`, 3000), /:\d+ size$/],
    ['signs written as references', many('&amp; слово слово слово\n', 3500), /:\d+ size$/],
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
    ['many references in a short text', many('Липы&nbsp;и&nbsp;клёны растут. ', 300)],
    ['unfinished marks', `${many('[', 1000)} ${many('*', 1000)}`],
  ])('is let through: %s', (_, body) => {
    expect(inspected(`${card}\n${body}\n`)).toEqual([]);
  });
});

describe('a file as a whole', () => {
  const list = (size: number) => many('- id: a\n  name: Тема\n', Math.ceil(size / 24));
  it.each([
    ['a text', path, card + many('Липы растут.\n\n', 10_000), ['1:1 size']],
    ['a list', 'taxonomy/themes.yaml', list(1_100_000), ['1:1 size']],
    [
      'a line after a lone carriage return',
      path,
      `---\rtitle: ${many('а', 10_001)}\n`,
      ['1:10001 size', '1:4 characters'],
    ],
    [
      'lines parted by carriage returns',
      path,
      card.replaceAll('\n', '\r') + many('Липы.\r', 2_000),
      ['1:1 unread'],
    ],
    ['the fields of a card', path, `---\n${many('- "\n', 25_000)}---\n`, ['1:1 size']],
    ['a line of a list', 'taxonomy/themes.yaml', `- id: a\n  name: ${many('а', 10_001)}`, ['2:10001 size']],
  ])('is measured before it is read: %s', (_, where, text, found) => {
    const { issues } = parseFile(sourceFile(where, text));
    expect(issues.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual(found);
  });

  it('may have as many slips as it likes: the first of them are explained', () => {
    const { issues } = parseFile(sourceFile('taxonomy/themes.yaml', many('- nam: Тема\n', 5000)));
    expect(issues.length).toBeLessThan(600);
    expect(issues.at(-1)?.message).toMatch(/^с этой записи список не проверен/);
  });

  it('that cannot be opened or is far too big hides no other', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'limits-'));
    writeFileSync(join(folder, 'materials.yaml'), '');
    // Without blocks on the disk.
    truncateSync(join(folder, 'materials.yaml'), 2 ** 32);
    const files = readFiles(folder, ['glossary.yaml', 'materials.yaml']);
    rmSync(folder, { recursive: true });
    expect(files.map((file) => parseFile(file).issues.map(({ rule }) => rule))).toEqual([
      ['unread'],
      ['size'],
    ]);
  });

  it('on which the program itself fails is a finding', () => {
    const broken = { ...sourceFile(path, card), text: undefined as unknown as string };
    expect(parseFile(broken).issues).toMatchObject([{ rule: 'unread', line: 1 }]);
  });
});

describe('front matter that would exhaust its reader', () => {
  const bomb = Array.from({ length: 9 }, (_, level) =>
    level ? `a${level}: &a${level} [${many(`*a${level - 1}, `, 9)}x]` : 'a0: &a0 [x, x]',
  ).join('\n');

  it.each([
    ['lists in lists', `deep: ${many('[', 3000)}${many(']', 3000)}`, /^2:\d+ yaml$/],
    ['lists never closed', `deep: ${many('[', 3000)}`, /^2:\d+ yaml$/],
    ['maps in maps', `deep: ${many('{a: ', 1900)}${many('}', 1900)}`, /^2:\d+ yaml$/],
    ['dashes', `deep:\n  ${many('- ', 3000)}x`, /^3:201 yaml$/],
    ['keys in one line', `deep:\n  ${many('a: ', 3000)}x`, /^3:201 yaml$/],
    [
      'levels',
      Array.from({ length: 300 }, (_, level) => `${many(' ', level)}a:`).join('\n'),
      /^202:201 yaml$/,
    ],
    [
      'fields without end',
      Array.from({ length: 5000 }, (_, index) => `k${index}: v`).join('\n'),
      /^2:1 yaml$/,
    ],
    ['values without end', `deep: [${many('а,\n  ', 4000)}]`, /^2:7 yaml$/],
    ['one field twice', 'one: а\none: б', /^3:1 yaml$/],
    ['a value that repeats itself', 'deep: &deep [*deep]', /^2:7 yaml$/],
    ['values that repeat each other', bomb, /^2:\d+ yaml$/],
  ])('is refused at its line: %s', (_, yaml, refusal) => {
    const issues = inspected(card.replace('---\n', `---\n${yaml}\n`));
    expect(issues.length).toBeLessThanOrEqual(20);
    expect(issues[0]).toMatch(refusal);
  });
});
