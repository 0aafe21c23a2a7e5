/**
 * How the time of each stage and rule grows when its worst known inputs double. What grows faster than its input would let one
 * file hold up the check of all others.
 */
import { readFileSync } from 'node:fs';
import { letterIssues } from '../../src/check/letters.ts';
import { linkTextIssues } from '../../src/check/link-text.ts';
import { shinglesOf } from '../../src/check/near-duplicate.ts';
import { officialeseIssues } from '../../src/check/officialese.ts';
import {
  memberIssues,
  minorIssues,
  personalDataIssues,
  personalLinkIssues,
} from '../../src/check/personal-data.ts';
import { photoWordIssues } from '../../src/check/photo-words.ts';
import { spelledFile } from '../../src/check/spelling.ts';
import { tableSumIssues } from '../../src/check/table-sum.ts';
import { typographyIssues } from '../../src/check/typography.ts';
import { withFields } from '../../src/content-layer/fields.ts';
import { withFrontMatter } from '../../src/content-layer/front-matter.ts';
import { throughGate } from '../../src/content-layer/gate.ts';
import { passagesOf } from '../../src/content-layer/passages.ts';
import { sourceFile } from '../../src/content-layer/read.ts';
import { withStoryRules } from '../../src/content-layer/story-rules.ts';
import { withTree } from '../../src/content-layer/tree.ts';
import { openDictionary } from '../../src/language/dictionary.ts';
import type { Passage } from '../../src/model/passage.ts';

const FIXTURES = 'tests/fixtures/content';
const CARD = 'practices/testovo-skver/index.mdx';
/** Characters: nearly as long as a line may be. */
const LINE = 9_000;

/** Repeated in lines as long as a file may have, all of one paragraph. */
// prettier-ignore
const TEXTS = [
  'a', 'б', '1', 'а1', ' ', '\u00A0', '.', '?', '…', '-', '—', ' - ', '— а', "'", '"', ' "а', '«', '»', '«а', '„а ',
  '„а“ ', '«а» ', '(', ')', 'а ', 'и ', 'а. ', 'А. ', 'А.А. ', 'Аа ', 'Аа Аа ', 'Аа Аа, ', 'Аа Аа (ученик ',
  'ученик ', 'Аавич ', 'а@', 'a@a.', '@', 'а.', 'а-', 'А-', 'Аа—', '—Аа', '1 ', '1-', '12 ', '123 ', '12 12 ',
  '1234 ', '1-1 ', '1.', '1,', '1 000 ', '8 ', '+7 ', '8 (', '+7(', 'тел. ', 'тел1 ', 'паспорт ', 'серия ', 'дом 1',
  'дом 1, ', 'кв. ', 'квартира ', '№ ', 'No. ', '#', 'д. 1а,', '1-летний ', 'был ', 'был осуществлен', 'данный ',
  'в рамках ', 'итого 1 ', 'http://а.ру ', 'https://', 'www.', 'www.а.ру ', 'a.ru ', 'TOC', 'аa', 'Аaа ', '\u0301',
  'а\u0301', '🌳', '\uFFFD', '\u200B', '\u200Bа', '{', '}', '{}', '{ ', '{/* а */} ', '{/* ', '/* */', '<', '<a',
  '<a ', '<Note>', '<Note> ', '</Note>', '<sup>', '<sup>а</sup>', '<sup>1', '<br />', '<Source id="x" />',
  '<Note title="а"/>', '<Note a="', '<Note a', '<!--', '<?', '<a@', '<Note {', '<>', '</>', '*', '**', '***а ', '*а',
  '*а ', '**а', '**а ', '**a *b ', '_', '_а_', '_а_ ', '__а', '~', '~~', '~~а', '~~а~~', '*а_', '*_', '**а**а', '*1',
  '1*1', '[', ']', '[]', '[а', '[а](', '[а](/б) ', '[a](<b', '[а][', '[а][б] ', '[а] ', '![', '![а](б)', '[^', '[^1',
  '[^1] ', 'а[^1] ', '](', '[а]: ', '[](/а)', '[[', ']]', '`', '` ', '`` ', '`а` ', '`а', '``а`', '\\', '\\\\ ',
  '\\*', '&', '&amp;', '&#1;', '&a', '&#x', '&amp', '|', '| ', '|а', '\\|', '> ', '>', '- ', '+ ', '1. ', '# ', '= ',
  ': ', '! ', '--- ', '~~~',
];

