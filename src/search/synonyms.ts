import { WORD } from './word-key.ts';

/** Expressions of one meaning: «МКД», «многоквартирный дом», «многоэтажка». */
export type Synonyms = readonly string[];

/** Groups present on more than this share of pages do not discriminate. */
const TOO_COMMON = 1 / 3;

interface Expression {
  group: number;
  /** Keys of each of its words. */
  keys: (readonly string[])[];
}

/**
 * Finds the groups with an expression in a text, which is given as the keys of each of its words.
 * @param keysOf all keys by which a word of a text is found
 */
export function openSynonymFinder(
  groups: readonly Synonyms[],
  keysOf: (word: string) => readonly string[],
): (text: readonly (readonly string[])[]) => ReadonlySet<number> {
  const byFirstKey = new Map<string, Expression[]>();
  for (const [group, expressions] of groups.entries()) {
    for (const expression of expressions) {
      const keys = (expression.match(WORD) ?? []).map(keysOf);
      for (const first of keys[0] ?? [])
        byFirstKey.set(first, [...(byFirstKey.get(first) ?? []), { group, keys }]);
    }
  }
  return (text) => {
    const found = new Set<number>();
    for (const [place, keys] of text.entries()) {
      for (const expression of keys.flatMap((key) => byFirstKey.get(key) ?? [])) {
        if (expression.keys.every((wanted, offset) => isAmong(wanted, text[place + offset])))
          found.add(expression.group);
      }
    }
    return found;
  };
}

function isAmong(wanted: readonly string[], keys: readonly string[] = []): boolean {
  return wanted.some((key) => keys.includes(key));
}

/** The groups that discriminate. */
export function distinctive<T>(pages: readonly ReadonlySet<T>[]): Set<T> {
  const uses = new Map<T, number>();
  for (const page of pages) for (const each of page) uses.set(each, (uses.get(each) ?? 0) + 1);
  return new Set([...uses].filter(([, count]) => isDistinctive(count, pages.length)).map(([each]) => each));
}

/** Whether something present on `having` of `pages` pages discriminates. */
export function isDistinctive(having: number, pages: number): boolean {
  return having <= pages * TOO_COMMON;
}
