/** The check on a small valid content folder and on patched copies of it, each of which breaks a rule. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BROKEN } from '../../tests/broken-content/cases.ts';
import { checkPatched } from '../../tests/broken-content/check-patched.ts';
import { HOSTILE, writeHostile } from '../../tests/broken-content/hostile.ts';
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
} from '../../tests/broken-content/patches.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { integrityIssues } from '../domain/integrity.ts';
import { sitePages } from '../domain/site-pages.ts';
import { COLLECTIONS } from '../model/collections.ts';
import type { Issue } from '../model/issue.ts';
import { checkContent, type CheckResult } from './check.ts';
import { reportIssues } from './report.ts';
import { RULES } from './rules.ts';

/** Later than every day of the fixtures that is meant to have come. */
const TODAY = '2026-11-24';
const folder = temporaryFolder();

/** The fixture content with these patches, checked. */
async function checked(...patches: Patch[]): Promise<CheckResult & { contentDir: string }> {
  const contentDir = join(mkdtempSync(join(folder, 'case-')), 'content');
  patchedContent(contentDir, ...patches);
  return { contentDir, ...(await checkPatched(contentDir, { today: TODAY })) };
}

const patchesOf = (...names: string[]) =>
  BROKEN.filter(({ name }) => names.includes(name)).flatMap(({ patches }) => patches);

/** How many files the fixtures have is no matter of any rule. */
const FILES = 26;
const report = ({ issues }: CheckResult) => reportIssues(issues, 'text', FILES);

test('the base has nothing wrong in it and something of every collection', async () => {
  const result = await checked();
  expect(report(result)).toMatch(/^Ошибок нет\./);
  for (const collection of COLLECTIONS)
    expect(result.content.entries[collection].length, collection).toBeGreaterThan(0);
  expect(result.content.unreadable).toEqual([]);
});

test('a rule on which the program itself fails hides nothing that others find', async () => {
  const { content } = await checked();
  const context = { prefix: 'content', today: TODAY, pages: sitePages(content) };
  const [recipe] = content.entries.recipes;
  if (!recipe) throw new Error('The fixtures have no recipe');
  recipe.data = { ...recipe.data, checked: '2099-01-01' };
  Object.defineProperty(recipe, 'components', {
    get: () => {
      throw new Error('broken');
    },
  });
  const found = integrityIssues(content, context);
  expect(found).toContainEqual(expect.objectContaining({ rule: 'dates', file: `content/${recipe.path}` }));
  expect(found).toContainEqual(
    expect.objectContaining({ rule: 'unread', file: 'content', message: expect.stringContaining('broken') }),
  );
});

test('every rule has a case', () => {
  const rules = new Set<string>(BROKEN.map(({ rule }) => rule));
  expect(Object.keys(RULES).filter((rule) => !rules.has(rule))).toEqual([
    'size',
    'unread',
    'site',
    'contact',
  ]);
});

describe('a fixture breaks its rule and says so', () => {
  test.each(BROKEN)('$name', async ({ rule, patches }) => {
    const result = await checked(...patches);
    expect(result.issues.map((issue) => issue.rule)).toContain(rule);
    expect(report(result)).toMatchSnapshot();
    for (const issue of result.issues) expectComplete(issue, result);
  });
});

