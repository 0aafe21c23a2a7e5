/** All words of the site while its index is built: by which keys each is found, and how often it occurs. */
import { relativesOf } from './derivation.ts';
import type { WordForms } from './word-forms.ts';
import { keyOf, plainWord } from './word-key.ts';

/** Readings less likely than this would fill the index with words that no one meant. */
const LEAST_SHARE = 0.2;

export interface Lexicon {
  /** Keys of all forms of the word, that of the form itself first. */
  keysOf(word: string): readonly string[];
  /** Nouns and adjectives of the same root, as in the dictionary. */
  relativesOf(word: string): readonly string[];
  /** The words met so far, as a reader would look them up in a dictionary, with the number of their uses. */
  words(): Map<string, number>;
}

export function openLexicon(forms: WordForms): Lexicon {
  const keys = new Map<string, readonly string[]>();
  const relatives = new Map<string, readonly string[]>();
  const uses = new Map<string, number>();
  return {
    keysOf(word) {
      const plain = plainWord(word);
      uses.set(plain, (uses.get(plain) ?? 0) + 1);
      let found = keys.get(plain);
      if (!found) {
        const likely = forms.lexemesOf(plain).filter(({ share }) => share >= LEAST_SHARE);
        found = [...new Set([plain, ...likely.flatMap((lexeme) => lexeme.forms)].map((form) => keyOf(form)))];
        keys.set(plain, found);
      }
      return found;
    },
    relativesOf(word) {
      const plain = plainWord(word);
      let found = relatives.get(plain);
      if (!found) {
        const [likeliest] = forms.lexemesOf(plain);
        found = likeliest ? relativesOf(likeliest, forms) : [];
        relatives.set(plain, found);
      }
      return found;
    },
    words() {
      const words = new Map<string, number>();
      for (const [plain, count] of uses) {
        const word = forms.lexemesOf(plain)[0]?.lemma ?? plain;
        words.set(word, (words.get(word) ?? 0) + count);
      }
      return words;
    },
  };
}
