/**
 * Keys are what the index holds in place of words and what a query looks up. Both sides must agree, so both make keys here
 * and nowhere else. A page has the key of each word's dictionary form; `word-families.ts` tells a query which dictionary
 * forms a stem may belong to.
 */
import { stemmer } from '@orama/stemmers/russian';
import { inSafeLetters } from './pagefind-format.ts';

/** A run of letters and digits, the number of a clause, «2.4», or a decimal, «3,25»; what a hyphen joins are words of their own. */
export const WORD =
  /\d+(?:\.\d+)+(?![\p{L}\p{N}])|(?<!\d,)\d+,\d+(?![\p{L}\p{N}]|,\d)|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** «1 250 000», written with ordinary, no-break or thin spaces. */
export const GROUPED_NUMBER = /(?<![\p{L}\p{N}])\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3})+(?![\p{L}\p{N}])/gu;

const RUSSIAN = /^[а-яё]+$/;

/**
 * Where a page has a word. `theme`: among the words of its themes; `kin`: the page has only a word of the same root or
 * meaning.
 */
export const FIELDS = ['text', 'title', 'theme', 'kin'] as const;
export type Field = (typeof FIELDS)[number];

/**
 * Pagefind matches prefixes: «газ» would find «газон». A terminator letter that no Russian word has makes each key match only
 * itself; a different letter for each field tells where the word was found.
 */
const ENDS: Record<Field, string> = { text: 'q', title: 'w', theme: 'z', kin: 'v' };

const PLAIN = /^[а-яa-z\d]+$/;

/** Lower case, ё as е, without stress marks. */
export function plainWord(word: string): string {
  // Most words are asked about as they are: forms of the dictionary, and words asked about before.
  if (PLAIN.test(word)) return word;
  return word.normalize('NFC').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ё', 'е');
}

/** The Snowball stem of a Russian word; a number or a word in another alphabet as it is. */
export function stemOf(word: string): string {
  const plain = plainWord(word);
  return inSafeLetters(RUSSIAN.test(plain) ? stemmer(plain) : plain.replace(',', '.'));
}

export function keyFrom(stem: string, field: Field = 'text'): string {
  return stem + ENDS[field];
}

export function keyOf(word: string, field: Field = 'text'): string {
  return keyFrom(stemOf(word), field);
}

/** The query that matches all keys with this prefix. */
export function prefixOf(word: string): string {
  return inSafeLetters(plainWord(word));
}

/** The same key for another field. */
export function keyIn(field: Field, key: string): string {
  return key.slice(0, -1) + ENDS[field];
}
