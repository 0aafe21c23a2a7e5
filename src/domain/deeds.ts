/** Deeds of neighbours and the support of authorities are two kinds of card: never one number, and never one sum. */
import { count, countCards } from '../language/plural.ts';
import type { Practice } from '../model/practice.ts';

type OfKind = Pick<Practice, 'kind'>;

export function isDeed({ kind }: OfKind): boolean {
  return kind === 'tos';
}

export function deedsFirst<T extends OfKind>(practices: readonly T[]): T[] {
  return practices.toSorted((a, b) => Number(isDeed(b)) - Number(isDeed(a)));
}

/** How many cards of each kind. */
export interface Amounts {
  deeds: number;
  support: number;
}

export function amountsOf(practices: readonly OfKind[]): Amounts {
  const deeds = practices.filter(isDeed).length;
  return { deeds, support: practices.length - deeds };
}

export function amountsInWords({ deeds, support }: Amounts): string {
  return countCards(deeds, support);
}

/** A stretch of a list under a heading of its own. */
export interface Part<T> {
  /** Anchor of its heading. */
  id: string;
  heading: string;
  entries: T[];
}

/** Deeds, then support; only one of them where there is no other. */
export function partsByKind<T extends OfKind>(practices: readonly T[]): Part<T>[] {
  const [deeds, support] = [practices.filter(isDeed), practices.filter((practice) => !isDeed(practice))];
  return [
    { id: 'deeds', heading: count(deeds.length, 'дело'), entries: deeds },
    { id: 'support', heading: `${count(support.length, 'карточка')} о\u00A0поддержке`, entries: support },
  ].filter(({ entries }) => entries.length > 0);
}

/** The number of the page on which each part begins. */
export function partsByPage<T>(
  parts: readonly Part<T>[],
  size: number,
): { id: string; heading: string; number: number }[] {
  let before = 0;
  return parts.map(({ id, heading, entries }) => {
    const number = Math.floor(before / size) + 1;
    before += entries.length;
    return { id, heading, number };
  });
}

export function entriesOf<T>(parts: readonly Part<T>[]): T[] {
  return parts.flatMap(({ entries }) => entries);
}

/** What a page of a list holds of each of its parts. The pages go through the parts one after another. */
export function partsOnPage<T>(
  parts: readonly Part<T>[],
  { currentPage, size }: { currentPage: number; size: number },
): Part<T>[] {
  const first = (currentPage - 1) * size;
  let before = 0;
  return parts.flatMap(({ id, heading, entries }) => {
    const own = entries.slice(Math.max(0, first - before), Math.max(0, first + size - before));
    before += entries.length;
    return own.length > 0 ? { id, heading, entries: own } : [];
  });
}
