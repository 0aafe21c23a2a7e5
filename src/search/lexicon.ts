/** The words of the site during indexing: keys and frequency of each. */
import { relativesOf } from './derivation.ts';
import { isDistinctive } from './synonyms.ts';
import type { WordFamily } from './word-families.ts';
import type { Lexeme, WordForms } from './word-forms.ts';
import { keyFrom, plainWord, stemOf } from './word-key.ts';

/** Less likely readings would only add noise to the index. */
const LEAST_SHARE = 0.2;

export interface Lexicon {
  /** Keys of the dictionary forms of the word; for a word unknown to the dictionary, its own key. */
  keysOf(word: string): readonly string[];
  /** Counts the words of one page. */
  read(words: Iterable<string>): void;
  /** Dictionary forms of the words read so far, with their number of uses. */
  words(): Map<string, number>;
  /** Families of all stems of the words looked up so far. */
  families(): Map<string, WordFamily>;
}

interface Known {
  plain: string;
  keys: readonly string[];
  uses: number;
}

export function openLexicon(forms: WordForms): Lexicon {
  const byPlain = new Map<string, Known>();
  // Few distinct words, many occurrences: «Пруд» and «пруд» are cached separately.
  const byWord = new Map<string, Known>();
  let pages = 0;
  /** On how many pages a word with this key stands. */
  const pagesWith = new Map<string, number>();

  function known(word: string): Known {
    let found = byWord.get(word);
    if (!found) {
      const plain = plainWord(word);
      const keys = () => headsOf(plain).map((stem) => keyFrom(stem));
      found = byPlain.get(plain) ?? { plain, keys: keys(), uses: 0 };
      byPlain.set(plain, found);
      byWord.set(word, found);
    }
    return found;
  }

  function likelyLexemes(plain: string): readonly Lexeme[] {
    return forms.lexemesOf(plain).filter(({ share }) => share >= LEAST_SHARE);
  }

  function headsOf(plain: string): string[] {
    const heads = likelyLexemes(plain).map(headOf);
    return heads.length ? [...new Set(heads)] : [stemOf(plain)];
  }

  function stemsOf(plain: string): Set<string> {
    const all = likelyLexemes(plain).flatMap((lexeme) => lexeme.forms);
    return new Set([plain, ...all].map(stemOf));
  }

  return {
    keysOf: (word) => known(word).keys,
    read(words) {
      pages += 1;
      const onPage = new Set<string>();
      for (const word of words) {
        const found = known(word);
        found.uses += 1;
        for (const key of found.keys) onPage.add(key);
      }
      for (const key of onPage) pagesWith.set(key, (pagesWith.get(key) ?? 0) + 1);
    },
    words() {
      const words = new Map<string, number>();
      for (const { plain, uses } of byPlain.values()) {
        if (!uses) continue;
        const word = likelyLexemes(plain)[0]?.lemma ?? plain;
        words.set(word, (words.get(word) ?? 0) + uses);
      }
      return words;
    },
    families() {
      const families = new Map<string, { same: Set<string>; kin: Set<string> }>();
      const familyOf = (stem: string) => {
        let family = families.get(stem);
        if (!family) families.set(stem, (family = { same: new Set(), kin: new Set() }));
        return family;
      };
      const lexemes = new Map<Lexeme['forms'], Lexeme>();
      const likeliest = new Map<Lexeme['forms'], Lexeme>();
      for (const { plain } of byPlain.values()) {
        const likely = likelyLexemes(plain);
        for (const head of headsOf(plain)) familyOf(stemOf(plain)).same.add(head);
        for (const lexeme of likely) lexemes.set(lexeme.forms, lexeme);
        for (const lexeme of likely.slice(0, 1)) likeliest.set(lexeme.forms, lexeme);
      }
      for (const lexeme of lexemes.values())
        for (const form of lexeme.forms) familyOf(stemOf(form)).same.add(headOf(lexeme));
      for (const lexeme of likeliest.values()) {
        const head = headOf(lexeme);
        if (!isDistinctive(pagesWith.get(keyFrom(head)) ?? 0, pages)) continue;
        for (const relative of relativesOf(lexeme, forms))
          for (const stem of stemsOf(relative)) familyOf(stem).kin.add(head);
      }
      return new Map(
        [...families].flatMap(([stem, { same, kin }]) => {
          for (const head of [stem, ...same]) kin.delete(head);
          same.delete(stem);
          return same.size || kin.size
            ? [[stem, { same: [...same].sort(), kin: [...kin].sort() }] as const]
            : [];
        }),
      );
    },
  };
}

/** The stem under which all forms of the word are indexed. */
function headOf({ lemma, forms }: Lexeme): string {
  // «Он» is not among the forms of «него», nor «один» among those of «первый».
  return stemOf(forms.includes(lemma) ? lemma : (forms[0] ?? lemma));
}
