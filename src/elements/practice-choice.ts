/** Choosing and sorting practices by their index; knows no page. */
import type { Amounts } from '../domain/deeds.ts';
import type { IndexedFacet, PracticeIndex } from '../domain/practice-index.ts';

/** Facet → chosen values. A practice fits when it has one of the values of every facet named. */
export type Choice = ReadonlyMap<string, ReadonlySet<string>>;

/** A minus turns an order round. */
export const ORDERS = ['', 'year', '-year', 'sum', '-sum', 'title', 'place'] as const;
/** '' is the order of the list, newest publications first; years and sums go from the greatest. */
export type Order = (typeof ORDERS)[number];

/** Positions in the list of the practices that fit, in the order wanted; those of which it is unknown come last. */
export function chosen(index: PracticeIndex, choice: Choice, order: Order): number[] {
  const tests = index.facets.map((facet) => testOf(facet, choice));
  const positions = [...index.sums.keys()].filter((position) => tests.every((fits) => fits(position)));
  if (!order) return positions;
  const keyAt = keysOf(index, order);
  const turn = order.startsWith('-') ? -1 : 1;
  return positions.sort((a, b) => {
    const [first, second] = [keyAt(a), keyAt(b)];
    if (first === undefined || second === undefined)
      return Number(first === undefined) - Number(second === undefined);
    return turn * (first - second);
  });
}

/** How many of them stand at the end because what they are sorted by is unknown. */
export function unknownAt(index: PracticeIndex, positions: readonly number[], order: Order): number {
  const keyAt = keysOf(index, order);
  return order ? positions.filter((position) => keyAt(position) === undefined).length : 0;
}

/** What an order compares, the least first. */
function keysOf(
  { facets, sums, titles, places }: PracticeIndex,
  order: Order,
): (position: number) => number | undefined {
  if (order === 'title') return (position) => titles[position];
  if (order === 'place') return (position) => places[position];
  // Neither a sum of nothing nor a year without a number is known.
  if (order.endsWith('sum')) return (position) => -(sums[position] ?? 0) || undefined;
  const years = facets.find(({ id }) => id === 'year');
  return (position) => (years && -Number(years.values[valuesAt(years, position)[0] ?? -1])) || undefined;
}

/** How many practices there would be without the choice in one facet, for the facets where that helps. */
export function withoutEach(index: PracticeIndex, choice: Choice): Map<string, number> {
  const left = [...choice.keys()].map((dropped) => {
    const rest = new Map([...choice].filter(([facet]) => facet !== dropped));
    return [dropped, chosen(index, rest, '').length] as const;
  });
  return new Map(left.filter(([, amount]) => amount > 0));
}

/** How many practices there would be with each value chosen, under the choice in the other facets. */
export function amounts({ facets, sums }: PracticeIndex, choice: Choice): Map<string, Map<string, number>> {
  const tests = facets.map((facet) => testOf(facet, choice));
  const counts = new Map(facets.map(({ id }) => [id, new Map<string, number>()]));
  for (const position of sums.keys()) {
    const misses = tests.flatMap((fits, at) => (fits(position) ? [] : [at]));
    facets.forEach((facet, at) => {
      if (misses.some((missed) => missed !== at)) return;
      const own = counts.get(facet.id);
      for (const number of valuesAt(facet, position)) {
        const value = facet.values[number] ?? '';
        own?.set(value, (own.get(value) ?? 0) + 1);
      }
    });
  }
  return counts;
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
