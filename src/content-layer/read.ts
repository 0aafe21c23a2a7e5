/** Reads the content folder: every file of every collection, every error of each. Runs nothing of what it reads. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { typesetAhead } from '../language/typography.ts';
import {
  COLLECTIONS,
  collections,
  isTextCollection,
  namesIn,
  schemaOf,
  type Collection,
  type DataOf,
} from '../model/collections.ts';
import type { TextCollection } from '../model/components.ts';
import type { Asset, Citation, Content, Entries, Entry, Place, UnreadableEntry } from '../model/entry.ts';
import { ID_PATTERN } from '../model/fields.ts';
import type { Issue } from '../model/issue.ts';
import type { Path } from '../model/schema-walk.ts';
import { sourceRefOf } from '../model/source.ts';
import type { Tree } from '../model/tree.ts';
import { explainAll } from './explain.ts';
import { frontMatterOf, parseYaml, type LocatedYaml } from './front-matter.ts';
import { gate } from './gate.ts';
import type { ParsedFile } from './passages.ts';
import { inspectStory } from './story-rules.ts';
import { buildTree } from './tree.ts';

export interface ReadFile<C extends Collection> {
  entries: Entry<C>[];
  issues: Issue[];
  /** Entries with errors. */
  unreadable: UnreadableEntry[];
  /** The file as it was parsed, as far as it could be. */
  parsed?: ParsedFile;
}

/** `prefix` is put before the path in findings: the name of the content folder. */
export async function readContent(contentDir: string, prefix = 'content'): Promise<Content> {
  const content = emptyContent(await listFiles(contentDir));
  for (const collection of COLLECTIONS) {
    for (const path of content.files.filter((file) => namesIn(collection, file))) {
      const read = readEntries(collection, path, await readFile(join(contentDir, path), 'utf8'), prefix);
      (content.entries[collection] as Entry[]).push(...(read.entries as Entry[]));
      content.unreadable.push(...read.unreadable);
    }
  }
  return content;
}

export function emptyContent(files: string[]): Content {
  const entries = Object.fromEntries(COLLECTIONS.map((name) => [name, []])) as unknown as Entries;
  return { entries, files, unreadable: [] };
}

