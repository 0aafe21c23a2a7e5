/** A card copied from another with the names changed: most of its word triples are in the other too. */
import { hashOf } from '../language/hash.ts';
import type { Place } from '../model/entry.ts';
import { issueAt, type Issue } from '../model/issue.ts';
import type { Passage } from '../model/passage.ts';

/** Share of the shorter text's triples found in the longer: a copy with other names has 96 %, no two of 186 real cards 13 %. */
const ALIKE = 0.4;
/** Of fewer triples nothing can be said. */
const FEWEST = 20;

/** Most cards remembered per triple; enough to find another copy of a card that is often copied. */
const MOST_HOLDERS = 20;

/** The triples of words of a card, as plain data. */
export interface CardShingles {
  /** Where its words begin. */
  place: Place;
  /** Hashes of its word triples, each once: four bytes each, in Base64. */
  triples: string;
}

/** Nothing when the file is no practice. */
export function shinglesOf(passages: readonly Passage[]): CardShingles | undefined {
  const own = passages.filter((passage) => passage.collection === 'practices' && isOwnWording(passage));
  const [first] = own;
  if (!first) return undefined;
  const triples = new Set<number>();
  for (const { text } of own) {
    const words = commonWords(text).map(hashOfWord);
    for (const [index, third] of words.entries()) {
      const [first, second] = [words[index - 2], words[index - 1]];
      if (first === undefined || second === undefined) continue;
      triples.add((Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b) + third) >>> 0);
    }
  }
  return {
    place: first.placeAt(0),
    triples: Buffer.from(Uint32Array.from(triples).buffer).toString('base64'),
  };
}

const hashes = new Map<string, number>();

/** Each word is hashed once: texts repeat theirs. */
function hashOfWord(word: string): number {
  let hash = hashes.get(word);
  if (hash === undefined) hashes.set(word, (hash = hashOf(word)));
  return hash;
}

function triplesOf({ triples }: CardShingles): Uint32Array {
  return new Uint32Array(Uint8Array.from(Buffer.from(triples, 'base64')).buffer);
}

export function nearDuplicateIssues(
  cards: readonly { path: string; shingles: CardShingles }[],
  prefix: string,
): Issue[] {
  /** By the triple the cards that have it: the number of one, or a list. */
  const holders = new Map<number, number | number[]>();
  const found: Issue[] = [];
  const sizes: number[] = [];
  const sizeOf = (number: number) => sizes[number] ?? 0;
  for (const [number, card] of cards.entries()) {
    const triples = triplesOf(card.shingles);
    sizes.push(triples.length);
    const shared = new Map<number, number>();
    for (const triple of triples) {
      const holder = holders.get(triple);
      if (holder === undefined) {
        holders.set(triple, number);
        continue;
      }
      const others = typeof holder === 'number' ? [holder] : holder;
      for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
      if (others.length < MOST_HOLDERS) others.push(number);
      holders.set(triple, others);
    }
    let twin = -1;
    let alike = 0;
    for (const [other, amount] of shared) {
      const share = amount / Math.min(sizeOf(number), sizeOf(other));
      if (share > alike) [twin, alike] = [other, share];
    }
    const original = cards[twin];
    if (!original || alike < ALIKE || sizeOf(number) < FEWEST || sizeOf(twin) < FEWEST) continue;
    // Which of the two is the copy cannot be seen: both are named.
    found.push(issue(card, original.path, alike, prefix), issue(original, card.path, alike, prefix));
  }
  return found;
}

function issue(
  { path, shingles }: { path: string; shingles: CardShingles },
  twin: string,
  alike: number,
  prefix: string,
): Issue {
  return issueAt(
    `${prefix}/${path}`,
    shingles.place,
    'near-duplicate',
    `текст почти тот же, что в ${twin}: совпадает ${Math.round(alike * 100)} %`,
    'если это та же практика, оставьте одну карточку; если другая — расскажите о ней своими словами',
  );
}

/** Title, summary and story, without headings: these are the same in every card. */
function isOwnWording({ kind, field }: Passage): boolean {
  if (kind === 'field') return field?.[0] === 'title' || field?.[0] === 'summary';
  return kind === 'paragraph' || kind === 'cell';
}

/** Words without names and numbers, which a copier changes. */
function commonWords(text: string): string[] {
  return (text.match(/[\p{L}\p{M}]+/gu) ?? [])
    .filter((word) => word === word.toLowerCase())
    .map((word) => word.replaceAll('ё', 'е'));
}
