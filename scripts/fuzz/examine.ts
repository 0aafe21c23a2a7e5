/**
 * What has to hold for every file, whatever stands in it. Runs in a process of its own, which whoever asks may end: native
 * parsers cannot be interrupted, and may take the process with them.
 */
import type { Nodes } from 'mdast';
import { checkFile } from '../../src/check/check-file.ts';
import { reportIssues } from '../../src/check/report.ts';
import { parseFile } from '../../src/content-layer/parse-file.ts';
import { sourceFile } from '../../src/content-layer/read.ts';
import { openDictionary } from '../../src/language/dictionary.ts';
import { decode } from '../../src/language/encoding.ts';
import type { Issue } from '../../src/model/issue.ts';
import { unpackTree } from '../../src/model/packed-tree.ts';
import { plainText, type Tree } from '../../src/model/tree.ts';
import type { Input } from './inputs.ts';
import { signsOf } from './words.ts';

/** In milliseconds of the processor, for two readings of one file. */
const MOST_TIME = 4_000;
/** In characters, of what is said of one file. */
const LONGEST_REPORT = 200_000;
const LONGEST_LINE = 3_000;

export interface Examined {
  /** What does not hold; nothing is a good sign. */
  faults: string[];
  isAccepted: boolean;
}

const dictionary = await openDictionary();

process.on('message', (input: Input) => {
  process.send?.(examine({ ...input, bytes: Buffer.from(input.bytes) }));
});
process.send?.('ready');

function examine({ path, bytes }: Input): Examined {
  const began = process.cpuUsage();
  const source = sourceFile(path, decode(bytes));
  const checked = checkFile(structuredClone(source), '', dictionary);
  const again = checkFile(structuredClone(source), '', dictionary);
  const { user, system } = process.cpuUsage(began);
  const time = Math.round((user + system) / 1000);
  const lines = source.text.split('\n');
  const isAccepted = checked.issues.every(({ severity }) => severity === 'warning');
  const faults = [
    ...(time > MOST_TIME ? [`the check takes ${time} ms`] : []),
    ...(JSON.stringify(checked) === JSON.stringify(again) ? [] : ['a second reading finds something else']),
    ...checked.issues.flatMap((issue) => faultsOf(issue, lines)),
    ...faultsOfReports(checked.issues),
    ...checked.entries.flatMap(({ tree }) => lostWords(source, unpackTree(tree))),
  ];
  return { faults: [...new Set(faults)].slice(0, 5), isAccepted };
}

/** Words in Russian without gaps, and a place that there is. */
function faultsOf({ rule, file, line, column, message, advice }: Issue, lines: readonly string[]): string[] {
  const said = `${rule} at ${file}:${line}:${column}: ${message} → ${advice}`;
  const text = lines[line - 1];
  return [
    ...(file && text !== undefined && column >= 1 && column <= text.length + 1
      ? []
      : [`no such place: ${said}`]),
    ...(/[а-яё]/i.test(message) && /[а-яё]/i.test(advice) ? [] : [`no Russian words: ${said}`]),
    ...(/undefined|NaN|\[object|поле «»/.test(`${message} ${advice}`.replace(/«[^»]*»/g, ''))
      ? [`a gap: ${said}`]
      : []),
  ];
}

/** Commands to a runner, and signs that take a terminal over, come from nobody but the reporter. */
function faultsOfReports(issues: readonly Issue[]): string[] {
  return (['text', 'github'] as const).flatMap((format) => {
    const report = reportIssues(issues, format, 1);
    const lines = report.split('\n');
    const isCommand = (line: string) =>
      line.includes('##[') || (/^\s*::/.test(line) && !/^::(?:error|warning) file=content\//.test(line));
    const unseen = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/.exec(report);
    const faults = [
      ...(report.length > LONGEST_REPORT ? [`${report.length} characters about one file`] : []),
      ...lines
        .filter((line) => line.length > LONGEST_LINE)
        .map((line) => `a long line: ${line.slice(0, 200)}`),
      ...(unseen
        ? [`U+${unseen[0].charCodeAt(0).toString(16)} after «${report.slice(0, unseen.index).slice(-40)}»`]
        : []),
      ...lines.filter(isCommand).map((line) => `a command to the runner: ${line.slice(0, 200)}`),
    ];
    return faults.map((fault) => `report ${format}: ${fault}`);
  });
}

/** Of a text, the first words that typesetting has changed. */
function lostWords(source: ReturnType<typeof sourceFile>, tree: Tree): string[] {
  const { root } = parseFile(source);
  if (!root) return [];
  const written = signsOf(textOf(root));
  const drawn = signsOf(plainText(tree));
  if (written === drawn) return [];
  const at = [...written].findIndex((sign, index) => sign !== drawn[index]);
  return [
    `words change: «${written.slice(Math.max(0, at - 20), at + 20)}» is drawn as «${drawn.slice(Math.max(0, at - 20), at + 20)}»`,
  ];
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
