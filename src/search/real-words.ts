/**
 * Which words are words, whether the site has them or not: a Bloom filter of the dictionary's stems. A real word is never
 * taken for a slip in another.
 */
import { hashOf } from '../language/hash.ts';
import { stemOf } from './word-key.ts';

export const REAL_WORDS_FILE = 'real-words.bin';

/** With 8 bits a stem and 5 of them set, 2 of 100 slips pass for words; the 87,000 stems of the dictionary take 87 KB. */
const BITS_OF_A_STEM = 8;
const BITS_SET = 5;

/** Dictionary forms of A. Lebedev's dictionary: `index.dic` of the package dictionary-ru. */
export function wordsOfDictionary(dic: Uint8Array): string[] {
  const lines = new TextDecoder().decode(dic).split('\n').slice(1);
  return lines.map((line) => line.replace(/[/\s].*/, '')).filter(Boolean);
}

/** @param words in any form */
export function realWordsFilter(words: Iterable<string>): Uint8Array<ArrayBuffer> {
  const stems = new Set([...words].map(rootOf));
  const filter = new Uint8Array(Math.ceil((stems.size * BITS_OF_A_STEM) / 8));
  for (const stem of stems)
    for (const bit of bitsOf(stem, filter)) filter[bit >> 3] = (filter[bit >> 3] ?? 0) | (1 << (bit & 7));
  return filter;
}

export function openRealWords(filter: Uint8Array): (word: string) => boolean {
  return (word) => bitsOf(rootOf(word), filter).every((bit) => ((filter[bit >> 3] ?? 0) >> (bit & 7)) & 1);
}

/** The same for «лавочек» and «лавочка», whose stems differ in a vowel. */
function rootOf(word: string): string {
  return stemOf(word).replace(/[ео](?=[^аеиоуыэюя]$)/, '');
}

function bitsOf(stem: string, { length }: Uint8Array): number[] {
  const first = hashOf(stem);
  const step = hashOf(`${stem} `);
  return Array.from({ length: BITS_SET }, (_, index) => (first + index * step) % (length * 8));
}
