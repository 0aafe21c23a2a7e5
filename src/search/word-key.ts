/**
 * Keys: what the index holds instead of words, and what the query asks for. A page and a query meet when they have a
 * key in common, so that both sides make keys here and nowhere else. A page has the key of each word's dictionary form;
 * which dictionary forms a stem may belong to, a query learns from `word-families.ts`.
 */
import { stemmer } from '@orama/stemmers/russian';

/** A run of letters and digits, or the number of a clause, «2.4»; what a hyphen joins are words of their own. */
export const WORD = /\d+(?:\.\d+)+(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** «1 250 000», written with ordinary, no-break or thin spaces. */
export const GROUPED_NUMBER = /(?<![\p{L}\p{N}])\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3})+(?![\p{L}\p{N}])/gu;

const RUSSIAN = /^[а-яё]+$/;

/**
 * Where on a page a word stands. `theme`: among the words of its themes; `kin`: only a word of the same root or meaning
 * stands on the page.
 */
export const FIELDS = ['text', 'title', 'theme', 'kin'] as const;
export type Field = (typeof FIELDS)[number];

/**
 * Pagefind finds every word that begins with the word asked for: «газ» would find «газон». A letter that no Russian
 * word has, at the end of each key, makes the whole key the only word that begins with it; and a letter of its own for
 * each field tells where the word was found.
 */
const ENDS: Record<Field, string> = { text: 'q', title: 'w', theme: 'z', kin: 'v' };

/** Lower case, ё as е, without stress marks. */
export function plainWord(word: string): string {
  return word.normalize('NFC').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ё', 'е');
}

/** What forms of a word begin with: its Snowball stem; of a number or a word in other letters, the word itself. */
export function stemOf(word: string): string {
  const plain = plainWord(word);
  return inLettersOfKeys(RUSSIAN.test(plain) ? stemmer(plain) : plain);
}

/** The key of a stem: what a page has in the index, and a query asks for. */
export function keyFrom(stem: string, field: Field = 'text'): string {
  return stem + ENDS[field];
}

export function keyOf(word: string, field: Field = 'text'): string {
  return keyFrom(stemOf(word), field);
}

/** What is asked for to find all keys that begin as this word does. */
export function beginningOf(word: string): string {
  return inLettersOfKeys(plainWord(word));
}

/** Pagefind takes й for и and keeps both, and cuts a word at its full stops. */
function inLettersOfKeys(word: string): string {
  return word.replaceAll('й', 'j').replaceAll('.', 'x');
}

/** The same key for another field. */
export function keyIn(field: Field, key: string): string {
  return key.slice(0, -1) + ENDS[field];
}
