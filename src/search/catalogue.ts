/**
 * The catalogue: one file next to Pagefind's with type, region, year and cost of every page, so that the search can count
 * and filter without loading pages.
 */
import { PAGE_TYPES, SEARCH_FACETS, type PageFacts, type PageType, type SearchFacet } from './page-facts.ts';
import { contentWords } from './query.ts';
import type { KnownPages } from './ranking.ts';

export const CATALOGUE_FILE = 'catalogue.json';

/**
 * Stored by column, one item per page in the order in which Pagefind lists them, so that it need not name them: a tenth of the
 * compressed size of a list of pages. A column is one string whose items are separated by `;`.
 */
export interface Catalogue {
  /** Pagefind's file with the names of the pages in this order. */
  list: string;
  /** Values, and for each page the indices of its values. */
  facets: Record<SearchFacet, { values: string[]; pages: string }>;
  /** Roubles; nothing when no sum is known. */
  costs: string;
  /** How many words of each page's title are not stop words. */
  titleWords: string;
}

/** Facet → the value a page must have. */
export type SearchFilters = Partial<Record<Exclude<SearchFacet, 'type'>, string>> & { type?: PageType };

export interface CataloguedPage {
  title: string;
  facts: PageFacts;
}

export function makeCatalogue(list: string, pages: readonly CataloguedPage[]): Catalogue {
  const column = (itemOf: (page: CataloguedPage) => string | number) => pages.map(itemOf).join(';');
  const facets = SEARCH_FACETS.map((facet) => {
    const valuesOf = ({ facts }: CataloguedPage) => [facts[facet] ?? []].flat();
    const values = [...new Set(pages.flatMap(valuesOf))];
    const numberOf = new Map(values.map((value, number) => [value, number]));
    const numbersOf = (page: CataloguedPage) => valuesOf(page).map((value) => numberOf.get(value));
    return [facet, { values, pages: column((page) => numbersOf(page).join(',')) }];
  });
  return {
    list,
    facets: Object.fromEntries(facets) as Catalogue['facets'],
    costs: column(({ facts: { cost } }) => cost ?? ''),
    titleWords: column(({ title }) => contentWords(title).length),
  };
}

/** Metadata of pages that are not loaded yet. */
export class Pages implements KnownPages {
  readonly total: number;
  readonly ids: readonly string[];
  /** Facet → value → pages. */
  readonly #having = new Map<SearchFacet, Map<string, Set<string>>>();
  readonly #types = new Map<string, PageType>();
  readonly #costs: ReadonlyMap<string, number>;

  readonly #titleWords: ReadonlyMap<string, number>;

  /** @param names that Pagefind gave to the pages and to what follows them in its list */
  constructor({ facets, costs, titleWords }: Catalogue, names: readonly string[]) {
    const items = (column: string) => column.split(';');
    this.total = items(titleWords).length;
    if (names.length < this.total) throw new Error('the catalogue is not of this index');
    const ids = names.slice(0, this.total);
    this.ids = ids;
    const of = (page: number) => ids[page] ?? '';
    this.#costs = new Map(
      items(costs).flatMap((cost, page) => (cost === '' ? [] : [[of(page), Number(cost)] as const])),
    );
    this.#titleWords = new Map(items(titleWords).map((words, page) => [of(page), Number(words)]));
    for (const facet of SEARCH_FACETS) {
      const { values, pages } = facets[facet];
      const having = values.map((value) => [value, new Set<string>()] as const);
      for (const [page, numbers] of items(pages).entries()) {
        for (const number of numbers ? numbers.split(',') : []) having[Number(number)]?.[1].add(of(page));
      }
      this.#having.set(facet, new Map(having));
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
