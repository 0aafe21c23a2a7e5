/** The words of a text, with the keys by which they are found. */
import { GROUPED_NUMBER, keyOf, WORD } from './word-key.ts';

export interface PlacedWord {
  word: string;
  keys: readonly string[];
  /** How many runs of non-spaces stand before the one that it is in. */
  place: number;
}

/** «Улан-Удэ» */
const DOUBLE_NAME = /(?<![\p{L}\p{N}-])\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+(?![\p{L}\p{N}-])/u;
const READ = new RegExp(`${GROUPED_NUMBER.source}|${DOUBLE_NAME.source}|${WORD.source}`, 'gu');
const IN_PARTS = /[\s-]/;

/**
 * @param text with single spaces between its words
 * @param keysOf all keys of a word
 */
export function wordsOf(text: string, keysOf: (word: string) => readonly string[]): PlacedWord[] {
  const words: PlacedWord[] = [];
  let place = 0;
  let read = 0;
  const placeAt = (end: number) => {
    for (; read < end; read += 1) if (text[read] === ' ') place += 1;
    return place;
  };
  for (const { 0: found, index } of text.matchAll(READ)) {
    if (!IN_PARTS.test(found)) {
      words.push({ word: found, keys: keysOf(found), place: placeAt(index) });
      continue;
    }
    // «1 250 000» is found as it stands and as «1250000», «Улан-Удэ» as «уланудэ», too.
    const whole = keyOf(found.replace(/[\s-]/g, ''));
    for (const part of found.matchAll(/[^\s-]+/g)) {
      const keys = part.index === 0 ? [...keysOf(part[0]), whole] : keysOf(part[0]);
      words.push({ word: part[0], keys, place: placeAt(index + part.index) });
    }
  }
  return words;
}
