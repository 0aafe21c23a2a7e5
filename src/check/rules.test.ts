/** The catalogue of rules keeps its word: the broken example of a rule breaks it, the fixed one breaks nothing. */
import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { checkPatched } from '../../tests/broken-content/check-patched.ts';
import {
  CARD,
  PAPER,
  patchedContent,
  RECIPE,
  RESOLUTION,
  THEMES,
} from '../../tests/broken-content/patches.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { namedRules, RULES, type ExampleWhere, type NamedRule } from './rules.ts';

const temporary = temporaryFolder();

/** The file that an example of each place is put into, and how. */
const PLACES: Record<
  Exclude<ExampleWhere, 'files'>,
  [file: string, put: (file: string, example: string) => string]
> = {
  fields: [CARD, withFields],
  story: [CARD, withStory],
  recipe: [RECIPE, (file, example) => file.replace('## Разрешения', `${example}\n\n$&`)],
  paper: [PAPER, (file, example) => file.replace('document:\n', `$&${example}\n`)],
  vocabulary: [THEMES, withRecords],
  resolution: [RESOLUTION, (file, example) => `${file.trimEnd()}\n\n${example}\n`],
};

/** The fields of the example in place of those of the same name. */
function withFields(file: string, example: string): string {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)^---\n([\s\S]*)/m.exec(file) ?? [];
  const names = [...example.matchAll(/^(\w+):/gm)].map(([, name]) => name);
  const others = front.split(/^(?=\w)/m).filter((field) => !names.includes(field.split(':')[0]));
  return `---\n${others.join('')}${example}\n---\n${body}`;
}

function withStory(file: string, example: string): string {
  const [front = ''] = /^---\n[\s\S]*?^---\n/m.exec(file) ?? [];
  return example.startsWith('## ') ? `${front}\n${example}\n` : `${file.trimEnd()}\n\n${example}\n`;
}

/** The records of the example in place of those with the same ids. */
function withRecords(file: string, example: string): string {
  const ids = [...example.matchAll(/^- id: .*$/gm)].map(([line]) => line);
  const others = file.split(/^(?=- id: )/m).filter((record) => !ids.includes(record.split('\n')[0] ?? ''));
  return `${others.join('')}${example}\n`;
}

async function rulesBroken({ where }: NamedRule, example: string): Promise<string[]> {
  if (where === 'files') return [];
  const contentDir = join(mkdtempSync(join(temporary, 'case-')), 'content');
  patchedContent(contentDir);
  const [path, put] = PLACES[where];
  const file = join(contentDir, path);
  writeFileSync(file, put(readFileSync(file, 'utf8'), example));
  // A document says what its original says.
  const original = join(contentDir, 'resolutions/testovyy-sezd/testovaya-rezolyutsiya.txt');
  if (where === 'resolution') appendFileSync(original, example.replace(/<[^>]*>/g, ''));
  return [...new Set((await checkPatched(contentDir)).issues.map(({ rule }) => rule))];
}

describe('the examples of a rule', () => {
  const rules = namedRules().filter(({ where }) => where !== 'files');

  it('are checked for most rules', () => {
    expect(rules.length).toBeGreaterThan(namedRules().length / 2);
  });

  it.each(rules)('$code: one breaks it and only it, one breaks nothing', async (rule) => {
    expect(await rulesBroken(rule, rule.broken)).toEqual([rule.code]);
    expect(await rulesBroken(rule, rule.fixed)).toEqual([]);
  });
});

test.each(namedRules())('$code is explained in whole sentences', ({ title, meaning, why, fix }) => {
  expect(title).toMatch(/^[А-ЯЁH].*[^.]$/);
  for (const words of [meaning, why, fix]) expect(words).toMatch(/^[А-ЯЁ].*\.$/s);
});

test('every rule has a page for editors', () => {
  const pages = namedRules().map(({ path }) => path);
  expect(pages.sort()).toEqual(
    Object.keys(RULES)
      .map((rule) => `/editors/rules/${rule}/`)
      .sort(),
  );
});
