import { keyOf, WORD } from './word-key.ts';

/** Expressions of one meaning: «МКД», «многоквартирный дом», «многоэтажка». */
export type Synonyms = readonly string[];

/** A meaning that stands on so large a part of the pages tells none of them from the others. */
const TOO_COMMON = 1 / 3;

interface Expression {
  group: number;
  keys: string[];
}

export interface SynonymFinder {
  /** Which groups have an expression in the text, given as the keys of each of its words. */
  groupsIn(text: readonly (readonly string[])[]): ReadonlySet<number>;
}

export function openSynonymFinder(groups: readonly Synonyms[]): SynonymFinder {
  const byFirstKey = new Map<string, Expression[]>();
  for (const [group, expressions] of groups.entries()) {
    for (const expression of expressions) {
      const keys = (expression.match(WORD) ?? []).map((form) => keyOf(form));
      const [first] = keys;
      if (first === undefined) continue;
      byFirstKey.set(first, [...(byFirstKey.get(first) ?? []), { group, keys }]);
    }
  }
  return {
    groupsIn(text) {
      const found = new Set<number>();
      for (const [place, keys] of text.entries()) {
        for (const key of keys) {
          for (const expression of byFirstKey.get(key) ?? []) {
            if (expression.keys.every((wanted, offset) => text[place + offset]?.includes(wanted)))
              found.add(expression.group);
          }
        }
      }
      return found;
    },
  };
}

/** Those that help to tell pages apart. */
export function telling<T>(pages: readonly ReadonlySet<T>[]): Set<T> {
  const uses = new Map<T, number>();
  for (const page of pages) for (const each of page) uses.set(each, (uses.get(each) ?? 0) + 1);
  return new Set([...uses].filter(([, count]) => count <= pages.length * TOO_COMMON).map(([each]) => each));
}
