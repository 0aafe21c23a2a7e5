import { FIELDS, GROUPED_NUMBER, keyIn, keyOf, WORD, type Field } from './word-key.ts';

/**
 * Pagefind has to index keys and to show words. It cannot be told both, so that it reads a transcription: in place of
 * each word stand the word's number and its keys. Pagefind keeps ASCII signs in the text of a page and leaves them
 * out of the index, therefore the number is written in such signs, eight of them, as an octal number of seven digits;
 * keys joined by hyphens are indexed one by one, all at the place of the word. After Pagefind has written its files,
 * the words are put back.
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
const DIGITS = 7;
const TRANSCRIBED = new RegExp(String.raw`([${SIGNS}]{${DIGITS}})[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*`, 'gu');
const NUMBER_OR_WORD = new RegExp(`${GROUPED_NUMBER.source}|${WORD.source}`, 'gu');

/** @param keysOf all keys by which a word of a text is to be found */
export function openTranscriber(keysOf: (word: string) => readonly string[]): Transcriber {
  const words: string[] = [];
  const numberOf = new Map<string, number>();

  function signsOf(word: string): string {
    let number = numberOf.get(word);
    if (number === undefined) {
      number = words.push(word) - 1;
      numberOf.set(word, number);
    }
    const digits = number.toString(8).padStart(DIGITS, '0');
    return [...digits].map((digit) => SIGNS[Number(digit)]).join('');
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
      transcription.replace(TRANSCRIBED, (_, signs: string) => {
        const digits = [...signs].map((sign) => SIGNS.indexOf(sign)).join('');
        return words[parseInt(digits, 8)] ?? '';
      }),
  };
}