/** Repeated in lines of their own. */
// prettier-ignore
const LINES = [
  '', 'а\n', '# а', '## а\n', '## Проблема\n', '### 1\n', '> а', '> > а\n', '- а', '- а\n', '1. а', '1. а\n\n- а\n',
  '* а', '    а\n', '\tа\n', '---\n', '***\n', 'а\n---', 'а\n===', '```\n', '```', '~~~', '| а |\n|---|\n',
  '[а]: /б', '[а]: /б\n', '[а]\n', '[^1]: а\n', '<Note>', '<Note>\n\n', '<Note>\n\nа\n\n</Note>\n', '<sup>',
  '</Note>\n', '<Note\n', '<Note title="а"', '{', '{/* а */}', '{/*', '*/}', 'import а', 'export а', '<!-- а -->',
  '[а](', '*а', '_а', '**', '`', '``а', '&', '|', '|а', '[', '<a', '<Source id="vesti" />\n',
  '1<Source id="vesti" />\n', '<Photo src="./a.jpg" alt="а" author="а" licence="а" />\n', '[а](/practices/а/)\n',
  'Аа Аа, 9 лет\n', '| 1 |', '- - а', '> - а', '1', '\u00A0а', 'а  ', 'а\\',
];

/** In the front matter or in a list. */
const KEYS: [string, (index: number) => string][] = [
  ['unknown fields', (index) => `k${index}: v`],
  ['unknown fields without a space', (index) => `k${index}:v`],
  ['the same field', () => 'title: а'],
  ['anchors', (index) => `k${index}: &a${index} v`],
  ['aliases', (index) => (index ? `k${index}: *a` : 'k0: &a v')],
  ['tags of YAML', (index) => `k${index}: !a v`],
  ['comments', () => '# а'],
  ['comments after values', (index) => `k${index}: а # б`],
  ['open quotes', (index) => `k${index}: "а`],
  ['open brackets', (index) => `k${index}: [а`],
  ['colons', (index) => `k${index}: а: б`],
  ['slips', () => '–а'],
  ['indents', (index) => `${' '.repeat(index % 190)}k: v`],
  ['items', () => '- а'],
  ['questions', () => '? а'],
  ['tabs', () => '\tа: б'],
  ['ends', () => '...'],
  ['blocks', (index) => `k${index}: |\n  а`],
  ['odd spaces', () => 'а:\u00A0б'],
  ['wrong results', (index) => (index ? '  - labl: а' : 'results:')],
  ['results', (index) => (index ? '  - label: А\n    source: vesti' : 'results:')],
  ['wrong directions', (index) => (index ? `  - kkk-${index}` : 'directions:')],
  [
    'sources',
    (index) =>
      index
        ? `  - id: s${index}\n    url: https://example.ru/${index}\n    publisher: Газета «Вести»`
        : 'sources:',
  ],
  ['participants', (index) => (index ? `  - б${index}` : 'tags:')],
];
// prettier-ignore
const FLOWS = [
  'а', 'а, ', 'а: ', '[', '{', '[], ', '{a: ', '&a ', '*a ', '!a ', '"', "'", "''", '\\"', '\\u0041', '# ', ' #',
  '- ', ': ', ', ', '? ', '|', '>', '%', '`', '\u00A0', '«а ', '1', '@а.',
];
const RECORDS: [string, (index: number) => string][] = [
  ['themes', (index) => `- id: t${index}\n  name: Тема ${index}\n  meaning: О чём она`],
  ['themes of one id', () => '- id: t\n  name: Тема\n  meaning: О чём она'],
  ['empty themes', () => '-'],
  ['themes with unknown fields', (index) => `- id: t${index}\n  nam: Тема`],
  ['themes that hold each other', (index) => `- &a${index} {id: t${index}, name: а, meaning: *a${index}}`],
];
// prettier-ignore
const CELLS = [
  ';', '"', '";', 'а;', 'а\n', ';\n', '"а";', '""', '"\n', '\t', ' ', ' ;', 'Аа Аавич;', '\n', 'а', '"а;\n',
  'Название;', '01.02.2026;',
];

