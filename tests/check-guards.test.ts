/** What keeps the fixtures of `check.test.ts` honest: each rule of the code has one, each finding leads somewhere. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { checkContent } from '../src/check/check.ts';
import { RULES } from '../src/check/rules.ts';
import { COLLECTIONS } from '../src/model/collections.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const BROKEN = readdirSync(join(FIXTURES, 'broken'));
/** Its fixture would be a file of 200 KB: `check.test.ts` makes one in passing. */
const WITHOUT_FOLDER = ['size'];

const temporary = mkdtempSync(join(tmpdir(), 'praktiki-guards-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

async function check(...overlays: string[]) {
  const contentDir = join(mkdtempSync(join(temporary, 'case-')), 'content');
  for (const overlay of ['content', ...overlays]) {
    cpSync(join(FIXTURES, overlay), contentDir, { recursive: true });
  }
  return { contentDir, ...(await checkContent(contentDir)) };
}

describe('rules', () => {
  const rules = Object.keys(RULES).sort();

  it('are documented for editors, each of them and no others', () => {
    expect(documentedRules()).toEqual(rules);
  });

  it.each(rules.filter((rule) => !WITHOUT_FOLDER.includes(rule)))('%s has a fixture', (rule) => {
    expect(BROKEN.filter((name) => ruleOf(name, rules) === rule)).not.toEqual([]);
  });

  it('are what the fixtures are named after', () => {
    expect(BROKEN.filter((name) => ruleOf(name, rules) === undefined)).toEqual([]);
  });
});

test('the base holds something of every collection', async () => {
  const { content } = await check();
  for (const collection of COLLECTIONS)
    expect(content.entries[collection].length, collection).toBeGreaterThan(0);
  expect(content.unreadable).toEqual([]);
});

test.each(BROKEN)('every finding of %s is complete, Russian and leads to a place', async (name) => {
  const { contentDir, content, issues } = await check(join('broken', name));
  for (const issue of issues) {
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
});

describe('all errors come at once', () => {
  it('of several files, in the order of files and lines', async () => {
    const { issues } = await check(
      'broken/schema-and-body',
      'broken/heading-too-deep',
      'broken/reference-contest-region',
    );
    expect(issues.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
      'content/pages/about.mdx:7 heading',
      'content/practices/testovo-skver/index.mdx:6 schema',
      'content/practices/testovo-skver/index.mdx:20 no-expression',
      'content/practices/testovo-skver/index.mdx:27 story',
      'content/taxonomy/contests.yaml:4 reference',
    ]);
  });
});

describe('hostile content', () => {
  const SKVER = 'practices/testovo-skver';

  it('is refused and not run', async () => {
    const { contentDir, issues } = await check('hostile');
    const rules = issues.map((issue) => issue.rule);
    expect(rules).toEqual(expect.arrayContaining(['schema', 'no-code', 'no-expression', 'component']));
    expect(existsSync(join(contentDir, SKVER, 'marker.txt'))).toBe(false);

    // The same file leaves its mark as soon as anything does run it.
    execFileSync(process.execPath, [join(contentDir, SKVER, 'evil.mjs')]);
    expect(existsSync(join(contentDir, SKVER, 'marker.txt'))).toBe(true);
  });

  it('finds no place for a script beside a card', async () => {
    const { issues } = await check('broken/orphan-script');
    expect(issues.map(({ file, rule }) => `${file} ${rule}`)).toEqual([`content/${SKVER}/widget.mjs orphan`]);
  });
});

function documentedRules(): string[] {
  const [, table = ''] = readFileSync(join(import.meta.dirname, '../CONTRIBUTING.md'), 'utf8').split(
    '## Все правила проверки',
  );
  return [...table.matchAll(/^\| `([a-z-]+)`/gm)].map(([, rule = '']) => rule).sort();
}

/** `number-source-body` is of `number-source`. */
function ruleOf(fixture: string, rules: readonly string[]): string | undefined {
  return rules
    .filter((rule) => fixture === rule || fixture.startsWith(`${rule}-`))
    .sort((a, b) => b.length - a.length)[0];
}
