/** What keeps the cases of `check.test.ts` honest: each finding is complete and leads somewhere. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { checkContent } from '../src/check/check.ts';
import { RULES } from '../src/check/rules.ts';
import { COLLECTIONS } from '../src/model/collections.ts';
import { BROKEN } from './broken-content/cases.ts';
import { patchedContent, type Patch } from './broken-content/patches.ts';

const patchesOf = (...names: string[]) =>
  names.flatMap((wanted) => BROKEN.find(({ name }) => name === wanted)?.patches ?? []);

const temporary = mkdtempSync(join(tmpdir(), 'praktiki-guards-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

async function check(...patches: Patch[]) {
  const contentDir = join(mkdtempSync(join(temporary, 'case-')), 'content');
  patchedContent(contentDir, ...patches);
  return { contentDir, ...(await checkContent(contentDir)) };
}

describe('rules', () => {
  const rules = Object.keys(RULES).sort();

  it('are documented for editors, each of them and no others', () => {
    expect(documentedRules()).toEqual(rules);
  });
});

test('the base holds something of every collection', async () => {
  const { content } = await check();
  for (const collection of COLLECTIONS)
    expect(content.entries[collection].length, collection).toBeGreaterThan(0);
  expect(content.unreadable).toEqual([]);
});

test.each(BROKEN)('every finding of $name is complete, Russian and leads to a place', async ({ patches }) => {
  const { contentDir, content, issues } = await check(...patches);
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
      ...patchesOf('schema-and-body', 'heading-too-deep', 'reference-contest-region'),
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
    const { contentDir, issues } = await check((dir) =>
      cpSync('tests/fixtures/hostile', dir, { recursive: true }),
    );
    const rules = issues.map((issue) => issue.rule);
    expect(rules).toEqual(expect.arrayContaining(['schema', 'no-code', 'no-expression', 'component']));
    expect(existsSync(join(contentDir, SKVER, 'marker.txt'))).toBe(false);

    // The same file leaves its mark as soon as anything does run it.
    execFileSync(process.execPath, [join(contentDir, SKVER, 'evil.mjs')]);
    expect(existsSync(join(contentDir, SKVER, 'marker.txt'))).toBe(true);
  });

  it('finds no place for a script beside a card', async () => {
    const { issues } = await check(...patchesOf('orphan-script'));
    expect(issues.map(({ file, rule }) => `${file} ${rule}`)).toEqual([`content/${SKVER}/widget.mjs orphan`]);
  });
});

function documentedRules(): string[] {
  const [, table = ''] = readFileSync(join(import.meta.dirname, '../CONTRIBUTING.md'), 'utf8').split(
    '## Все правила проверки',
  );
  return [...table.matchAll(/^\| `([a-z-]+)`/gm)].map(([, rule = '']) => rule).sort();
}
