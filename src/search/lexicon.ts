/** The words of the site during indexing: keys and frequency of each. */
import { inhabitantsOf, relativesOf } from './derivation.ts';
import { isDistinctive } from './synonyms.ts';
import { isReflexive, LOOKS_REFLEXIVE, type WordFamily } from './word-families.ts';
import type { Lexeme, WordForms } from './word-forms.ts';
import { keyFrom, plainWord, prefixOf, stemOf } from './word-key.ts';

/** Less likely readings would only add noise to the index. */
const LEAST_SHARE = 0.2;
/** Words of the same root that a query asks for, those on most pages: each may be in another part of the index. */
const MOST_KIN = 6;

export interface Lexicon {
  /** Keys of the dictionary forms of the word; for a word unknown to the dictionary, its own key. */
  keysOf(word: string): readonly string[];
  /** Counts the words of one page, each with its number of uses; one without uses has only been looked up. */
  read(words: Iterable<readonly [word: string, uses: number]>): void;
  /** Dictionary forms of the words read so far, with their number of uses. */
  words(): Map<string, number>;
  /** Families of all stems of the words looked up so far. */
  families(): Map<string, WordFamily>;
}

interface Known {
  plain: string;
  keys: readonly string[];
  uses: number;
  /** Whether it was never met in lower case. */
  isName: boolean;
}

