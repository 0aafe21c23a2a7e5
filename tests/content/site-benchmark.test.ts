/** Made content has to be content: the same for the same seed, without errors, with all that a practice may have. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { growVocabularies } from '../../scripts/site-benchmark/made-vocabularies.ts';
import { makeContent } from '../../scripts/site-benchmark/make-content.ts';
import { Seeded } from '../../scripts/site-benchmark/seeded.ts';
import { checkContent } from '../../src/check/check.ts';
import { componentsFor } from '../../src/model/components.ts';
import { imagePath } from '../../src/model/image.ts';
import { practiceSchema } from '../../src/model/practice.ts';

const REAL = readdirSync('content/practices').length;
const MADE = 115;
const PRACTICES = REAL + MADE;
/** Enough to tell one seed from another. */
const FEW = REAL + 12;
const folder = mkdtempSync(join(tmpdir(), 'made-content-'));
/** YAML files by their path with `/`. */
const listsIn = (place: string) =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => path.replaceAll('\\', '/'));
const [whole = '', first = '', second = '', other = ''] = ['whole', 'first', 'second', 'other'].map((name) =>
  join(folder, name),
);

beforeAll(async () => {
  await makeContent('content', whole, { practices: PRACTICES, seed: 1, photos: true });
  for (const [place, seed, photos] of [
    [first, 1, true],
    [second, 1, true],
    [other, 2, false],
  ] as const)
    await makeContent('content', place, { practices: FEW, seed, photos });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

function filesOf(place: string): Map<string, string> {
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return new Map(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      return [path.slice(place.length), readFileSync(path, 'base64')];
    }),
  );
}

function textsOf(place: string): string[] {
  const practices = join(place, 'practices');
  return readdirSync(practices).map((id) => readFileSync(join(practices, id, 'index.mdx'), 'utf8'));
}

function fieldsOf(text: string): Record<string, unknown> {
  return parse(/^---\n(.*?)\n---\n/s.exec(text)?.[1] ?? '') as Record<string, unknown>;
}

/** `money.rows.note`: the path of every field that stands somewhere. */
function pathsIn(value: unknown, path: string[] = []): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsIn(item, path));
  if (typeof value !== 'object' || value === null) return [path.join('.')];
  return Object.entries(value).flatMap(([key, inside]) => pathsIn(inside, [...path, key]));
}

/** The path of every field that the schema allows. */
function pathsOf(schema: z.core.JSONSchema.BaseSchema, path: string[] = []): string[] {
  if (schema.items) return pathsOf(schema.items as z.core.JSONSchema.BaseSchema, path);
  if (!schema.properties) return [path.join('.')];
  return Object.entries(schema.properties).flatMap(([key, inside]) =>
    pathsOf(inside as z.core.JSONSchema.BaseSchema, [...path, key]),
  );
}

test('the same seed makes the same files, another one others', () => {
  expect(filesOf(second)).toEqual(filesOf(first));
  expect(filesOf(other)).not.toEqual(filesOf(first));
});

test('the check finds no errors', async () => {
  const { issues, content } = await checkContent(whole);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(content.entries.practices).toHaveLength(PRACTICES);
}, 60_000);

test('every component of stories and every field of the schema occurs', () => {
  const texts = textsOf(whole);
  const all = texts.join('\n');
  for (const name of Object.keys(componentsFor.practices)) expect(all).toMatch(new RegExp(`<${name}\\b`));
  const present = new Set(texts.flatMap((text) => pathsIn(fieldsOf(text))));
  const schema = z.toJSONSchema(practiceSchema({ image: imagePath }), {
    io: 'input',
    unrepresentable: 'any',
  });
  expect(pathsOf(schema).filter((path) => !present.has(path))).toEqual([]);
});

test('photos are made only when they are asked for', () => {
  const photos = (place: string) => [...filesOf(place).keys()].filter((path) => path.endsWith('.jpg'));
  expect(photos(whole).length).toBeGreaterThan(20);
  expect(photos(other)).toEqual([]);
});

test('vocabularies grow with the practices, regions and themes do not', () => {
  const count = (place: string, name: string) =>
    listsIn(join(place, 'taxonomy'))
      .filter((path) => path.startsWith(`${name}.`) || path.startsWith(`${name}/`))
      .flatMap((path) => parse(readFileSync(join(place, 'taxonomy', path), 'utf8')) as unknown[]).length;
  const grown = (name: string) => count(whole, name) - count('content', name);
  expect(grown('municipalities')).toBe(Math.ceil(MADE / 6));
  expect(grown('organisations')).toBe(Math.ceil(MADE / 3));
  expect(grown('contests')).toBe(Math.ceil(MADE / 50));
  for (const name of ['regions', 'directions', 'themes']) expect(grown(name)).toBe(0);
});

test('a record that is taken twice is written twice: YAML would refer to the first, which content may not', async () => {
  const vocabularies = join(folder, 'vocabularies');
  cpSync('content/taxonomy', vocabularies, { recursive: true });
  await growVocabularies(vocabularies, 6 * 2 * REAL, new Seeded(1));
  for (const name of listsIn(vocabularies)) {
    const text = readFileSync(join(vocabularies, name), 'utf8');
    expect(() => parse(text, { maxAliasCount: 0 }) as unknown, name).not.toThrow();
  }
});
