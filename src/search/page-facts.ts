/** Facts about a page for the search; embedded in the page as JSON, in `data-search-facts`. */

/** Kinds of pages, in the order in which a reader may choose from them. */
export const PAGE_TYPES = [
  'practice',
  'recipe',
  'paper',
  'contest',
  'theme',
  'resolution',
  'strategy',
  'region',
  'page',
  'editors',
] as const;
export type PageType = (typeof PAGE_TYPES)[number];

/** What a search can be narrowed by. */
export const SEARCH_FACETS = ['type', 'kind', 'direction', 'region', 'year', 'money'] as const;
export type SearchFacet = (typeof SEARCH_FACETS)[number];

/** Those of them that a reader chooses from lists; the type is a line of links above the results. */
export const CHOSEN_FACETS = ['direction', 'region', 'year', 'money', 'kind'] as const;
export type ChosenFacet = (typeof CHOSEN_FACETS)[number];

export interface PageFacts extends Partial<
  Record<Exclude<SearchFacet, 'type'>, string | string[] | undefined>
> {
  type: PageType;
  /** In whole roubles. */
  cost?: number;
  /** Where it was, as it stands under the heading in the results. */
  place?: string;
  /** Words a reader may use that do not stand on the page: synonyms of its themes, former names of its place. */
  words?: readonly string[];
  /** Words of what it only touches on. */
  related?: readonly string[];
}
