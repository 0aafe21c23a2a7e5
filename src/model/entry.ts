/** The content as read from its folder: typed entries with places in their files. */
import { COLLECTIONS, type Collection, type DataOf } from './collections.ts';
import type { Issue } from './issue.ts';
import type { Path } from './schema-walk.ts';

export interface Place {
  /** 1-based. */
  line: number;
  /** 1-based. */
  column: number;
}

export interface Asset {
  /** As the entry writes it: `./skver.jpg`. */
  src: string;
  place: Place;
}

/** A component of the text as it is written: `<Source id="vesti-primerovo sovet" />`. */
export interface PlacedComponent {
  name: string;
  attributes: Record<string, string>;
  place: Place;
}

/** A page of this site that the text links to. */
export interface PageLink {
  /** As it is written: `/glossary/#tos`. */
  path: string;
  place: Place;
}

export interface Entry<C extends Collection = Collection> {
  collection: C;
  id: string;
  /** Path inside the content folder, with `/`. */
  path: string;
  data: DataOf<C>;
  /** Front matter or record as the editor wrote it, before defaults and typesetting. */
  raw: Record<string, unknown>;
  /** Place in the list of its file, from 0; 0 for an entry that is a file of its own. */
  position: number;
  /** The text, packed (`packed-tree.ts`); the empty string for records and list items. */
  tree: string;
  /** Files beside the entry that it names. */
  assets: Asset[];
  /** Components of its text. */
  components: PlacedComponent[];
  /** Pages of this site that its text links to. */
  links: PageLink[];
  /** Place of the value at `path` of `data`, or of its nearest ancestor. */
  placeOf: (path: Path) => Place;
  /** Where `words` first stand in the file. */
  placeOfWords: (words: string) => Place;
}

/** An entry with errors of its own; only its valid fields are present. */
export interface UnreadableEntry<C extends Collection = Collection> extends Omit<Entry<C>, 'data'> {
  data: Partial<DataOf<C>>;
}

/** An entry without its places: plain data, which can be cached. */
export type PlainEntry = Omit<Entry, 'placeOf' | 'placeOfWords'>;
export type PlainUnreadableEntry = Omit<UnreadableEntry, 'placeOf' | 'placeOfWords'>;

/** Entries with errors of their own are not among them. */
export type Entries = { [C in Collection]: Entry<C>[] };

/** Words accepted in addition to the dictionary: one a line, in any form; `#` begins a comment. */
export const WORD_LIST = 'words.txt';

export interface Content {
  entries: Entries;
  /** Every file of the folder, by its path inside it. */
  files: string[];
  /** References to these are not dangling; their valid fields are checked. */
  unreadable: UnreadableEntry[];
  /** Collections of which a list was not read at all: what refers to them may be right. */
  unread: Set<Collection>;
}

export function emptyContent(files: string[]): Content {
  const entries = Object.fromEntries(COLLECTIONS.map((name) => [name, []])) as Record<Collection, never[]>;
  return { entries, files, unreadable: [], unread: new Set() };
}

export function addEntries(
  content: Content,
  {
    collection,
    entries,
    unreadable,
    issues,
  }: { collection: Collection; entries: Entry[]; unreadable: UnreadableEntry[]; issues: readonly Issue[] },
): void {
  if (!entries.length && !unreadable.length && issues.length) content.unread.add(collection);
  (content.entries[collection] as Entry[]).push(...entries);
  content.unreadable.push(...unreadable);
}

/** Entries of all collections, without errors of their own. */
export function everyEntry({ entries }: Content): Entry[] {
  return COLLECTIONS.flatMap((collection) => entries[collection] as Entry[]);
}

/** Path inside the content folder of a file that the entry names: `./skver.jpg`. */
export function assetPath({ path }: Pick<Entry, 'path'>, src: string): string {
  return path.replace(/[^/]*$/, src.replace(/^\.\//, ''));
}

/** Sound entries first, then what is sound of the others. */
export function allEntries<C extends Collection>(content: Content, collection: C): UnreadableEntry<C>[] {
  const faulty = content.unreadable.filter((entry) => entry.collection === collection);
  return [...content.entries[collection], ...(faulty as UnreadableEntry<C>[])];
}
