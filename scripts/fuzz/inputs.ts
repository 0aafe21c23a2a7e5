/** Files of content: those of the fixtures with hostile words, values and marks in them, and stories by a grammar. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { frontMatterOf } from '../../src/content-layer/front-matter.ts';
import { blocks, story } from './stories.ts';
import { mark, words } from './words.ts';

/** What stands for the name of a file, in its path and wherever two files may not say the same. */
const OWN_NAME = '{own}';

export interface Input {
  /** Of the file and of what is in it, so that faults of a site tell where they come from. */
  name: string;
  path: string;
  bytes: Buffer;
}

const FIXTURES = 'tests/fixtures/content';

/** The longest text that the check reads, in bytes. */
const LONGEST = 199_000;

interface Template {
  path: string;
  /** Front matter, or the whole file. */
  data: unknown;
  body?: string;
  bodies?: fc.Arbitrary<string>;
}

const fixture = (path: string) => readFileSync(join(FIXTURES, path), 'utf8');

function textTemplate(from: string, path: string, bodies: fc.Arbitrary<string>): Template {
  const text = fixture(from);
  const yaml = frontMatterOf(text)?.yaml ?? '';
  return { path, data: asOwn(parse(yaml)), body: text.slice(text.indexOf('\n---\n') + 5), bodies };
}

const listTemplate = (from: string, path: string): Template => ({ path, data: asOwn(parse(fixture(from))) });

/** Names and addresses that no second file may have, and former ones left out. */
function asOwn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => (isRecord(item) ? asOwn(named(item)) : item));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'formerly' && key !== 'formerNames')
      .map(([key, each]) => {
        if (typeof each !== 'string') return [key, asOwn(each)];
        if (key === 'url') return [key, `${each}/${OWN_NAME}`];
        return [key, key === 'title' || key === 'term' ? `${each} ${OWN_NAME}` : each];
      }),
  );
}

/** Records of lists have names of their own; sources, fields and other parts of an entry keep theirs. */
function named(item: Record<string, unknown>): Record<string, unknown> {
  const isPart = 'publisher' in item && 'url' in item && !('question' in item);
  const isField = 'label' in item || 'file' in item;
  if (typeof item.id !== 'string' || isPart || isField) return item;
  return {
    ...item,
    id: `${item.id}-${OWN_NAME}`,
    ...('name' in item ? { name: `${item.name} ${OWN_NAME}` } : {}),
  };
}

const card = (from: string) =>
  textTemplate(`practices/${from}/index.mdx`, `practices/${OWN_NAME}/index.mdx`, story);

const pond = card('testovo-prud');
/** Its photos are copied with every card; the story of the fixture names a second one. */
const withOnePhoto = { ...pond, body: pond.body?.replaceAll('berega.png', 'prud.png') ?? '' };

const TEMPLATES: readonly Template[] = [
  withOnePhoto,
  withOnePhoto,
  withOnePhoto,
  card('testovo-skver'),
  card('testovo-podderzhka'),
  textTemplate('pages/about.mdx', `pages/${OWN_NAME}.mdx`, blocks),
  textTemplate('recipes/prud.mdx', `recipes/${OWN_NAME}.mdx`, blocks),
  listTemplate('papers/uvedomlenie.yaml', `papers/${OWN_NAME}.yaml`),
  listTemplate('papers/protokol.yaml', `papers/${OWN_NAME}.yaml`),
  listTemplate('materials.yaml', `materials/${OWN_NAME}.yaml`),
  listTemplate('glossary.yaml', `glossary/${OWN_NAME}.yaml`),
  ...['contests', 'themes', 'facts', 'organisations', 'problems', 'municipalities'].map((name) =>
    listTemplate(`taxonomy/${name}.yaml`, `taxonomy/${name}/${OWN_NAME}.yaml`),
  ),
  listTemplate('registers/numbers.yaml', `registers/numbers/${OWN_NAME}.yaml`),
];

type Edit =
  { kind: 'words' | 'value' | 'key'; at: number; what: string } | { kind: 'drop' | 'repeat'; at: number };

const at = fc.noBias(fc.nat());
/** Values as YAML has them, of every kind that a field may be given by mistake or by malice. */
const value = fc.oneof(
  // prettier-ignore
  fc.constantFrom(
    '0', '-1', '1e999', '.nan', '.inf', '0x10', '0o17', '010', '1_000', '65.125', '9007199254740993', '1e308',
    'true', 'null', '~', '[]', '{}', '[[]]', '{а: б}', "''", "' '", '!!js/function "а"', '!а б', '!!binary 0LA=',
    '&a [*a]', '*a', '2024-02-31', '0000-01-01', '2024', '2024-13', '9999-12-31', '../../а', './prud.png',
    './а.svg', 'https://', 'http://[::1', 'https://а:б@example.ru/', 'http://127.0.0.1/', 'javascript:alert(1)',
    'data:а', '//example.ru', 'https://example.ru/"><x-fuzz>', 'testovo-prud', '__proto__', 'constructor',
    '|\n  а\n', '>-\n  а',
  ),
  // A message may repeat what was written, and NaN in it is a gap.
  fc.double({ noNaN: true }).map(String),
  fc.bigInt().map(String),
  words.map((text) => JSON.stringify(text)),
);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('value' as const), at, what: value }),
  fc.record({ kind: fc.constantFrom('drop' as const, 'repeat' as const), at }),
  fc.record({
    kind: fc.constant('key' as const),
    at,
    what: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'layout', 'а', '<<'), words),
  }),
);
const inWords = fc.record({ kind: fc.constant('words' as const), at, what: words });

