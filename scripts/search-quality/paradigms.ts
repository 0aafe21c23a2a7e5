/**
 * Words with their forms, by a dictionary that the search does not use: A. Lebedev's for spelling (package `dictionary-ru`,
 * BSD). Its suffix rules, in Hunspell's format, make the forms.
 */
import type { Dictionary } from 'dictionary-ru';

/** All forms of a word, ё as е; one alone if it is never inflected. */
export type Paradigm = readonly string[];

interface Suffix {
  strip: string;
  add: string;
  condition: RegExp;
}

/** Makes adverbs of adjectives: to a reader «общественно» is a word of its own. */
const ADVERBS = 'Z';

export function plainForm(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е');
}

export function paradigmsIn({ aff, dic }: Dictionary): Paradigm[] {
  const suffixes = suffixesIn(linesOf(aff));
  // The first line is their number.
  const [, ...entries] = linesOf(dic);
  const paradigms = entries.map((entry) => {
    const [word = '', flags = ''] = entry.split('/');
    const inflected = [...flags]
      .filter((flag) => flag !== ADVERBS)
      .flatMap((flag) => suffixes.get(flag) ?? [])
      .filter(({ strip, condition }) => word.endsWith(strip) && condition.test(word))
      .map(({ strip, add }) => word.slice(0, word.length - strip.length) + add);
    return [...new Set([word, ...inflected].map(plainForm))].sort();
  });
  // «ребёнок» stands there a second time with е.
  return [...new Map(paradigms.map((forms) => [forms.join(' '), forms])).values()];
}

/** By flag. */
function suffixesIn(lines: readonly string[]): Map<string, Suffix[]> {
  const suffixes = new Map<string, Suffix[]>();
  for (const line of lines) {
    const [kind, flag = '', strip = '', add = '', condition] = line.split(/\s+/);
    // Without a condition it is the head of a table.
    if (kind !== 'SFX' || condition === undefined) continue;
    const own = suffixes.get(flag) ?? [];
    suffixes.set(flag, own);
    own.push({ strip: written(strip), add: written(add), condition: new RegExp(`${condition}$`) });
  }
  return suffixes;
}

/** `0` stands for nothing. */
const written = (letters: string) => (letters === '0' ? '' : letters);

function linesOf(bytes: Uint8Array): string[] {
  return new TextDecoder().decode(bytes).trim().split('\n');
}
