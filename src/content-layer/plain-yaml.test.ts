import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textsIn } from '../model/schema-walk.ts';
import { schemaOf } from '../model/collections.ts';
import { frontMatterOf, parseYaml } from './front-matter.ts';
import { plainValue } from './plain-yaml.ts';

const CONTENT = 'tests/fixtures/content';
const WRITTEN = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
  const text = /\.(?:mdx|yaml)$/.test(path) ? readFileSync(join(CONTENT, path), 'utf8') : '';
  return (path.endsWith('.mdx') ? frontMatterOf(text)?.yaml : text) || [];
});
/** An explanation makes the parser that finds places read the whole. */
const EXPLAINED = '# Пояснение\n';

const read = (yaml: string) => {
  const { value, issues, textAt } = parseYaml(yaml, 'content/a.mdx');
  const texts = textsIn(schemaOf('practices'), value).map(({ path }) => ({ path, ...textAt(path) }));
  return { value, issues, texts };
};
const closely = (yaml: string) => {
  const { texts, ...rest } = read(EXPLAINED + yaml);
  const back = (offset: number) => offset - EXPLAINED.length;
  const moved = texts.map(({ stretches = [], ...text }) => ({
    ...text,
    stretches: stretches.map((each) => ({ ...each, from: back(each.from), to: back(each.to) })),
  }));
  return { ...rest, texts: moved };
};

test('most files are plain, and are read as they are when they are looked at closely', () => {
  const plain = WRITTEN.filter((yaml) => plainValue(yaml) !== undefined);
  expect(plain.length).toBeGreaterThan(WRITTEN.length / 2);
  for (const yaml of plain) expect(read(yaml)).toEqual(closely(yaml));
});

test.each([
  'title: Двор: наш',
  "title: 'Двор: наш '",
  'title: "Двор"  ',
  'title: Двор #1',
  'title: Двор\n  - наш',
  'title: Двор\ntitle: Сад',
  'title: Двор\r\nkind: tos\r\n',
  'title: 65.000\nsummary: 65.5\nkind: true',
  'title: "Двор \\u00ad"',
  "title: 'Двор ''наш'''",
  'title:\nsummary: null',
  'themes: [пруд, 5, true, дом 3]',
  'themes: [пруд,, 5]',
  'title: Двор\n summary: Сад',
  'themes:\n- a\n - b',
  '',
])('%j is read as it is when it is looked at closely', (yaml) => {
  const { value, texts } = read(yaml);
  expect({ value, texts }).toEqual((({ value, texts }) => ({ value, texts }))(closely(yaml)));
});
