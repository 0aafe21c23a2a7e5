/** One fixture a rule: a small valid content folder with a few files that break exactly that rule. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkContent, type CheckResult } from '../src/check/check.ts';
import { reportIssues } from '../src/check/report.ts';
import { RULES } from '../src/check/rules.ts';

const FIXTURES = 'tests/fixtures';
/** Later than every day of the fixtures that is meant to have come. */
const TODAY = '2026-11-24';
const folder = mkdtempSync(join(tmpdir(), 'praktiki-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The base with these overlays laid over it, checked. */
async function checked(name: string, ...overlays: string[]): Promise<CheckResult> {
  const contentDir = join(folder, name, 'content');
  for (const overlay of [join(FIXTURES, 'content'), ...overlays.map((path) => join(FIXTURES, path))]) {
    cpSync(overlay, contentDir, { recursive: true });
  }
  return checkContent(contentDir, { today: TODAY });
}

const report = ({ issues, content }: CheckResult) => reportIssues(issues, 'text', content.files.length);

const RULE_CODES = Object.keys(RULES);

const cases = readdirSync(join(FIXTURES, 'broken'));

test('the base has nothing wrong in it', async () => {
  expect(report(await checked('base'))).toMatch(/^Ошибок нет\./);
});

describe('a fixture breaks its rule and says so', () => {
  test.each(cases)('%s', async (name) => {
    const result = await checked(name, `broken/${name}`);
    const found = new Set(result.issues.map((issue) => issue.rule));
    const rule = RULE_CODES.filter((known) => name === known || name.startsWith(`${known}-`)).sort(
      (a, b) => b.length - a.length,
    )[0];
    expect(rule, 'a folder is named after its rule').toBeDefined();
    expect([...found]).toContain(rule);
    expect(report(result)).toMatchSnapshot();
  });
});

test('a text that is too long is refused unread', async () => {
  const contentDir = join(folder, 'size', 'content');
  cpSync(join(FIXTURES, 'content'), contentDir, { recursive: true });
  const card = join(contentDir, 'practices/testovo-prud/index.mdx');
  appendFileSync(card, 'Длинно. '.repeat(20_000));
  const { issues } = await checkContent(contentDir);
  expect(issues.map((issue) => issue.rule)).toEqual(['size']);
});

test('a photo straight from a camera is refused', async () => {
  const contentDir = join(folder, 'heavy', 'content');
  cpSync(join(FIXTURES, 'content'), contentDir, { recursive: true });
  // A repository is no place for a file of 13 MB: zeros after the end of a picture do not spoil it.
  appendFileSync(join(contentDir, 'practices/testovo-prud/prud.png'), Buffer.alloc(13 * 1024 ** 2));
  const { issues } = await checkContent(contentDir, { today: TODAY });
  expect(issues.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    'picture: ./prud.png: файл весит 14 МБ, можно не больше 12',
  ]);
});

test('what is later than today has not happened, and the same day is no longer so', async () => {
  const contentDir = join(folder, 'future', 'content');
  cpSync(join(FIXTURES, 'content'), contentDir, { recursive: true });
  const rulesOn = async (today: string) =>
    new Set((await checkContent(contentDir, { today })).issues.map(({ rule }) => rule));
  expect(await rulesOn('2026-11-23')).toEqual(new Set());
  expect(await rulesOn('2026-11-22')).toEqual(new Set(['dates']));
});

test('every rule has a fixture', () => {
  // A text of 200 KB is made above: a repository is no place for one.
  const rules = RULE_CODES.filter((rule) => rule !== 'size');
  expect(rules.filter((rule) => !cases.some((name) => name === rule || name.startsWith(`${rule}-`)))).toEqual(
    [],
  );
});

test('all errors of all files come at once', async () => {
  const { issues } = await checked(
    'several',
    'broken/schema-missing',
    'broken/heading-first-level',
    'broken/yaml-glossary',
  );
  expect(new Set(issues.map((issue) => issue.file)).size).toBeGreaterThanOrEqual(3);
});

test('a file that would exhaust the parser hides no error of the others', async () => {
  const contentDir = join(folder, 'exhausting', 'content');
  cpSync(join(FIXTURES, 'content'), contentDir, { recursive: true });
  cpSync(join(FIXTURES, 'broken/heading-first-level'), contentDir, { recursive: true });
  appendFileSync(join(contentDir, 'practices/testovo-prud/index.mdx'), `\n${'> '.repeat(3000)}глубоко\n`);
  appendFileSync(join(contentDir, 'taxonomy/themes.yaml'), `\n- id: ${'- '.repeat(3000)}x\n`);
  const { issues } = await checkContent(contentDir, { today: TODAY });
  expect(new Set(issues.map(({ rule }) => rule))).toEqual(new Set(['depth', 'yaml', 'heading', 'reference']));
});

test('nothing that an entry names is run', async () => {
  const result = await checked('hostile', 'hostile');
  expect(result.issues.map((issue) => issue.rule)).toEqual(expect.arrayContaining(['no-code', 'schema']));
  expect(existsSync(join(folder, 'hostile/content/practices/testovo-skver/marker.txt'))).toBe(false);
});

describe('what would break the check itself is only refused by it', () => {
  const card = 'practices/testovo-skver/index.mdx';
  const changed = async (name: string, change: (text: string) => string) => {
    const contentDir = join(folder, name, 'content');
    cpSync(join(FIXTURES, 'content'), contentDir, { recursive: true });
    const file = join(contentDir, card);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    return (await checkContent(contentDir)).issues.map((issue) => issue.rule);
  };

  test.each([
    [
      'a star at the start of a value',
      'yaml',
      (text: string) => text.replace(/^title: .*$/m, 'title: **Важно**'),
    ],
    ['the name of a method of objects', 'component', (text: string) => `${text}\n<constructor />\n`],
    ['code between two comments', 'no-expression', (text: string) => `${text}\n{/* a */ code /* b */}\n`],
    ['thousands of levels', 'depth', (text: string) => `${text}\n${'> '.repeat(2000)}глубоко\n`],
    [
      'a practice that repeats itself',
      'reference',
      (text: string) => text.replace(/^sources:/m, 'adaptedFrom: testovo-skver\nsources:'),
    ],
  ])('%s', async (name, rule, change) => {
    expect(await changed(name, change)).toContain(rule);
  });
});