/** Places in the text are parts of its length, so that they stay in it when the text shrinks. */
const place = fc.noBias(fc.integer({ min: 0, max: 9_999 })).map((part) => part / 10_000);
const scratch = fc.record({ at: place, cut: fc.oneof(fc.constant(0), fc.nat(40)), what: mark });
/** A mark so many times that whoever reads it more than once per place is slow. */
const pump = fc.record({
  at: place,
  what: fc.oneof(mark, words),
  length: fc.constantFrom(9_000, 40_000, LONGEST),
});
const damage = fc.record({ at: place, byte: fc.nat(255) });

const often = <T>(each: fc.Arbitrary<T>, maxLength: number) => fc.array(each, { minLength: 1, maxLength });
const none = fc.constant([]);

/** A file of content: most often valid but for its words. */
export const input: fc.Arbitrary<Input> = fc
  .constantFrom(...TEMPLATES)
  .chain((template) =>
    fc.record({
      template: fc.constant(template),
      body: template.bodies
        ? fc.oneof(
            { weight: 1, arbitrary: fc.constant(template.body) },
            { weight: 4, arbitrary: template.bodies },
          )
        : fc.constant(undefined),
      texts: fc.array(inWords, { maxLength: 4 }),
      edits: fc.oneof({ weight: 4, arbitrary: none }, { weight: 2, arbitrary: often(edit, 3) }),
      scratches: fc.oneof({ weight: 5, arbitrary: none }, { weight: 2, arbitrary: often(scratch, 3) }),
      pumps: fc.oneof({ weight: 30, arbitrary: none }, { weight: 1, arbitrary: often(pump, 1) }),
      damages: fc.oneof({ weight: 30, arbitrary: none }, { weight: 1, arbitrary: often(damage, 3) }),
    }),
  )
  .map(({ template, body, texts, edits, scratches, pumps, damages }) => {
    const raw: string[] = [];
    const data = [...texts, ...edits].reduce((each, one) => edited(each, one, raw), template.data);
    const yaml = stringify(data, { lineWidth: 0, aliasDuplicateObjects: false }).replace(
      /RAW(\d+)RAW/g,
      (_, index: string) => raw[Number(index)] ?? '',
    );
    let text = body === undefined ? yaml : `---\n${yaml}---\n\n${body.replace(/^\n+/, '')}\n`;
    for (const { at: part, cut, what } of scratches) text = spliced(text, part, cut, what);
    for (const { at: part, what, length } of pumps)
      text = spliced(text, part, 0, repeated(what, length - Buffer.byteLength(text)));
    const bytes = Buffer.from(text);
    for (const { at: part, byte } of damages) bytes[Math.floor(part * (bytes.length - 1))] = byte;
    return { name: OWN_NAME, path: template.path, bytes };
  });

/** The input as a file of its own among others. */
export function namedInput({ path, bytes }: Input, name: string): Input {
  // Latin-1 keeps broken bytes as they are.
  const own = Buffer.from(bytes.toString('latin1').replaceAll(OWN_NAME, name), 'latin1');
  return { name, path: path.replace(OWN_NAME, name), bytes: own };
}

function spliced(text: string, part: number, cut: number, what: string): string {
  const from = Math.floor(part * text.length);
  return text.slice(0, from) + what + text.slice(from + cut);
}

function repeated(what: string, bytes: number): string {
  return what.repeat(Math.max(0, Math.floor(bytes / Math.max(1, Buffer.byteLength(what)))));
}

type Parent = Record<string, unknown> | unknown[];

/** A copy of the data with the change made at one of the places where it can be made. */
function edited(data: unknown, change: Edit, raw: string[]): unknown {
  const copy = structuredClone(data);
  const places = placesIn(copy).filter(
    ([parent, key]) => change.kind !== 'words' || isFree(parent, key, Reflect.get(parent, key)),
  );
  const [parent, key] = places[change.at % places.length] ?? [];
  if (!parent || key === undefined) return copy;
  const before: unknown = Reflect.get(parent, key);
  if (change.kind === 'drop') {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else Reflect.deleteProperty(parent, key);
  } else if (change.kind === 'repeat') {
    if (Array.isArray(parent)) parent.push(structuredClone(before));
  } else if (change.kind === 'key') {
    const target = isRecord(before) ? before : parent;
    if (!Array.isArray(target)) Object.defineProperty(target, change.what, { value: 'а', enumerable: true });
  } else if (change.kind === 'value') {
    Reflect.set(parent, key, `RAW${raw.push(change.what) - 1}RAW`);
  } else if (change.kind === 'words') {
    Reflect.set(parent, key, String(before).includes(OWN_NAME) ? `${change.what} ${OWN_NAME}` : change.what);
  }
  return copy;
}

/** Words that may be any; a field of a paper has one label in all papers. */
function isFree(parent: Parent, key: string, value: unknown): boolean {
  if (typeof value !== 'string' || !/[а-яё]/i.test(value)) return false;
  return !(key === 'label' && isRecord(parent) && 'type' in parent);
}

function placesIn(value: unknown): [Parent, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): [Parent, string][] => [
    [value as Parent, key],
    ...placesIn(inner),
  ]);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