function filled(size: number, piece: (index: number) => string): string {
  const pieces: string[] = [];
  for (let length = 0, index = 0; length < size; index += 1) {
    const next = piece(index);
    pieces.push(next);
    length += Buffer.byteLength(next) + 1;
  }
  return pieces.join('\n');
}

/** In lines of one paragraph or value. */
function wrapped(piece: string, size: number, indent = ''): string {
  const line = piece.repeat(Math.ceil(Math.min(LINE, size / 2) / piece.length));
  return filled(size, () => indent + line);
}

interface Input {
  name: string;
  path: string;
  text: (size: number) => string;
}

function inputs(): Input[] {
  const card = readFileSync(`${FIXTURES}/${CARD}`, 'utf8');
  const [heads = ''] = readFileSync(`${FIXTURES}/registers/testovyy-okrug.csv`, 'utf8').split('\n');
  const body = (name: string, of: Input['text']): Input => ({
    name,
    path: CARD,
    text: (size) => `${card}\n1${of(size)}\n`,
  });
  const front = (name: string, of: Input['text']): Input => ({
    name: `front matter: ${name}`,
    path: CARD,
    text: (size) => card.replace('---\n', `---\n${of(size)}\n`),
  });
  const shown = (piece: string) => JSON.stringify(piece);
  const square = (size: number) => {
    const side = Math.floor(Math.sqrt(size / 2));
    const row = (cell: string) => `|${`${cell}|`.repeat(side)}`;
    return ['', row('a'), row('-'), filled(size, () => row('1'))].join('\n');
  };
  return [
    ...TEXTS.map((piece) => body(shown(piece), (size) => wrapped(piece, size))),
    ...TEXTS.map((piece) =>
      body(`${shown(piece)} among words`, (size) => filled(size, () => `${piece} слово слово`)),
    ),
    ...LINES.map((line) => body(`lines ${shown(line)}`, (size) => filled(size, () => line))),
    body('a square table', square),
    body('a table of two columns', (size) => `\n|а|б|\n|-|-|\n${filled(size, () => '|а|1|')}`),
    body(
      'a table of short rows',
      (size) => `\n|${'а|'.repeat(99)}\n|${'-|'.repeat(99)}\n${filled(size, () => '|а')}`,
    ),
    body('nested lists', (size) => filled(size, (index) => `${' '.repeat(2 * (index % 20))}- а`)),
    body('backticks of every length', (size) => filled(size, (index) => '`'.repeat(1 + (index % 500)))),
    body('attributes', (size) => `<Note ${filled(size, (index) => `a${index}="б"`)} />`),
    body('an attribute', (size) => `<Note title="${wrapped('а ', size)}" />`),
    body('definitions', (size) => filled(size, (index) => `[а${index}]: /б\n\n[а${index}]\n`)),
    ...KEYS.map(([name, line]) => front(name, (size) => filled(size, line))),
    ...FLOWS.flatMap((piece) => [
      front(`value ${shown(piece)}`, (size) => `k:\n${wrapped(piece, size, '  ')}`),
      front(`list ${shown(piece)}`, (size) => `k: [\n${wrapped(piece, size, '  ')}`),
      front(`text ${shown(piece)}`, (size) => `summary: >\n${wrapped(piece, size, '  ')}`),
      front(`choice ${shown(piece)}`, (size) => `kind: '\n${wrapped(piece, size, '  ')}'`),
    ]),
    ...RECORDS.map(([name, record]) => ({
      name,
      path: 'taxonomy/themes.yaml',
      text: (size: number) => filled(size, record),
    })),
    ...CELLS.map((piece) => ({
      name: `table of ${shown(piece)}`,
      path: 'registers/test.csv',
      text: (size: number) => `${heads}\n${piece.repeat(Math.ceil(size / piece.length))}`,
    })),
  ];
}

