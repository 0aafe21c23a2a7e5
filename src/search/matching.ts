/** Finds the pages of each term, as typed or as probably meant. */
import { fromTransliteration } from './transliteration.ts';
import type { Term } from './query.ts';
import type { Speller } from './spelling.ts';
import type { Families } from './word-families.ts';
import { prefixOf, FIELDS, keyFrom, keyOf, stemOf, WORD, type Field } from './word-key.ts';

/** A word or a phrase on a page. */
export interface Hit {
  /** Pagefind's score of the term in the text; 0 when it does not stand there. */
  score: number;
  /** Positions among the words of the page, ascending. */
  places: readonly number[];
  isIn: ReadonlySet<Field>;
}

/** Hits by the page's id. */
type Hits = ReadonlyMap<string, Hit>;

/** How a term was understood when no page has it as it was typed. */
export type Reading = 'layout' | 'transliteration' | 'spelling';

export interface Match {
  term: Term;
  /** Empty when no page has the term in any reading. */
  hits: Hits;
  /** What was found instead of what was typed. */
  instead?: { words: string; how: Reading };
}

/** Pages with words that have this prefix; for a complete key, the pages with that key. */
export type Ask = (prefix: string) => Promise<ReadonlyMap<string, Pick<Hit, 'score' | 'places'>>>;

/** What a term is looked up in. */
export interface WordIndex {
  ask: Ask;
  families: Families;
}

/** Adjacent words score higher than the same words apart. */
const PHRASE_BONUS = 1.5;
const SHORTEST_PREFIX = 2;
/** Most stems with another prefix to query while a word is being typed: two letters may match very many. */
const MOST_OTHER_STEMS = 8;

export async function matchTerm(
  term: Term,
  index: WordIndex,
  loadSpeller: () => Promise<Speller>,
): Promise<Match> {
  const typed = await askWords(term.words, index);
  if (typed.size) return { term, hits: typed };

  const [word] = term.words;
  const isOneWord = term.words.length === 1 && word !== undefined;
  const { otherLayout } = term;
  const transliterated = isOneWord ? fromTransliteration(word) : undefined;
  const readings: { words: string; how: Reading }[] = [];
  if (otherLayout) readings.push({ words: otherLayout, how: 'layout' });
  if (transliterated) readings.push({ words: transliterated, how: 'transliteration' });
  for (const instead of readings) {
    const hits = await askWords(instead.words.match(WORD) ?? [], index);
    if (hits.size) return { term, hits, instead };
  }

  const byPrefix = isOneWord ? await askPrefix(word, index) : new Map<string, Hit>();
  if (byPrefix.size) return { term, hits: byPrefix };
  for (const instead of readings) {
    const hits = await askPrefix(instead.words, index);
    if (hits.size) return { term, hits, instead };
  }

  const spell = await loadSpeller();
  const misspelt = [...readings.map(({ words }) => words), ...(isOneWord ? [word] : [])];
  for (const each of misspelt) {
    const nearest = spell(each);
    const hits = nearest === undefined ? new Map<string, Hit>() : await askWords([nearest], index);
    if (nearest === undefined) continue;
    if (!hits.size) throw new Error(`the site has «${nearest}», but its index does not`);
    return { term, hits, instead: { words: nearest, how: 'spelling' } };
  }
  return { term, hits: new Map() };
}

/** Pages with words that have this prefix, unless the word looks complete. */
async function askPrefix(word: string, { ask, families }: WordIndex): Promise<Hits> {
  const prefix = prefixOf(word);
  // A word with a Russian ending is complete, and its stem is shorter than what was typed.
  if (prefix.length < SHORTEST_PREFIX || keyOf(word).length <= prefix.length) return new Map();
  const [own, heads] = await Promise.all([ask(prefix), families.withPrefix(prefix)]);
  const others = heads.filter((head) => !head.startsWith(prefix)).slice(0, MOST_OTHER_STEMS);
  const hits = new Map<string, Hit>();
  for (const found of [own, ...(await Promise.all(others.map((head) => ask(keyFrom(head)))))])
    for (const [page, hit] of found) hits.set(page, joined(hits.get(page), { ...hit, isIn: new Set() }));
  return hits;
}

async function askWords(words: readonly string[], index: WordIndex): Promise<Hits> {
  const [first, ...others] = await Promise.all(words.map((word) => askWord(word, index)));
  return first && others.length ? together(first, others) : (first ?? new Map());
}

/** Pages with the word in any form, or with a word of its root. */
async function askWord(word: string, { ask, families }: WordIndex): Promise<Hits> {
  const stem = stemOf(word);
  // Its part of the index is on the way while the family comes: but for verbs the stem usually is the key of the lemma.
  askStem(stem, ask).catch(() => undefined);
  const { heads, kin } = await families.of(word);
  const [alike, related] = await Promise.all([
    Promise.all(heads.map((each) => askStem(each, ask))),
    Promise.all(kin.map((each) => ask(keyFrom(each)))),
  ]);
  const hits = new Map<string, Hit>();
  for (const found of alike) for (const [page, hit] of found) hits.set(page, joined(hits.get(page), hit));
  for (const found of related) {
    for (const page of found.keys()) {
      const known = hits.get(page) ?? { score: 0, places: [], isIn: new Set<Field>() };
      // Related words add nothing to a page that has the word itself.
      if (!known.isIn.has('text'))
        hits.set(page, { ...known, isIn: new Set([...known.isIn, 'kin' as const]) });
    }
  }
  return hits;
}

async function askStem(stem: string, ask: Ask): Promise<Hits> {
  const hits = new Map<string, Hit & { isIn: Set<Field> }>();
  const found = await Promise.all(
    FIELDS.map(async (field) => ({ field, inField: await ask(keyFrom(stem, field)) })),
  );
  for (const { field, inField } of found) {
    for (const [page, hit] of inField) {
      const known = hits.get(page) ?? { score: 0, places: [], isIn: new Set<Field>() };
      hits.set(page, field === 'text' ? { ...hit, isIn: known.isIn } : known);
      known.isIn.add(field);
    }
  }
  return hits;
}

/** The same word found by two of its dictionary forms. */
function joined(one: Hit | undefined, other: Hit): Hit {
  if (!one) return other;
  return {
    score: Math.max(one.score, other.score),
    places: [...new Set([...one.places, ...other.places])].sort((a, b) => a - b),
    isIn: new Set([...one.isIn, ...other.isIn]),
  };
}

/** Pages on which the words are adjacent; hyphenated words share one position. */
function together(first: Hits, others: readonly Hits[]): Hits {
  const found = new Map<string, Hit>();
  for (const [page, { score, places, isIn }] of first) {
    let sum = score;
    let runs = places.map((place) => [place]);
    const inAll = new Set<Field>(isIn);
    for (const hits of others) {
      const next = hits.get(page);
      const at = new Set(next?.places);
      runs = runs.flatMap((run) => {
        const last = run.at(-1) ?? 0;
        const place = [last, last + 1].find((each) => at.has(each));
        return place === undefined ? [] : [[...run, place]];
      });
      sum += next?.score ?? 0;
      for (const field of inAll) if (!next?.isIn.has(field)) inAll.delete(field);
    }
    const all = [...new Set(runs.flat())].sort((a, b) => a - b);
    if (all.length) found.set(page, { score: sum * PHRASE_BONUS, places: all, isIn: inAll });
  }
  return found;
}
