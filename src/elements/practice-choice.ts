/** Choosing and sorting practices by their index; knows no page. */
import type { PracticeIndex } from '../domain/practice-index.ts';
import { collator } from '../language/format.ts';

/** Facet → chosen values. A practice fits when it has one of the values of every facet named. */
export type Choice = ReadonlyMap<string, ReadonlySet<string>>;

export const ORDERS = ['', 'sum', '-sum', 'title'] as const;
/** '' keeps the order of the list, newest publications first. */
export type Order = (typeof ORDERS)[number];

/** Positions in the list of the practices that fit, in the order wanted. */
export function chosen({ facets, practices }: PracticeIndex, choice: Choice, order: Order): number[] {
  const positions = practices.flatMap(({ has }, position) =>
    facets.every((facet, at) => fits(has[at], choice.get(facet))) ? [position] : [],
  );
  const sum = (position: number) => practices[position]?.sum ?? 0;
  // A practice whose cost is unknown is not a cheap one.
  const dear = (position: number) => sum(position) || Infinity;
  if (order === 'sum') positions.sort((a, b) => sum(b) - sum(a));
  else if (order === '-sum') positions.sort((a, b) => (dear(a) === dear(b) ? 0 : dear(a) - dear(b)));
  else if (order === 'title') {
    const title = (position: number) => practices[position]?.title ?? '';
    positions.sort((a, b) => collator.compare(title(a), title(b)));
  }
  return positions;
}

/** How many practices there would be with each value chosen, under the choice in the other facets. */
export function amounts(
  { facets, practices }: PracticeIndex,
  choice: Choice,
): Map<string, Map<string, number>> {
  const found = new Map(facets.map((facet) => [facet as string, new Map<string, number>()]));
  for (const { has } of practices) {
    const misses = facets.filter((facet, at) => !fits(has[at], choice.get(facet)));
    facets.forEach((facet, at) => {
      if (misses.some((missed) => missed !== facet)) return;
      const counts = found.get(facet);
      for (const value of has[at] ?? []) counts?.set(value, (counts.get(value) ?? 0) + 1);
    });
  }
  return found;
}

function fits(values: readonly string[] | undefined, wanted: ReadonlySet<string> | undefined): boolean {
  return !wanted?.size || (values ?? []).some((value) => wanted.has(value));
}
