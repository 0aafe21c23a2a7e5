/** What a result shows of the text of its page. */
import { textWords } from './pagefind-format.ts';

/** A run of text in an excerpt; `marked` when it is one of the words looked for. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/** A word of the text that was looked for. */
export interface FoundPlace {
  /** Among the words of the text. */
  place: number;
  /** Which of the terms it is. */
  term: number;
}

/** Punctuation around a word. */
const WORD_IN_SIGNS = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;

/**
 * The part of the text where most of the terms stand.
 * @param words of the whole text
 * @param found ascending; only positions within the range count
 * @param range first word and the word after the last, from which the excerpt is taken
 * @param length in words
 */
export function excerptOf(
  words: readonly string[],
  found: readonly FoundPlace[],
  [from, to]: readonly [number, number],
  length: number,
): ExcerptPart[] {
  const within = found.filter(({ place }) => place >= from && place < to);
  const marked = new Set(within.map(({ place }) => place));
  const start = startOf(words, within, from, Math.max(from, to - length), length);
  const parts: ExcerptPart[] = [];
  for (let place = start; place < Math.min(to, start + length); place += 1) {
    if (place > start) add(parts, ' ', false);
    addWord(parts, words[place] ?? '', marked.has(place));
  }
  return parts;
}

/** Score of a window: a further term counts for more than another occurrence of the same one. */
export function richness(found: readonly FoundPlace[]): number {
  return new Set(found.map(({ term }) => term)).size + found.length / (found.length + 10);
}

/** The first of the best windows; it starts at the beginning of its sentence if that is near. */
function startOf(
  words: readonly string[],
  found: readonly FoundPlace[],
  earliest: number,
  latest: number,
  length: number,
): number {
  const reach = Math.max(1, length - LEAD);
  let best = { start: earliest, worth: 0 };
  for (const [index, { place }] of found.entries()) {
    const worth = richness(found.slice(index).filter((each) => each.place < place + reach));
    if (worth > best.worth) best = { start: place, worth };
  }
  const begin = Math.max(earliest, best.start - LEAD);
  for (let place = best.start; place > begin; place -= 1) {
    if (/[.!?…]["»)]*$/.test(words[place - 1] ?? '')) return Math.min(place, latest);
  }
  return Math.min(begin, latest);
}

/** Words of context before the first match. */
const LEAD = 7;

/** The text with those of its words marked that are among `words`, which are in lower case. */
export function markWords(text: string, words: ReadonlySet<string>): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  for (const piece of text.split(/(\s+)/)) {
    const word = WORD_IN_SIGNS.exec(piece)?.[2] ?? '';
    addWord(parts, piece, words.has(word.toLowerCase()));
  }
  return parts;
}

/** The words found, in lower case and without the signs around them. */
export function wordsAt(words: readonly string[], found: readonly FoundPlace[]): Set<string> {
  const bare = new Set(
    found.map(({ place }) => WORD_IN_SIGNS.exec(words[place] ?? '')?.[2]?.toLowerCase() ?? ''),
  );
  bare.delete('');
  return bare;
}

function addWord(parts: ExcerptPart[], piece: string, isMarked: boolean): void {
  const [before = '', word = '', after = ''] = WORD_IN_SIGNS.exec(piece)?.slice(1) ?? [];
  if (!isMarked || !word) return add(parts, piece, false);
  add(parts, before, false);
  add(parts, word, true);
  add(parts, after, false);
}

function add(parts: ExcerptPart[], text: string, marked: boolean): void {
  const last = parts.at(-1);
  if (!text) return;
  if (last?.marked === marked) last.text += text;
  else parts.push({ text, marked });
}
/** Words that may stand before a heading: the names of directions above a title. */
const BEFORE_HEADING = 15;

/** The place after the heading, which is shown above the excerpt; `from` when it does not stand near. */
export function afterHeading(words: readonly string[], heading: string, from: number): number {
  const bare = (word: string | undefined) => WORD_IN_SIGNS.exec(word ?? '')?.[2];
  const wanted = textWords(heading.trim()).map(bare);
  for (let start = from; start <= from + BEFORE_HEADING; start += 1) {
    if (wanted.every((word, offset) => bare(words[start + offset]) === word)) return start + wanted.length;
  }
  return from;
}
