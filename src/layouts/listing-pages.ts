import type { PaginateFunction } from 'astro';
import { entriesOf, partsOnPage, type Part } from '../domain/deeds.ts';
import { CARDS_ON_PAGE } from '../domain/paging.ts';
import type { PracticeCase } from '../domain/practice.ts';

/**
 * Paths of a list for `getStaticPaths`: the pages go through its parts one after another. The first is given all of them, each later
 * one what it shows, or a change of any entry would be one of every page.
 */
export function listingPages<
  Params extends Record<string, string | undefined>,
  Props extends Record<string, unknown>,
>(paginate: PaginateFunction, parts: Part<PracticeCase>[], params: Params, props: Props) {
  const pages = paginate(entriesOf(parts), { params, props: { ...props, parts }, pageSize: CARDS_ON_PAGE });
  return pages.map(({ params, props }) => ({
    params,
    props: props.page.currentPage === 1 ? props : { ...props, parts: partsOnPage(parts, props.page) },
  }));
}
