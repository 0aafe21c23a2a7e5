import type { PaginateFunction } from 'astro';
import { entriesOf, type Part } from '../domain/deeds.ts';
import { CARDS_ON_PAGE } from '../domain/paging.ts';
import type { PracticeCase } from '../domain/practice.ts';

/** Paths of a list for `getStaticPaths`: the pages go through its parts one after another. */
export function listingPages<
  Params extends Record<string, string | undefined>,
  Props extends Record<string, unknown>,
>(paginate: PaginateFunction, parts: Part<PracticeCase>[], params: Params, props: Props) {
  return paginate(entriesOf(parts), { params, props: { ...props, parts }, pageSize: CARDS_ON_PAGE });
}