export async function listFiles(contentDir: string): Promise<string[]> {
  const found = await readdir(contentDir, { recursive: true, withFileTypes: true });
  return found
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(contentDir.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** One file into its entries. `path` is relative to the content folder. */
export function readEntries<C extends Collection>(
  collection: C,
  path: string,
  text: string,
  prefix = 'content',
): ReadFile<C> {
  const names = namesIn(collection, path) ?? [];
  const file = `${prefix}/${path}`;
  const badName = names.find((name) => !ID_PATTERN.test(name));
  if (badName !== undefined) {
    return {
      entries: [],
      unreadable: [],
      issues: [
        problem(
          file,
          { line: 1, column: 1 },
          'name',
          `имя «${badName}» не годится для адреса`,
          'назовите латиницей: строчные буквы, цифры, дефисы',
        ),
      ],
    };
  }
  const id = names.join('/');
  if (isTextCollection(collection)) return readText(collection, id, path, text, file);
  const yaml = parseYaml(text, file);
  const read =
    collections[collection].form === 'list'
      ? readList(collection, id, path, text, file, yaml)
      : readRecord(collection, id, path, text, file, yaml, []);
  return { ...read, parsed: { yaml, yamlOffset: 0 } };
}

function readText<C extends Collection & TextCollection>(
  collection: C,
  id: string,
  path: string,
  text: string,
  file: string,
): ReadFile<C> {
  const front = frontMatterOf(text);
  if (!front) {
    return {
      entries: [],
      unreadable: [unreadable(collection, id, path)],
      issues: [
        problem(
          file,
          { line: 1, column: 1 },
          'front-matter',
          'файл начинается не с шапки',
          'первой строкой поставьте ---, затем поля карточки, затем снова ---',
        ),
      ],
    };
  }
  const yaml = parseYaml(front.yaml, file, front.firstLine);
  const read = readRecord(collection, id, path, text, file, yaml, []);
  const gated = gate(text, collection, file);
  read.issues.push(...gated.issues);
  if (gated.root && collection === 'practices') {
    read.issues.push(...inspectStory(gated.root, file));
  }
  read.parsed = {
    yaml,
    yamlOffset: text.indexOf('\n') + 1,
    ...(gated.root ? { root: gated.root } : {}),
  };
  const citations = gated.root ? citationsIn(gated.root as unknown as TextNode) : [];
  for (const entry of [...read.entries, ...read.unreadable]) entry.citations.push(...citations);
  if (read.issues.length) return { ...read, entries: [], unreadable: [...read.unreadable, ...read.entries] };
  for (const entry of read.entries) {
    letBuildTree(entry, () => buildTree(text, collection));
    if (gated.root) entry.assets.push(...photosInText(gated.root as unknown as TextNode, entry.placeOfWords));
  }
  return read;
}

function readList<C extends Collection>(
  collection: C,
  folder: string,
  path: string,
  text: string,
  file: string,
  yaml: LocatedYaml,
): ReadFile<C> {
  if (yaml.issues.length) return { entries: [], issues: yaml.issues, unreadable: [] };
  if (!Array.isArray(yaml.value)) {
    return {
      entries: [],
      unreadable: [],
      issues: [
        problem(
          file,
          { line: 1, column: 1 },
          'schema',
          'файл должен быть списком',
          'каждую запись начинайте с «- id: …»',
        ),
      ],
    };
  }
  const read: ReadFile<C> = { entries: [], issues: [], unreadable: [] };
  for (const [index, item] of yaml.value.entries()) {
    const own = (item as { id?: unknown } | null)?.id;
    const id = [folder, typeof own === 'string' ? own : String(index)].filter(Boolean).join('/');
    const one = readRecord(collection, id, path, text, file, yaml, [index]);
    read.entries.push(...one.entries);
    read.issues.push(...one.issues);
    read.unreadable.push(...one.unreadable);
  }
  return read;
}

/** One record: the value at `at` of the parsed YAML through the schema of the collection. */
function readRecord<C extends Collection>(
  collection: C,
  id: string,
  path: string,
  text: string,
  file: string,
  yaml: LocatedYaml,
  at: Path,
): ReadFile<C> {
  if (yaml.issues.length) {
    return { entries: [], issues: [...yaml.issues], unreadable: [unreadable(collection, id, path)] };
  }
  const schema = schemaOf(collection);
  const value = at.reduce<unknown>((inside, key) => (inside as never)[key], yaml.value) ?? {};
  typesetAhead(wordsIn(value));
  const parsed = schema.safeParse(value);
  const issues = explainAll(parsed.error?.issues ?? [], schema, value).map(
    ({ path: where, message, advice, atKey }) => {
      const place = atKey ? yaml.placeOfKey([...at, ...where]) : yaml.placeOf([...at, ...where]);
      return problem(file, place, 'schema', message, advice);
    },
  );
  const placeOf = (where: Path) => yaml.placeOf([...at, ...where]);
  const raw = isFields(value) ? value : {};
  if (!parsed.success)
    return { entries: [], issues, unreadable: [{ collection, id, path, raw, citations: [], placeOf }] };
  const entry: Entry<C> = {
    collection,
    id,
    path,
    data: parsed.data as DataOf<C>,
    raw,
    position: typeof at[0] === 'number' ? at[0] : 0,
    tree: [],
    assets: filesInFields(parsed.data, placeOf),
    citations: [],
    placeOf,
    placeOfWords: (words) => placeOfWords(text, words),
  };
  return { entries: [entry], issues, unreadable: [] };
}

/** The texts of several words in a record, as its schema will typeset them. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return /\s/.test(value) ? [value.trim()] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

/** An entry as plain data: it can be kept and sent between threads. */
export type PlainEntry = Omit<Entry, 'placeOf' | 'placeOfWords'>;

/** @param withText whether the text comes along */
export function plainEntry(entry: Entry, withText: boolean): PlainEntry {
  const { collection, id, path, data, raw, position, assets, citations } = entry;
  return { collection, id, path, data, raw, position, assets, citations, tree: withText ? entry.tree : [] };
}

/** The entry with its places in the text of its file, which is parsed for them when somebody asks: that is seldom. */
export function placedEntry(plain: PlainEntry, text: string): Entry {
  const { collection, path, position } = plain;
  let yaml: LocatedYaml | undefined;
  const at = collections[collection].form === 'list' ? [position] : [];
  return {
    ...plain,
    placeOf: (where) => (yaml ??= yamlOf(collection, path, text)).placeOf([...at, ...where]),
    placeOfWords: (words) => placeOfWords(text, words),
  };
}

function yamlOf(collection: Collection, file: string, text: string): LocatedYaml {
  const front = isTextCollection(collection) ? frontMatterOf(text) : undefined;
  return front ? parseYaml(front.yaml, file, front.firstLine) : parseYaml(text, file);
}

/** An entry of which nothing but its name is known. */
function unreadable(collection: Collection, id: string, path: string): UnreadableEntry {
  return { collection, id, path, raw: {}, citations: [], placeOf: () => ({ line: 1, column: 1 }) };
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function filesInFields(data: Record<string, unknown>, placeOf: (path: Path) => Place): Asset[] {
  const assets = ((data.photos ?? []) as { file: unknown }[]).map((photo, index) => ({
    src: String(photo.file),
    place: placeOf(['photos', index, 'file']),
  }));
  if (typeof data.original === 'string')
    assets.push({ src: `./${data.original}`, place: placeOf(['original']) });
  return assets;
}

/** Most who read an entry have no use for its text, which takes a quarter of the time: it is built when asked for. */
function letBuildTree(entry: Entry, build: () => Tree): void {
  let tree: Tree | undefined;
  Object.defineProperty(entry, 'tree', { get: () => (tree ??= build()), enumerable: true });
}

interface TextNode {
  name?: string | null;
  attributes?: { name?: string; value?: unknown }[];
  children?: TextNode[];
  position?: { start: Place };
}

/** The attribute of a component that names sources. */
const SOURCE_ATTRIBUTES: Record<string, string> = { Source: 'id', KeyFigure: 'source' };

function citationsIn(node: TextNode): Citation[] {
  const inside = (node.children ?? []).flatMap(citationsIn);
  const name = SOURCE_ATTRIBUTES[node.name ?? ''];
  const value = name && node.attributes?.find((attribute) => attribute.name === name)?.value;
  if (typeof value !== 'string' || !node.position) return inside;
  const { line, column } = node.position.start;
  return [{ source: sourceRefOf(value), place: { line, column } }, ...inside];
}

function photosInText(node: TextNode, placeOf: (words: string) => Place): Asset[] {
  const inside = (node.children ?? []).flatMap((child) => photosInText(child, placeOf));
  if (node.name !== 'Photo') return inside;
  const src = String(node.attributes?.find(({ name }) => name === 'src')?.value ?? '');
  return [{ src, place: placeOf(src) }];
}

function placeOfWords(text: string, words: string): Place {
  const offset = Math.max(0, text.indexOf(words));
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function problem(
  file: string,
  { line, column }: Place,
  rule: string,
  message: string,
  advice: string,
): Issue {
  return { rule, severity: 'error', file, line, column, message, advice };
}
