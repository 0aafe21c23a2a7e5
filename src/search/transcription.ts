import { hashOf } from '../language/hash.ts';
import { FIELDS, GROUPED_NUMBER, keyIn, keyOf, WORD, type Field } from './word-key.ts';

/**
 * Pagefind has to index keys and to show words. It cannot be told both, so that it reads a transcription: in place of
 * each word stand the word's number and its keys. Pagefind keeps ASCII signs in the text of a page and leaves them
 * out of the index, therefore the number is written in such signs, eight of them, as an octal number of thirteen
 * digits; keys joined by hyphens are indexed one by one, all at the place of the word. After Pagefind has written its
 * files, the words are put back. The number is made of the word, so that the index is the same in whatever order the
 * pages are read.
 */
export interface Transcriber {
  /**
   * A text for Pagefind. What stands in the title is found as a word of the text too.
   * @param heard is told each word with its keys, in the order of the text
   */
  write(text: string, field: Field, heard?: (keys: readonly string[], word: string) => void): string;
  /** The text that a transcription was made from. */
  restore(transcription: string): string;
}

const SIGNS = '!?,;:(*|';
/** 39 bits: among sixty thousand words hardly two have the same number. */
const DIGITS = 13;
const TRANSCRIBED = new RegExp(String.raw`([${SIGNS}]{${DIGITS}})[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*`, 'gu');
const NUMBER_OR_WORD = new RegExp(`${GROUPED_NUMBER.source}|${WORD.source}`, 'gu');

/** @param keysOf all keys by which a word of a text is to be found */
export function openTranscriber(keysOf: (word: string) => readonly string[]): Transcriber {
  const wordOf = new Map<string, string>();

  function signsOf(word: string): string {
    for (let other = ''; ; other += ' ') {
      const signs = octal(hashOf(word + other), 10) + octal(hashOf(`${word}\n${other}`), DIGITS - 10);
      const known = wordOf.get(signs);
      if (known !== undefined && known !== word) continue;
      wordOf.set(signs, word);
      return signs;
    }
  }

  function transcribe(word: string, field: Field, keys: readonly string[]): string {
    const fielded = field === 'text' ? [] : keys.map((key) => keyIn(field, key));
    return (
      signsOf(word) + (field === 'text' || field === 'title' ? [...keys, ...fielded] : fielded).join('-')
    );
  }

  // Every word is met many times, and always with the same keys.
  const written = Object.fromEntries(FIELDS.map((field) => [field, new Map<string, string>()])) as Record<
    Field,
    Map<string, string>
  >;

  return {
    write(text, field, heard) {
      const known = written[field];
      const one = (word: string) => {
        const keys = keysOf(word);
        heard?.(keys, word);
        let found = known.get(word);
        if (found === undefined) known.set(word, (found = transcribe(word, field, keys)));
        return found;
      };
      const first = (part: string, whole: string) => {
        const keys = [...keysOf(part), keyOf(whole)];
        heard?.(keys, part);
        return transcribe(part, field, keys);
      };
      return text.replace(NUMBER_OR_WORD, (found) => {
        if (!/\s/.test(found)) return one(found);
        // «1 250 000» is found as it stands and as «1250000».
        return found.replace(/\d+/g, (part, position: number) =>
          position === 0 ? first(part, found.replace(/\s/g, '')) : one(part),
        );
      });
    },
    restore: (transcription) =>
      transcription.replace(TRANSCRIBED, (_, signs: string) => wordOf.get(signs) ?? ''),
  };
}

/** The last digits of the number, each as a sign. */
function octal(number: number, digits: number): string {
  const written = number.toString(8).padStart(digits, '0').slice(-digits);
  return [...written].map((digit) => SIGNS[Number(digit)]).join('');
}