export function openLexicon(forms: WordForms): Lexicon {
  const byPlain = new Map<string, Known>();
  // Few distinct words, many occurrences: «Пруд» and «пруд» are cached separately.
  const byWord = new Map<string, Known>();
  const headsByPlain = new Map<string, readonly string[]>();
  const relativesByForms = new Map<Lexeme['forms'], readonly Lexeme[]>();
  /** Words of which every form has been read. */
  const readWhole = new Set<Lexeme['forms']>();
  let pages = 0;
  /** On how many pages a word with this key stands. */
  const pagesWith = new Map<string, number>();

  function known(word: string): Known {
    let found = byWord.get(word);
    if (!found) {
      const plain = plainWord(word);
      found = byPlain.get(plain) ?? learn(plain);
      found.isName &&= word.slice(0, 1) !== plain.slice(0, 1);
      byPlain.set(plain, found);
      byWord.set(word, found);
    }
    return found;
  }

  function learn(plain: string): Known {
    // Families need the readings of all forms: while pages are still being drawn, nobody waits for them.
    const likely = likelyLexemes(plain);
    for (const lexeme of [...likely, ...likely.slice(0, 1).flatMap(relatives)]) {
      if (!readWhole.has(lexeme.forms)) for (const form of lexeme.forms) headsOf(form);
      readWhole.add(lexeme.forms);
    }
    return { plain, keys: headsOf(plain).map((stem) => keyFrom(stem)), uses: 0, isName: true };
  }

  function likelyLexemes(plain: string): readonly Lexeme[] {
    return forms.lexemesOf(plain).filter(({ share }) => share >= LEAST_SHARE);
  }

  function headsOf(plain: string): readonly string[] {
    let heads = headsByPlain.get(plain);
    if (!heads) {
      const found = likelyLexemes(plain).map(headOf);
      headsByPlain.set(plain, (heads = found.length ? [...new Set(found)] : [stemOf(plain)]));
    }
    return heads;
  }

  function relatives(lexeme: Lexeme): readonly Lexeme[] {
    let found = relativesByForms.get(lexeme.forms);
    if (!found)
      relativesByForms.set(lexeme.forms, (found = relativesOf(lexeme, forms).flatMap(likelyLexemes)));
    return found;
  }

  return {
    keysOf: (word) => known(word).keys,
    read(words) {
      pages += 1;
      const onPage = new Set<string>();
      for (const [word, uses] of words) {
        const found = known(word);
        found.uses += uses;
        if (uses) for (const key of found.keys) onPage.add(key);
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
      const families = new Map<string, Gathered>();
      const familyOf = (stem: string) => {
        let family = families.get(stem);
        if (!family)
          families.set(stem, (family = { heads: new Set(), words: new Set(), places: new Set(), kin: [] }));
        return family;
      };
      const lexemes = new Map<Lexeme['forms'], Lexeme>();
      const likeliest = new Map<Lexeme['forms'], Lexeme>();
      for (const { plain, isName } of byPlain.values()) {
        const likely = likelyLexemes(plain);
        for (const head of headsOf(plain)) familyOf(stemOf(plain)).heads.add(head);
        if (!likely.length) for (const stem of stemsOfSurname(plain)) familyOf(stem).heads.add(stemOf(plain));
        for (const lexeme of likely) lexemes.set(lexeme.forms, lexeme);
        for (const lexeme of likely.slice(0, 1)) likeliest.set(lexeme.forms, lexeme);
        for (const lexeme of isName ? likely.slice(0, 1) : [])
          for (const stem of new Set(inhabitantsOf(lexeme, forms).map(stemOf)))
            familyOf(stem).places.add(headOf(lexeme));
      }
      for (const lexeme of lexemes.values()) {
        for (const form of lexeme.forms) {
          const { heads, words } = familyOf(stemOf(form));
          heads.add(headOf(lexeme));
          words.add(form);
        }
      }
      const kindred = new Map<Lexeme['forms'], { of: string; heads: string[] }>();
      for (const lexeme of likeliest.values()) {
        const head = headOf(lexeme);
        if (!isDistinctive(pagesWith.get(keyFrom(head)) ?? 0, pages)) continue;
        for (const relative of relatives(lexeme)) {
          const { heads } = kindred.get(relative.forms) ?? { heads: [] };
          kindred.set(relative.forms, { of: headOf(relative), heads: [...heads, head] });
        }
      }
      for (const [itsForms, { of, heads }] of kindred) {
        for (const [stem, words] of Map.groupBy(itsForms, (form) => stemOf(form)))
          familyOf(stem).kin.push(...heads.map((head) => ({ head, of, words })));
      }
      const known = new Set([...lexemes.values()].map(headOf));
      const own = new Map<string, readonly string[]>();
      const ownHeads = (word: string) => {
        let heads = own.get(word);
        if (!heads) {
          heads = headsOf(word).toSorted();
          if (heads.some((head) => known.has(head))) heads = heads.filter((head) => known.has(head));
          own.set(word, heads);
        }
        return heads;
      };
      return new Map(
        [...families].flatMap(([stem, gathered]) => {
          const family = familyOfStem(gathered, ownHeads, known, (head) => pagesWith.get(keyFrom(head)) ?? 0);
          const isOwn = family.heads.every((head) => head === stem);
          return isOwn && family.kin.length + family.exceptions.size === 0 ? [] : [[stem, family] as const];
        }),
      );
    },
  };
}

/** What is known of a stem. */
interface Gathered {
  heads: Set<string>;
  /** Forms that have it, of words that the dictionary knows. */
  words: Set<string>;
  /** Of places whose inhabitants have it: to a reader «псковичи» says the same as «Псков». */
  places: Set<string>;
  /** Words of the same root as a word that has the stem in some forms. */
  kin: { head: string; of: string; words: readonly string[] }[];
}

/**
 * Most words with a stem are of the same dictionary forms; the others are exceptions. A reflexive verb shares its stem with
 * the verb it is made of, and its words are told by their ends.
 */
function familyOfStem(
  { heads, words, places, kin }: Gathered,
  ownHeads: (word: string) => readonly string[],
  known: ReadonlySet<string>,
  pagesWith: (head: string) => number,
): WordFamily {
  const apart = [...heads].filter((head) => isReflexive(head) || !known.has(head));
  // If no page has a word with this stem, all that have it are kin of the same words.
  const told = (words.size ? [...new Set([...words, ...kin.flatMap((each) => each.words)])] : [])
    .sort()
    .filter((word) => !ownHeads(word).every(isReflexive));
  const groups = [...Map.groupBy(told, (word) => ownHeads(word).join(' ')).values()];
  const [usual = [], ...others] = groups.toSorted((one, other) => other.length - one.length);
  const looksReflexive = apart.some(isReflexive) ? usual.filter((word) => LOOKS_REFLEXIVE.test(word)) : [];
  const byPages = (one: string, other: string) => pagesWith(other) - pagesWith(one) || (one < other ? -1 : 1);
  const kinOf = (own: readonly string[]) => {
    const all = kin.flatMap(({ head, of }) =>
      (own.includes(of) || words.size === 0) && !own.includes(head) ? head : [],
    );
    return [...new Set(all)].sort(byPages).slice(0, MOST_KIN);
  };
  const readingsOf = (word: string) => {
    const own = ownHeads(word);
    return { heads: own.filter((head) => known.has(head)), kin: kinOf(own) };
  };
  const ofUsual = [...usual.slice(0, 1).flatMap(ownHeads), ...apart];
  const here = ofUsual.filter((head) => known.has(head) || heads.has(head));
  return {
    heads: [...new Set([...here, ...places])].sort(),
    kin: kinOf(ofUsual),
    exceptions: new Map([...others.flat(), ...looksReflexive].map((word) => [word, readingsOf(word)])),
  };
}

/** To the stemmer «Болбасов» is of «болбас», «Болбасова» is not; no dictionary has all surnames. */
function stemsOfSurname(plain: string): string[] {
  const [, surname] = /^(.{3,}[оеи][вн])(?:а|у|ым|е|ой|ою|ы|ых|ыми)?$/.exec(plain) ?? [];
  return surname ? [stemOf(surname), stemOf(`${surname}а`)] : [];
}

/**
 * The key under which all forms of the word are indexed: the stem of its dictionary form. A verb has the whole of that form,
 * or «делить» would be «дело», «еда» «есть» and «получиться» «получить».
 */
function headOf({ lemma, forms, partOfSpeech }: Lexeme): string {
  // «Он» is not among the forms of «него», nor «один» among those of «первый».
  const form = forms.includes(lemma) ? lemma : (forms[0] ?? lemma);
  return partOfSpeech === 'INFN' ? prefixOf(form) : stemOf(form);
}
