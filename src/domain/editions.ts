/** Editions of a document: what each is called, which comes first, and how two of them differ. */
import { diffArrays, diffWords } from 'diff';
import { collator, date } from '../language/format.ts';
import type { Resolution } from '../model/resolution.ts';
import type { Region } from '../model/taxonomy.ts';
import { plainText, type Tree } from '../model/tree.ts';
import { addresseesOf, clausesOf, type Addressee, type Clause } from './documents.ts';

/** One edition of a resolution with what follows from its text. */
export interface Edition extends Omit<Resolution, 'addressees' | 'region'> {
  id: string;
  /** For which it speaks, unless it is the whole country. */
  region: Region | undefined;
  /** Address without the path prefix. */
  path: string;
  /** Path of the entry from the project's root. */
  file: string;
  tree: Tree;
  clauses: Clause[];
  addressees: Addressee[];
}

/** «от 15 января 2020 г.», with the edition's own name in brackets when it has one; after the word «редакция». */
export function editionName({ adopted, edition }: Pick<Resolution, 'adopted' | 'edition'>): string {
  return `от\u00A0${date(adopted)}${edition ? ` (${edition})` : ''}`;
}

export function newestFirst<E extends { adopted: string }>(editions: readonly E[]): E[] {
  return [...editions].sort((a, b) => b.adopted.localeCompare(a.adopted));
}

/** Address of the differences between an edition and the next one. */
export function changesPath(edition: { path: string }): string {
  return `${edition.path}changes/`;
}

/** A piece of text and where it stands: in both editions or in one. */
export interface Words {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export interface Difference {
  kind: 'added' | 'removed' | 'changed';
  /** As printed; a paragraph has none. */
  number?: string;
  words: Words[];
}

export interface Comparison {
  /** In the order of the text. */
  differences: Difference[];
  /** How many parts are the same in both. */
  unchanged: number;
}

export interface EditionChanges {
  /** What stands outside of clauses: preamble and closing. */
  paragraphs: Comparison;
  addressees: Comparison;
  clauses: Comparison;
}

export function compareEditions(older: Tree, newer: Tree): EditionChanges {
  return {
    paragraphs: compareParagraphs(paragraphsOf(older), paragraphsOf(newer)),
    addressees: compareNumbered(numberedAddressees(older), numberedAddressees(newer)),
    clauses: compareNumbered(numberedClauses(older), numberedClauses(newer)),
  };
}

/** «изменено 1, добавлено 2», or that nothing differs; without a full stop. */
export function differencesInWords(changes: EditionChanges): string {
  const kinds = [changes.paragraphs, changes.addressees, changes.clauses].flatMap(({ differences }) =>
    differences.map(({ kind }) => kind),
  );
  const words = (['changed', 'added', 'removed'] as const).flatMap((kind) => {
    const amount = kinds.filter((one) => one === kind).length;
    return amount ? [`${DONE[kind]}\u00A0${amount}`] : [];
  });
  return words.join(', ') || 'отличий в\u00A0тексте нет';
}

const DONE: Record<Difference['kind'], string> = {
  changed: 'изменено',
  added: 'добавлено',
  removed: 'убрано',
};

type ByNumber = Map<string, string>;

/** The mark at the end is the list's: it changes when a clause is put after, and the clause is still the same. */
function numberedClauses(tree: Tree): ByNumber {
  return new Map(clausesOf(tree).map(({ number, text }) => [number, text.replace(/[;.]$/, '')]));
}

function numberedAddressees(tree: Tree): ByNumber {
  return new Map(addresseesOf(tree).map(({ number, title }) => [number, title]));
}

/** Parts are matched by their printed number, never by their words: it is the number that others quote. */
function compareNumbered(older: ByNumber, newer: ByNumber): Comparison {
  const found: Comparison = { differences: [], unchanged: 0 };
  const numbers = [...new Set([...older.keys(), ...newer.keys()])].sort(collator.compare);
  for (const number of numbers) {
    const before = older.get(number);
    const after = newer.get(number);
    if (before === undefined) found.differences.push({ ...whole('added', after ?? ''), number });
    else if (after === undefined) found.differences.push({ ...whole('removed', before), number });
    else if (isSame(before, after)) found.unchanged += 1;
    else found.differences.push({ kind: 'changed', number, words: rewritten(before, after) });
  }
  return found;
}

/** Paragraphs have no numbers: they are compared in their order, and one that shares half of its words is the same one. */
function compareParagraphs(older: string[], newer: string[]): Comparison {
  const found: Comparison = { differences: [], unchanged: 0 };
  let removed: string[] = [];
  let added: string[] = [];
  const flush = () => {
    found.differences.push(...pairedInOrder(removed, added));
    removed = [];
    added = [];
  };
  for (const part of diffArrays(older, newer, { comparator: isSame })) {
    if (part.removed) removed = part.value;
    else if (part.added) added = part.value;
    else {
      flush();
      found.unchanged += part.value.length;
    }
  }
  flush();
  return found;
}

function pairedInOrder(removed: string[], added: string[]): Difference[] {
  const differences: Difference[] = [];
  let next = 0;
  for (const before of removed) {
    const at = added.findIndex((after, index) => index >= next && isAlike(wordsOf(before, after)));
    const after = added[at];
    if (after === undefined) differences.push(whole('removed', before));
    else {
      differences.push(...added.slice(next, at).map((text) => whole('added', text)));
      differences.push({ kind: 'changed', words: wordsOf(before, after) });
      next = at + 1;
    }
  }
  return [...differences, ...added.slice(next).map((text) => whole('added', text))];
}

function whole(kind: 'added' | 'removed', text: string): Difference {
  return { kind, words: [{ kind, text }] };
}

/** Typesetting puts no-break spaces by what stands around: they make no difference. */
function isSame(before: string, after: string): boolean {
  return before.replace(/\s+/g, ' ') === after.replace(/\s+/g, ' ');
}

/** Word by word; where little is left of the old text, old and new whole: stray common words would only confuse. */
function rewritten(before: string, after: string): Words[] {
  const words = wordsOf(before, after);
  if (isAlike(words)) return words;
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
}

/** The package's own division into words knows Latin letters only: Russian would be compared letter by letter. */
const segmenter = new Intl.Segmenter('ru', { granularity: 'word' });

function wordsOf(before: string, after: string): Words[] {
  return diffWords(before, after, { intlSegmenter: segmenter }).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** Whether the two share at least half of the shorter one. */
function isAlike(words: readonly Words[]): boolean {
  const letters = (kind: Words['kind']) =>
    words.reduce(
      (sum, item) => sum + (item.kind === kind ? item.text.replace(/[^\p{L}\p{N}]/gu, '').length : 0),
      0,
    );
  return letters('same') >= Math.min(letters('added'), letters('removed'));
}

/** Every block of text outside of clauses and headings of addressees, in its order. */
function paragraphsOf(nodes: Tree): string[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    if (node.type === 'component' && ['Clause', 'Addressee'].includes(node.name)) return [];
    const isBlock =
      node.type === 'element' &&
      (node.tag === 'p' || node.children.some((child) => typeof child === 'string' && child.trim()));
    return isBlock ? [plainText(node.children).trim()] : paragraphsOf(node.children);
  });
}