/** Words in Russian without gaps, and a place that there is. */
function expectComplete(issue: Issue, { contentDir, content }: CheckResult & { contentDir: string }): void {
  expect(issue.message).toMatch(/[а-яё]/i);
  expect(issue.advice).toMatch(/[а-яё]/i);
  expect(`${issue.message} ${issue.advice}`).not.toMatch(/undefined|null|NaN|\[object|поле «»/);
  const path = issue.file.replace(/^content\//, '');
  expect(content.files).toContain(path);
  const lines = readFileSync(join(contentDir, path), 'utf8').split('\n');
  expect(issue.line).toBeLessThanOrEqual(lines.length);
  expect(issue.column).toBeGreaterThanOrEqual(1);
  expect(issue.column).toBeLessThanOrEqual((lines[issue.line - 1]?.length ?? 0) + 1);
}

test('a folder without entries is no content without errors', async () => {
  const { issues } = await checkContent(mkdtempSync(join(folder, 'empty-')), { today: TODAY });
  expect(issues.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    'error: в папке содержания нет ни одной записи',
  ]);
});

test('a text that is too long is refused unread', async () => {
  const { issues } = await checked(append(POND, 'Длинно. '.repeat(20_000)));
  expect(issues.map((issue) => issue.rule)).toEqual(['size']);
});

test('a photo straight from a camera is refused', async () => {
  // Zeros after the end of a picture do not spoil it.
  const zeros = '\0'.repeat(13 * 1024 ** 2);
  const { issues } = await checked(append('practices/testovo-prud/prud.png', zeros));
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

test('all errors of all files come at once, in the order of files and lines', async () => {
  const { issues } = await checked(
    ...patchesOf('yaml-glossary', 'schema-and-body', 'heading-too-deep', 'reference-contest-region'),
  );
  expect(issues.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
    'content/glossary.yaml:2 yaml',
    'content/pages/about.mdx:7 heading',
    'content/practices/testovo-skver/index.mdx:6 schema',
    'content/practices/testovo-skver/index.mdx:20 no-expression',
    'content/practices/testovo-skver/index.mdx:27 story',
    'content/taxonomy/contests.yaml:4 reference',
  ]);
});

test('a file that would exhaust the parser hides no error of the others', async () => {
  const { issues } = await checked(
    ...patchesOf('heading-first-level'),
    append(POND, `\n${'> '.repeat(3000)}глубоко\n`),
    append(THEMES, `\n- id: ${'- '.repeat(3000)}x\n`),
  );
  expect(new Set(issues.map(({ rule }) => rule))).toEqual(new Set(['depth', 'yaml', 'heading']));
});

test('nothing that an entry names is run', async () => {
  const { contentDir, issues } = await checked((dir) =>
    cpSync('tests/fixtures/hostile', dir, { recursive: true }),
  );
  const rules = issues.map((issue) => issue.rule);
  expect(rules).toEqual(expect.arrayContaining(['schema', 'no-code', 'no-expression', 'component']));
  const mark = join(contentDir, 'practices/testovo-skver/marker.txt');
  expect(existsSync(mark)).toBe(false);

  // The same file leaves its mark as soon as anything does run it.
  execFileSync(process.execPath, [join(contentDir, 'practices/testovo-skver/evil.mjs')]);
  expect(existsSync(mark)).toBe(true);
});

test('each file of the hostile set is refused for its own reason at its own line, or accepted', async () => {
  const { issues } = await checked(writeHostile);
  const errors = Map.groupBy(
    issues.filter(({ severity }) => severity === 'error'),
    ({ file }) => file.replace(/^content\//, ''),
  );
  const reasons = (path: string) => [
    ...new Set(errors.get(path)?.map(({ rule, line }) => `${rule}:${line}`)),
  ];
  expect(new Set(HOSTILE.map(({ path }) => path)).size).toBe(HOSTILE.length);
  expect(Object.fromEntries([...errors.keys()].map((path) => [path, reasons(path)]))).toEqual(
    Object.fromEntries(HOSTILE.flatMap(({ path, errors: own }) => (own.length ? [[path, own]] : []))),
  );
});

describe('what would break the check itself is only refused by it', () => {
  test.each<[name: string, rule: string, patch: Patch]>([
    ['a star at the start of a value', 'yaml', card(field('title', '**Важно**'))],
    ['the name of a method of objects', 'component', append(CARD, '\n<constructor />\n')],
    ['code between two comments', 'no-expression', append(CARD, '\n{/* a */ code /* b */}\n')],
    ['thousands of levels', 'depth', append(CARD, `\n${'> '.repeat(2000)}глубоко\n`)],
    ['a practice that repeats itself', 'reference', card(above('sources:', 'adaptedFrom: testovo-skver'))],
  ])('%s', async (_, rule, patch) => {
    const { issues } = await checked(patch);
    expect(issues.map((issue) => issue.rule)).toContain(rule);
  });
});
