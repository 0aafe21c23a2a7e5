/** Cases of broken content: a small valid content folder and a patch that breaks exactly one rule. */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkContent, type CheckResult } from '../src/check/check.ts';
import { reportIssues } from '../src/check/report.ts';
import { RULES } from '../src/check/rules.ts';
import { BROKEN } from './broken-content/cases.ts';
import {
  above,
  append,
  card,
  CARD,
  field,
  patchedContent,
  POND,
  THEMES,
  type Patch,
} from './broken-content/patches.ts';

/** Later than every day of the fixtures that is meant to have come. */
const TODAY = '2026-11-24';
const folder = mkdtempSync(join(tmpdir(), 'praktiki-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The base with these patches, checked. */
async function checked(name: string, ...patches: Patch[]): Promise<CheckResult> {
  const contentDir = join(folder, name, 'content');
  patchedContent(contentDir, ...patches);
  return checkContent(contentDir, { today: TODAY });
}

const report = ({ issues, content }: CheckResult) => reportIssues(issues, 'text', content.files.length);

const patchesOf = (...names: string[]) =>
  names.flatMap((wanted) => BROKEN.find(({ name }) => name === wanted)?.patches ?? []);
/** A whole folder of the fixtures, laid over the base. */
const hostile: Patch = (contentDir) => cpSync('tests/fixtures/hostile', contentDir, { recursive: true });

test('the base has nothing wrong in it', async () => {
  expect(report(await checked('base'))).toMatch(/^Ошибок нет\./);
});

describe('a fixture breaks its rule and says so', () => {
  test.each(BROKEN)('$name', async ({ name, rule, patches }) => {
    const result = await checked(name, ...patches);
    expect(result.issues.map((issue) => issue.rule)).toContain(rule);
    expect(report(result)).toMatchSnapshot();
  });
});

test('a text that is too long is refused unread', async () => {
  const { issues } = await checked('size', append(POND, 'Длинно. '.repeat(20_000)));
  expect(issues.map((issue) => issue.rule)).toEqual(['size']);
});

test('a photo straight from a camera is refused', async () => {
  // A repository is no place for a file of 13 MB: zeros after the end of a picture do not spoil it.
  const zeros = '\0'.repeat(13 * 1024 ** 2);
  const { issues } = await checked('heavy', append('practices/testovo-prud/prud.png', zeros));
  expect(issues.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    'picture: ./prud.png: файл весит 14 МБ, можно не больше 12',
  ]);
});

test('what is later than today has not happened, and the same day is no longer so', async () => {
  const contentDir = join(folder, 'future', 'content');
  patchedContent(contentDir);
  const rulesOn = async (today: string) =>
    new Set((await checkContent(contentDir, { today })).issues.map(({ rule }) => rule));
  expect(await rulesOn('2026-11-23')).toEqual(new Set());
  expect(await rulesOn('2026-11-22')).toEqual(new Set(['dates']));
});

test('every rule has a case', () => {
  const rules = new Set<string>(BROKEN.map(({ rule }) => rule));
  // A text of 200 KB is made above: a report that quotes it would be no shorter.
  expect(Object.keys(RULES).filter((rule) => !rules.has(rule))).toEqual(['size']);
});

test('all errors of all files come at once', async () => {
  const { issues } = await checked(
    'several',
    ...patchesOf('schema-missing', 'heading-first-level', 'yaml-glossary'),
  );
  expect(new Set(issues.map((issue) => issue.file)).size).toBeGreaterThanOrEqual(3);
});

test('a file that would exhaust the parser hides no error of the others', async () => {
  const { issues } = await checked(
    'exhausting',
    ...patchesOf('heading-first-level'),
    append(POND, `\n${'> '.repeat(3000)}глубоко\n`),
    append(THEMES, `\n- id: ${'- '.repeat(3000)}x\n`),
  );
  expect(new Set(issues.map(({ rule }) => rule))).toEqual(new Set(['depth', 'yaml', 'heading', 'reference']));
});

test('nothing that an entry names is run', async () => {
  const result = await checked('hostile', hostile);
  expect(result.issues.map((issue) => issue.rule)).toEqual(expect.arrayContaining(['no-code', 'schema']));
  expect(existsSync(join(folder, 'hostile/content/practices/testovo-skver/marker.txt'))).toBe(false);
});

describe('what would break the check itself is only refused by it', () => {
  test.each<[name: string, rule: string, patch: Patch]>([
    ['a star at the start of a value', 'yaml', card(field('title', '**Важно**'))],
    ['the name of a method of objects', 'component', append(CARD, '\n<constructor />\n')],
    ['code between two comments', 'no-expression', append(CARD, '\n{/* a */ code /* b */}\n')],
    ['thousands of levels', 'depth', append(CARD, `\n${'> '.repeat(2000)}глубоко\n`)],
    ['a practice that repeats itself', 'reference', card(above('sources:', 'adaptedFrom: testovo-skver'))],
  ])('%s', async (name, rule, patch) => {
    const { issues } = await checked(name, patch);
    expect(issues.map((issue) => issue.rule)).toContain(rule);
  });
});
