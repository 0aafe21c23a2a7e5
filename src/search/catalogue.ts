/**
 * The catalogue: one file beside Pagefind's, with what the search has to know of all pages at once – which page is of
 * which type, region, year – to count and to narrow without loading a page.
 */
import { PAGE_TYPES, SEARCH_FACETS, type PageFacts, type PageType, type SearchFacet } from './page-facts.ts';
import { tellingWords } from './query.ts';
import type { KnownPages } from './ranking.ts';

export const CATALOGUE_FILE = 'catalogue.json';

export interface Catalogue {
  /** Pagefind's names of the pages, in the order of their addresses; a page's number is its place here. */
  ids: string[];
  /** Numbers of the pages that have this value. */
  facets: Record<SearchFacet, Record<string, number[]>>;
  /** Page number and roubles. */
  costs: [page: number, roubles: number][];
  /** How many words of each page's title tell what it is about. */
  titleWords: number[];
}

/** Facet → the value a page must have. */
export type SearchFilters = Partial<Record<Exclude<SearchFacet, 'type'>, string>> & { type?: PageType };

export interface CataloguedPage {
  /** Pagefind's name of the page. */
  id: string;
  title: string;
  facts: PageFacts;
}

export function makeCatalogue(pages: readonly CataloguedPage[]): Catalogue {
  const facets = Object.fromEntries(SEARCH_FACETS.map((facet) => [facet, {}])) as Catalogue['facets'];
  for (const [page, { facts }] of pages.entries()) {
    for (const facet of SEARCH_FACETS) {
      for (const value of [facts[facet] ?? []].flat()) (facets[facet][value] ??= []).push(page);
    }
  }
  const costs = pages.flatMap(({ facts: { cost } }, page): Catalogue['costs'] =>
    cost === undefined ? [] : [[page, cost]],
  );
  return {
    ids: pages.map(({ id }) => id),
    facets,
    costs,
    titleWords: pages.map(({ title }) => tellingWords(title).length),
  };
}

/** What is known of every page before it is loaded. */
export class Pages implements KnownPages {
  readonly total: number;
  readonly ids: readonly string[];
  /** Facet → value → pages. */
  readonly #having = new Map<SearchFacet, Map<string, Set<string>>>();
  readonly #types = new Map<string, PageType>();
  readonly #costs: ReadonlyMap<string, number>;

  readonly #titleWords: ReadonlyMap<string, number>;

  constructor({ ids, facets, costs, titleWords }: Catalogue) {
    const named = (pages: number[]) => pages.flatMap((page) => ids[page] ?? []);
    this.ids = ids;
    this.total = ids.length;
    this.#costs = new Map(
      costs.flatMap(([page, cost]) => (ids[page] === undefined ? [] : [[ids[page], cost]])),
    );
    this.#titleWords = new Map(ids.map((page, index) => [page, titleWords[index] ?? 0]));
    for (const facet of SEARCH_FACETS) {
      const values = Object.entries(facets[facet]).map(
        ([value, pages]) => [value, new Set(named(pages))] as const,
      );
      this.#having.set(facet, new Map(values));
    }
    for (const type of PAGE_TYPES) for (const page of this.having('type', type)) this.#types.set(page, type);
  }

  typeOf = (page: string) => this.#types.get(page);
  costOf = (page: string) => this.#costs.get(page);
  titleWordsOf = (page: string) => this.#titleWords.get(page) ?? 0;

  yearOf(page: string): number | undefined {
    for (const [year, pages] of this.#having.get('year') ?? [])
      if (pages.has(page)) return Number(year) || undefined;
    return undefined;
  }

  having(facet: SearchFacet, value: string): ReadonlySet<string> {
    return this.#having.get(facet)?.get(value) ?? new Set();
  }

  meets(page: string, filters: SearchFilters): boolean {
    return SEARCH_FACETS.every((facet) => {
      const value = filters[facet];
      return value === undefined || this.having(facet, value).has(page);
    });
  }

  /** How many of these pages have each value. */
  count(facet: SearchFacet, pages: ReadonlySet<string>): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const [value, having] of this.#having.get(facet) ?? []) {
      counts[value] = [...having].filter((page) => pages.has(page)).length;
    }
    return counts;
  }
}
