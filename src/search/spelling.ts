/** The word of the site that a word of no page was probably meant to be. */
import distance from 'damerau-levenshtein';
import type { Vocabulary } from './vocabulary.ts';
import { keyOf, plainWord } from './word-key.ts';

/** Gives a word of the site, or `undefined` when none is near enough or the word is a real one that the site lacks. */
export type Speller = (typed: string) => string | undefined;

const SHORTEST = 4;
/** With more slips than these anything could be meant. */
const slipsIn = (word: string) => (word.length < 7 ? 1 : 2);

/** Equally near words differ by these, in slips. */
const OTHER_FORM = 0.4;
const OTHER_FIRST_LETTER = 0.3;
const RARER = 0.02;

export function openSpeller(vocabulary: Vocabulary, isRealWord: (word: string) => boolean): Speller {
  const candidates = vocabulary.flatMap((words, rarity) =>
    words.split(' ').map((word) => ({ word, key: keyOf(word), rarity })),
  );
  return (typed) => {
    const wanted = plainWord(typed);
    const wantedKey = keyOf(typed);
    const slips = slipsIn(wanted);
    if (wanted.length < SHORTEST) return undefined;
    if (isRealWord(wanted)) return candidates.find(({ key }) => key === wantedKey)?.word;
    let nearest: { word: string; away: number } | undefined;
    for (const { word, key, rarity } of candidates) {
      if (Math.abs(key.length - wantedKey.length) > slips) continue;
      // The vocabulary has the dictionary form, the reader may have typed another: their stems are compared too.
      const asWord = distance(wanted, word).steps;
      const asStem = distance(wantedKey, key).steps;
      if (Math.min(asWord, asStem) > slips) continue;
      const away =
        Math.min(asWord, asStem + OTHER_FORM) +
        (word[0] === wanted[0] ? 0 : OTHER_FIRST_LETTER) +
        rarity * RARER;
      if (away < (nearest?.away ?? Infinity)) nearest = { word, away };
    }
    return nearest?.word;
  };
}