/** Of texts a little less than may be read. */
const SIZES = [47_500, 95_000, 190_000];
/** Milliseconds; what takes longer need not be doubled once more to be too slow. */
const LONG = 3_000;

export interface Growth {
  rule: string;
  /** The input that takes it longest. */
  input: string;
  /** Milliseconds of processor time for 47, 95 and 190 KB. */
  times: number[];
}

export async function growthOfRules(): Promise<Growth[]> {
  const dictionary = await openDictionary();
  const rules: Record<string, (passages: readonly Passage[]) => unknown> = {
    letterIssues,
    typographyIssues,
    officialeseIssues,
    personalDataIssues,
    personalLinkIssues,
    memberIssues,
    minorIssues: (passages) => minorIssues(passages, dictionary),
    photoWordIssues,
    tableSumIssues,
    linkTextIssues,
    spelledFile: (passages) => spelledFile(passages, dictionary),
    shinglesOf,
  };

  function timesOf(path: string, text: string): Record<string, number> {
    const times: Record<string, number> = {};
    const timed = <T>(name: string, run: () => T): T => {
      const before = process.cpuUsage();
      const result = run();
      const { user, system } = process.cpuUsage(before);
      times[name] = Math.round((user + system) / 1000);
      times.all = (times.all ?? 0) + times[name];
      return result;
    };
    const source = timed('sourceFile', () => sourceFile(path, text));
    const located = timed('withFrontMatter', () => withFrontMatter(source));
    const fields = timed('withFields', () => withFields(located));
    const gated = timed('throughGate', () => throughGate(fields));
    const told = timed('withStoryRules', () => withStoryRules(gated));
    const parsed = timed('withTree', () => withTree(told));
    const passages = timed('passagesOf', () => passagesOf(parsed));
    for (const [name, rule] of Object.entries(rules)) timed(name, () => rule(passages));
    return times;
  }

  const worst = new Map<string, Growth>();
  // What is compiled while the first input is read would be counted as its time.
  timesOf(CARD, readFileSync(`${FIXTURES}/${CARD}`, 'utf8'));
  for (const { name: input, path, text } of inputs()) {
    const runs: Record<string, number>[] = [];
    for (const size of SIZES) {
      if ((runs.at(-1)?.all ?? 0) < LONG) runs.push(timesOf(path, text(size)));
    }
    for (const rule of Object.keys(runs[0] ?? {})) {
      const times = runs.map((run) => run[rule] ?? 0);
      if ((times.at(-1) ?? 0) > (worst.get(rule)?.times.at(-1) ?? -1))
        worst.set(rule, { rule, input, times });
    }
  }
  return [...worst.values()];
}

export function growthTable(found: readonly Growth[]): string {
  const growth = (times: readonly number[]) =>
    ((times.at(-1) ?? 0) / Math.max(1, times.at(-2) ?? 0)).toFixed(1);
  return [
    '| stage or rule | 47 KB, ms | 95 KB | 190 KB | growth | its worst input |',
    '| --- | --- | --- | --- | --- | --- |',
    ...found.map(
      ({ rule, input, times }) =>
        `| ${[rule, ...SIZES.map((_, at) => times[at] ?? '—'), `×${growth(times)}`, input].join(' | ')} |`,
    ),
  ].join('\n');
}
