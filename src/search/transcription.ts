import { JOINT } from './pagefind-format.ts';
import { FIELDS, GROUPED_NUMBER, keyIn, keyOf, WORD, type Field } from './word-key.ts';

/**
 * Pagefind has to index keys but show words, and accepts only one text. So it reads a transcription, in which each word is
 * replaced by its keys; joined by hyphens, they are indexed one by one at the position of the word. After Pagefind has
 * written its files, the words are put back in their order.
 */
export interface Transcriber {
  /**
   * Transcribes a text. Words of the title also get keys of the text.
   * @param heard called with each word, in the order of the text
   */
  write(text: string, field: Field, heard?: (word: Transcribed) => void): string;
  /**
   * Restores the words in a text that Pagefind made of transcriptions.
   * @param numbers of the words in the order of writing
   * @param from index of the first of them in the text
   */
  restore(transcription: string, numbers: ArrayLike<number>, from?: number): Restored;
}

export interface Transcribed {
  number: number;
  word: string;
  keys: readonly string[];
  /** Its transcription. */
  written: string;
}

interface Restored {
  text: string;
  /** Index of the first word of a following text. */
  next: number;
}

const KEY_BEGINS = /[\p{L}\p{N}]/gu;
/** «Улан-Удэ» */
const DOUBLE_NAME = /(?<![\p{L}\p{N}-])\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+(?![\p{L}\p{N}-])/u;
const READ = new RegExp(`${GROUPED_NUMBER.source}|${DOUBLE_NAME.source}|${WORD.source}`, 'gu');

/** @param keysOf all keys of a word */
export function openTranscriber(keysOf: (word: string) => readonly string[]): Transcriber {
  const words: Transcribed[] = [];
  // Words recur, always with the same keys.
  const known = Object.fromEntries(FIELDS.map((field) => [field, new Map<string, Transcribed>()])) as Record<
    Field,
    Map<string, Transcribed>
  >;

  function transcribed(word: string, field: Field, whole?: string): Transcribed {
    const name = whole === undefined ? word : `${word} ${whole}`;
    let found = known[field].get(name);
    if (!found) {
      const keys = whole === undefined ? keysOf(word) : [...keysOf(word), keyOf(whole)];
      found = { number: words.length, word, keys, written: written(keys, field) };
      words.push(found);
      known[field].set(name, found);
    }
    return found;
  }

  return {
    write(text, field, heard) {
      const one = (word: string, whole?: string) => {
        const found = transcribed(word, field, whole);
        heard?.(found);
        return found.written;
      };
      return text.replace(READ, (found) => {
        if (!/[\s-]/.test(found)) return one(found);
        // «1 250 000» is found as it stands and as «1250000», «Улан-Удэ» as «уланудэ», too.
        return found.replace(/[^\s-]+/g, (part, position: number) =>
          position === 0 ? one(part, found.replace(/[\s-]/g, '')) : one(part),
        );
      });
    },
    restore(transcription, numbers, from = 0) {
      let text = '';
      let next = from;
      let end = 0;
      for (;;) {
        KEY_BEGINS.lastIndex = end;
        const start = KEY_BEGINS.exec(transcription)?.index;
        if (start === undefined) return { text: text + transcription.slice(end), next };
        const word = words[numbers[next] ?? -1];
        if (!word || !transcription.startsWith(word.written, start))
          throw new Error(
            `Pagefind прочитал страницу иначе, чем она написана: «${transcription.slice(start, start + 60)}»`,
          );
        text += transcription.slice(end, start) + word.word;
        end = start + word.written.length;
        next += 1;
      }
    },
  };
}

function written(keys: readonly string[], field: Field): string {
  const fielded = field === 'text' ? [] : keys.map((key) => keyIn(field, key));
  return (field === 'text' || field === 'title' ? [...keys, ...fielded] : fielded).join(JOINT);
}
