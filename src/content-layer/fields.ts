/** Third stage: the records of the YAML go through the schema of their collection. */
import * as z from 'zod';
import {
  collections,
  isTableCollection,
  schemaOf,
  type Collection,
  type DataOf,
} from '../model/collections.ts';
import type {
  Asset,
  Entry,
  Place,
  PlainEntry,
  PlainUnreadableEntry,
  UnreadableEntry,
} from '../model/entry.ts';
import { asMeant, explainAll, type Naming } from '../model/explain.ts';
import { fieldsAlong, fieldsOf } from '../model/field.ts';
import { issueAt, START, type Issue } from '../model/issue.ts';
import { textsIn, type Path } from '../model/schema-walk.ts';
import { typesetAhead } from '../language/typography.ts';
import { BEGIN_CARD, withFrontMatter, type FileWithYaml } from './front-matter.ts';
import { placeOfWords } from './places.ts';

const NOTHING_KNOWN = { data: {}, raw: {}, position: 0, tree: '', assets: [], components: [], links: [] };

/** Findings of a list; explaining one takes half a millisecond, and a list may hold tens of thousands of slips. */
const MOST_EXPLAINED = 500;

export interface FileWithEntries extends FileWithYaml {
  /** Entries whose fields are right. */
  entries: Entry[];
  /** Entries with errors. */
  unreadable: UnreadableEntry[];
}

export function withFields(source: FileWithYaml): FileWithEntries {
  const { collection, id, path, file, yaml, issues } = source;
  const isList = collections[collection].form === 'list';
  if (!yaml || yaml.issues.length) {
    const whole = { ...NOTHING_KNOWN, collection, id, path };
    return { ...source, ...placed(source, { entries: [], unreadable: isList ? [] : [whole] }) };
  }
  if (isList && !Array.isArray(yaml.value)) {
    const message = 'файл должен быть списком';
    const found = issueAt(file, START, 'schema', message, 'каждую запись начинайте с «- id: …»');
    return { ...source, issues: [...issues, found], entries: [], unreadable: [] };
  }
  const schema = schemaOf(collection);
  // In a table a field is its column.
  const naming: Naming | undefined = isTableCollection(collection)
    ? {
        at: (where) => fieldsAlong(fieldsOf(schema), where).at(-1)?.label ?? '',
        within: (message) => message,
      }
    : undefined;
  const entries: PlainEntry[] = [];
  const unreadable: PlainUnreadableEntry[] = [];
  const found: Issue[] = [];
  for (const [position, written] of (isList ? (yaml.value as unknown[]) : [yaml.value]).entries()) {
    const value = written ?? {};
    const raw = isFields(value) ? value : {};
    const name = typeof raw.id === 'string' ? raw.id : String(position);
    const own = { collection, id: isList ? [id, name].filter(Boolean).join('/') : id, path, raw, position };
    const inYaml = (where: Path): Path => (isList ? [position, ...where] : where);
    typesetAhead(textsIn(schema, value).map((text) => text.value.trim()));
    const { data, error } = schema.safeParse(value);
    if (data) {
      const assets = filesInFields(data, (where) => yaml.placeOf(inYaml(where)));
      entries.push({ ...NOTHING_KNOWN, ...own, data: data as DataOf<Collection>, assets });
      continue;
    }
    const meant = asMeant(schema, value);
    if (collection === 'practices' && isForeign(meant, schema)) {
      const { yaml: _, ...rest } = source;
      const message = 'это не карточка этого сайта: её полей в шапке нет';
      const whole = { ...NOTHING_KNOWN, collection, id, path };
      return {
        ...rest,
        issues: [...issues, issueAt(file, START, 'front-matter', message, BEGIN_CARD)],
        ...placed(source, { entries: [], unreadable: [whole] }),
      };
    }
    unreadable.push({ ...NOTHING_KNOWN, ...own, data: soundFields(schema, isFields(meant) ? meant : {}) });
    if (found.length >= MOST_EXPLAINED) {
      const message = `с этой записи список не проверен: замечаний уже ${found.length}`;
      found.push(issueAt(file, yaml.placeOf(inYaml([])), 'schema', message, 'исправьте сначала их'));
      break;
    }
    for (const explanation of explainAll(error.issues, schema, value, naming)) {
      const { path: where, message, advice, atKey, isReference } = explanation;
      // Those are looked up among all entries, by their names too: `src/domain/integrity.ts`.
      if (isReference) continue;
      const place = atKey ? yaml.placeOfKey(inYaml(where)) : yaml.placeOf(inYaml(where));
      found.push(issueAt(file, place, 'schema', message, advice));
    }
  }
  return { ...source, issues: [...issues, ...found], ...placed(source, { entries, unreadable }) };
}

/** A text from elsewhere: most of its fields mean nothing here, and every line would be a finding. */
function isForeign(meant: unknown, schema: z.ZodObject): boolean {
  if (!isFields(meant)) return false;
  const names = Object.keys(meant);
  const unknown = names.filter((name) => !(name in schema.shape)).length;
  return unknown > 1 && unknown > names.length / 2;
}

/** The fields that the schema accepts each by itself, and those that it fills in. */
function soundFields(schema: z.ZodType, raw: Record<string, unknown>): Record<string, unknown> {
  if (!(schema instanceof z.ZodObject)) return {};
  const fields = Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) => {
    const { success, data } = field.safeParse(raw[name]);
    return success ? [[name, data] as const] : [];
  });
  return Object.fromEntries(fields);
}

/** Plain entries get their places. When the file has not been parsed it is for the first place that is asked: few are. */
export function placed(
  source: FileWithYaml,
  { entries, unreadable }: { entries: readonly PlainEntry[]; unreadable: readonly PlainUnreadableEntry[] },
): Pick<FileWithEntries, 'entries' | 'unreadable'> {
  const { collection, text } = source;
  let { yaml } = source;
  const isList = collections[collection].form === 'list';
  const placeOf = (position: number) => (where: Path) => {
    yaml ??= withFrontMatter(source).yaml;
    return yaml?.placeOf([...(isList ? [position] : []), ...where]) ?? START;
  };
  const withPlaces = <E extends PlainUnreadableEntry>(entry: E) => ({
    ...entry,
    placeOf: placeOf(entry.position),
    placeOfWords: (words: string) => placeOfWords(text, words),
  });
  return { entries: entries.map(withPlaces), unreadable: unreadable.map(withPlaces) };
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
