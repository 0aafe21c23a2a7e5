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
  /** The word has been met in a text. */
  count(word: string): void;
  /** The words met so far, as a reader would look them up in a dictionary, with the number of their uses. */
  words(): Map<string, number>;
}

interface Known {
  plain: string;
  keys: readonly string[];
  relatives?: readonly string[];
  uses: number;
}

export function openLexicon(forms: WordForms): Lexicon {
  const byPlain = new Map<string, Known>();
  // A site has few words and uses each very often: «Пруд» and «пруд» are both looked up as they stand.
  const byWord = new Map<string, Known>();

  function known(word: string): Known {
    let found = byWord.get(word);
    if (!found) {
      const plain = plainWord(word);
      found = byPlain.get(plain) ?? { plain, keys: keysOf(plain), uses: 0 };
      byPlain.set(plain, found);
      byWord.set(word, found);
    }
    return found;
  }

  function keysOf(plain: string): readonly string[] {
    const likely = forms.lexemesOf(plain).filter(({ share }) => share >= LEAST_SHARE);
    return [...new Set([plain, ...likely.flatMap((lexeme) => lexeme.forms)].map((form) => keyOf(form)))];
  }

  return {
    keysOf: (word) => known(word).keys,
    count(word) {
      known(word).uses += 1;
    },
    relativesOf(word) {
      const found = known(word);
      if (!found.relatives) {
        const [likeliest] = forms.lexemesOf(found.plain);
        found.relatives = likeliest ? relativesOf(likeliest, forms) : [];
      }
      return found.relatives;
    },
    words() {
      const words = new Map<string, number>();
      for (const { plain, uses } of byPlain.values()) {
        if (!uses) continue;
        const word = forms.lexemesOf(plain)[0]?.lemma ?? plain;
        words.set(word, (words.get(word) ?? 0) + uses);
      }
      return words;
    },
  };
}
