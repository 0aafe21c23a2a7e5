/** Choosing and sorting practices by their index; knows no page. */
import type { Amounts } from '../domain/deeds.ts';
import type { IndexedFacet, PracticeIndex } from '../domain/practice-index.ts';

/** Facet → chosen values. A practice fits when it has one of the values of every facet named. */
export type Choice = ReadonlyMap<string, ReadonlySet<string>>;

export const ORDERS = ['', 'sum', '-sum', 'title'] as const;
/** '' is the order of the list, newest publications first. */
export type Order = (typeof ORDERS)[number];

/** Positions in the list of the practices that fit, in the order wanted. */
export function chosen({ facets, sums, titles }: PracticeIndex, choice: Choice, order: Order): number[] {
  const tests = facets.map((facet) => testOf(facet, choice));
  const positions = [...sums.keys()].filter((position) => tests.every((fits) => fits(position)));
  const sum = (position: number) => sums[position] ?? 0;
  // A practice whose cost is unknown is not a cheap one.
  const dear = (position: number) => sum(position) || Infinity;
  const place = (position: number) => titles[position] ?? 0;
  if (order === 'sum') positions.sort((a, b) => sum(b) - sum(a));
  else if (order === '-sum') positions.sort((a, b) => (dear(a) === dear(b) ? 0 : dear(a) - dear(b)));
  else if (order === 'title') positions.sort((a, b) => place(a) - place(b));
  return positions;
}

/** How many practices there would be with each value chosen, under the choice in the other facets. */
export function amounts({ facets, sums }: PracticeIndex, choice: Choice): Map<string, Map<string, number>> {
  const tests = facets.map((facet) => testOf(facet, choice));
  const counts = facets.map(({ values }) => values.map(() => 0));
  for (const position of sums.keys()) {
    const misses = tests.flatMap((fits, at) => (fits(position) ? [] : [at]));
    facets.forEach((facet, at) => {
      if (misses.some((missed) => missed !== at)) return;
      const own = counts[at] ?? [];
      for (const number of valuesAt(facet, position)) own[number] = (own[number] ?? 0) + 1;
    });
  }
  return new Map(
    facets.map(({ id, values }, at) => [
      id,
      new Map(
        values
          .map((value, number) => [value, counts[at]?.[number] ?? 0] as const)
          .filter(([, amount]) => amount > 0),
      ),
    ]),
  );
}

/** How many cards of each kind stand at these positions. */
export function amountsAt({ facets }: PracticeIndex, positions: readonly number[]): Amounts {
  const kinds = facets.find(({ id }) => id === 'kind');
  const deed = kinds?.values.indexOf('tos') ?? -1;
  const deeds = positions.filter((position) => kinds && valuesAt(kinds, position).includes(deed)).length;
  return { deeds, support: positions.length - deeds };
}

function valuesAt({ of }: IndexedFacet, position: number): number[] {
  return [of[position] ?? []].flat();
}

/** Whether the practice at a position has one of the values chosen of the facet, if any are. */
function testOf(facet: IndexedFacet, choice: Choice): (position: number) => boolean {
  const wanted = choice.get(facet.id);
  if (!wanted?.size) return () => true;
  const numbers = new Set([...wanted].map((value) => facet.values.indexOf(value)));
  return (position) => valuesAt(facet, position).some((number) => numbers.has(number));
}
