/** The site's search: Russian words over Pagefind's index, the same code in a browser and in Node. */
import { askedOnce } from './asked-once.ts';
import { CATALOGUE_FILE, Pages, type Catalogue, type SearchFilters } from './catalogue.ts';
import { fetched, fetchedJson } from './fetched.ts';
import { foundPage, type FoundPage } from './found-page.ts';
import { matchTerm, type Ask, type Reading, type WordIndex } from './matching.ts';
import { SEARCH_FACETS, type SearchFacet } from './page-facts.ts';
import {
  CODE,
  fragmentFile,
  MODULE,
  namesIn,
  parseFragment,
  unpack,
  type Fragment,
} from './pagefind-format.ts';
import { parseQuery, type CostRange } from './query.ts';
import { rank, RANKING, WORD_RANKING, type Ranked } from './ranking.ts';
import { openRealWords, REAL_WORDS_FILE } from './real-words.ts';
import { openSpeller, type Speller } from './spelling.ts';
import { VOCABULARY_FILE, type Vocabulary } from './vocabulary.ts';
import { FAMILIES_FOLDER, openFamilies, type Families, type FamilyFiles } from './word-families.ts';

export const SORTS = ['relevance', 'newest', 'cheapest', 'dearest'] as const;
export type Sort = (typeof SORTS)[number];

/** What was found instead of a word that no page has. */
interface Replacement {
  typed: string;
  instead: string;
  how: Reading;
}

export interface Found {
  query: string;
  total: number;
  /** How many of them have every word of the query that any page has. */
  complete: number;
  /** Pages of every type, best first, as many as the limit allows. */
  results: FoundPage[];
  /** Pages among them that are missing, because their text did not come. */
  lost: number;
  /** Value → pages to be found with it, the other filters being as they are. */
  facets: Record<SearchFacet, Record<string, number>>;
  replaced: Replacement[];
  /** Words that no page has, nor a word like them. */
  unknown: string[];
  /** The limit of money in the query: pages without a sum are left out. */
  cost?: CostRange;
}

export interface SearchOptions {
  limit: number;
  sort?: Sort;
  /**
   * Resolves when the words are not half typed: before that no word is taken for misspelt, and what corrects words, 105 KB, is
   * not loaded. Without it they are not.
   */
  finished?: () => Promise<void>;
}

export interface Search {
  /** No words and some filters: every page with these filters, in no order. */
  find(words: string, filters: SearchFilters, options: SearchOptions): Promise<Found>;
}

export interface SearchPlace {
  /** Folder with `pagefind.js`, with a slash at the end; a full address in Node. */
  bundleUrl: string;
  /** Path prefix of the site, put before the addresses found. */
  baseUrl: string;
}

/** What the search weighs by; the benchmark tries others. */
export interface SearchWeights {
  words: typeof WORD_RANKING;
  pages: typeof RANKING;
}

interface EngineResult {
  id: string;
  score: number;
  /** Places of the word on the page. */
  words: number[];
  data(): Promise<Fragment>;
}

export interface Engine {
  search(query: string): Promise<{ results: EngineResult[] }>;
}

interface Pagefind {
  createInstance(options: {
    basePath: string;
    baseUrl: string;
    ranking?: typeof WORD_RANKING;
    noWorker?: boolean;
  }): Engine;
}

/**
 * Asks for what only words need. Pagefind asks for its code after two other files; if words are expected it can be in the
 * browser's cache by then.
 */
export const expectWords = askedOnce(async (bundleUrl: string) => {
  await (await fetched(bundleUrl + CODE)).arrayBuffer();
});

export async function openSearch(
  { bundleUrl, baseUrl }: SearchPlace,
  weights: SearchWeights = { words: WORD_RANKING, pages: RANKING },
): Promise<Search> {
  const [pagefind, catalogue] = await Promise.all([
    importPagefind(bundleUrl),
    fetchedJson<Catalogue & { families: FamilyFiles }>(bundleUrl + CATALOGUE_FILE),
  ]);
  const openEngine = () =>
    pagefind.createInstance({
      basePath: bundleUrl,
      baseUrl,
      ranking: weights.words,
      // A worker costs its own copy of the code, and typing is no smoother with it: answers are copied between threads.
      noWorker: true,
    });
  const unpacked = async (name: string) => unpack(await fetched(bundleUrl + name));
  const families = openFamilies(catalogue.families, async (name) =>
    (await fetched(`${bundleUrl}${FAMILIES_FOLDER}/${name}`)).text(),
  );
  const loadSpeller = async () => {
    const [vocabulary, filter] = await Promise.all([
      fetchedJson<Vocabulary>(bundleUrl + VOCABULARY_FILE),
      fetched(bundleUrl + REAL_WORDS_FILE).then((response) => response.arrayBuffer()),
    ]);
    return openSpeller(vocabulary, openRealWords(new Uint8Array(filter)));
  };
  // Asked for nothing, the engine would list the pages, too, but load the whole index.
  const loadPages = askedOnce(async () => new Pages(catalogue, namesIn(await unpacked(catalogue.list))));
  loadPages().catch(() => undefined);
  return new RussianSearch({
    openEngine,
    failures: countFailures(bundleUrl),
    loadPages,
    loadPage: askedOnce(async (page) => {
      const fragment = parseFragment(await unpacked(fragmentFile(page)));
      return { ...fragment, url: baseUrl.replace(/\/$/, '') + fragment.url };
    }),
    families,
    weights: weights.pages,
    loadSpeller: askedOnce(loadSpeller),
  });
}

/** How many files of the folder have not come so far. Pagefind keeps silent about them and finds nothing in their place. */
function countFailures(folder: string): () => number {
  const plainFetch = globalThis.fetch;
  let failures = 0;
  globalThis.fetch = async (input, options) => {
    const isOurs = typeof input === 'string' && input.startsWith(folder);
    try {
      const response = await plainFetch(input, options);
      if (isOurs && !response.ok) failures += 1;
      return response;
    } catch (error) {
      if (isOurs) failures += 1;
      throw error;
    }
  };
  return () => failures;
}

/** Pagefind's module, which answers from the index beside it. */
export async function importPagefind(bundleUrl: string): Promise<Pagefind> {
  const address = bundleUrl + MODULE;
  // A browser remembers that an address gave no module.
  if (typeof document !== 'undefined' && location.protocol !== 'file:')
    return import(/* @vite-ignore */ address).catch(
      () => import(/* @vite-ignore */ `${address}?${Date.now()}`),
    );
  // Node imports no module from the network, nor a browser from a disk, but both do from a text: one of its own for each
  // index, for they keep their code.
  const text = `${await (await fetched(address)).text()}\n// ${address}`;
  const module = `data:text/javascript,${encodeURIComponent(text)}`;
  return import(/* @vite-ignore */ module);
}

/** Cached terms: while a query is being typed, most of its terms stay the same. */
const KEPT = 200;

interface Parts {
  openEngine: () => Engine;
  failures: () => number;
  loadPages: () => Promise<Pages>;
  loadPage: (page: string) => Promise<Fragment>;
  families: Families;
  weights: typeof RANKING;
  loadSpeller: () => Promise<Speller>;
}

class RussianSearch implements Search {
  readonly #parts: Parts;
  readonly #index: WordIndex;
  #engine: Engine;
  readonly #asked = new Map<string, ReturnType<Ask>>();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#index = { ask: this.#ask, families: parts.families };
    this.#engine = parts.openEngine();
  }

  async find(...asked: Parameters<Search['find']>): Promise<Found> {
    try {
      return await this.#find(...asked, 'all');
    } catch {
      // What did not come once stays lost to an engine.
      this.#engine = this.#parts.openEngine();
      this.#asked.clear();
      return this.#find(...asked, 'what comes');
    }
  }

  /** @param wanted whether a page whose text does not come is an error, or only left out */
  async #find(
    words: string,
    filters: SearchFilters,
    { limit, sort = 'relevance', finished = () => Promise.resolve() }: SearchOptions,
    wanted: 'all' | 'what comes',
  ): Promise<Found> {
    const { failures, weights, loadPages, loadSpeller } = this.#parts;
    const query = parseQuery(words);
    const failed = failures();
    const speller = () => finished().then(loadSpeller);
    const [pages, ...matches] = await Promise.all([
      loadPages(),
      ...query.terms.map((term) => matchTerm(term, this.#index, speller)),
    ]);
    if (failures() > failed) throw new Error('a part of the index did not come');
    const isEmpty = !query.cost && query.terms.length === 0 && Object.keys(filters).length === 0;
    let ranked = isEmpty
      ? []
      : query.terms.length
        ? rank(matches, pages, { asksCost: query.asksCost, weights })
        : pages.ids.map((page): Ranked => ({ page, score: 0, missing: [], found: [] }));
    const { cost } = query;
    if (cost) ranked = ranked.filter(({ page }) => isWithin(cost, pages.costOf(page)));
    const shown = sorted(
      ranked.filter(({ page }) => pages.meets(page, filters)),
      sort,
      pages,
    );
    return {
      query: query.text,
      total: shown.length,
      complete: shown.filter(({ missing }) => missing.length === 0).length,
      ...(await this.#load(shown.slice(0, limit), wanted, pages)),
      facets: facetsOf(ranked, filters, pages),
      replaced: matches.flatMap(({ term, instead }) =>
        instead ? [{ typed: term.typed, instead: instead.words, how: instead.how }] : [],
      ),
      unknown: matches.filter(({ hits }) => hits.size === 0).map(({ term }) => term.typed),
      ...(cost ? { cost } : {}),
    };
  }

  #ask: Ask = (prefix) => {
    let hits = this.#asked.get(prefix);
    if (!hits) {
      hits = this.#search(prefix);
      hits.catch(() => this.#asked.delete(prefix));
      this.#asked.set(prefix, hits);
      const [oldest] = this.#asked.keys();
      if (this.#asked.size > KEPT && oldest !== undefined) this.#asked.delete(oldest);
    }
    return hits;
  };

  async #search(prefix: string): ReturnType<Ask> {
    const { results } = await this.#engine.search(prefix);
    return new Map(results.map(({ id, score, words }) => [id, { score, places: words }]));
  }

  async #load(
    ranked: Ranked[],
    wanted: 'all' | 'what comes',
    pages: Pages,
  ): Promise<Pick<Found, 'results' | 'lost'>> {
    const loaded = await Promise.allSettled(ranked.map((result) => this.#loadOne(result, pages)));
    const lost = loaded.filter(({ status }) => status === 'rejected').length;
    if (lost && (wanted === 'all' || lost === ranked.length)) throw new Error(`${lost} pages did not come`);
    return { results: loaded.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])), lost };
  }

  async #loadOne({ page, ...ranked }: Ranked, pages: Pages): Promise<FoundPage> {
    const type = pages.typeOf(page);
    if (!type) throw new Error(`the page ${page} is not in the catalogue`);
    return foundPage(type, await this.#parts.loadPage(page), ranked);
  }
}

function isWithin({ from, to }: CostRange, cost: number | undefined): boolean {
  return cost !== undefined && cost >= from && cost <= to;
}

/** Pages without a year or a cost come last, in the order of relevance. */
function sorted(ranked: Ranked[], sort: Sort, pages: Pages): Ranked[] {
  if (sort === 'relevance') return ranked;
  const valueOf = ({ page }: Ranked): number => {
    const value = sort === 'newest' ? pages.yearOf(page) : pages.costOf(page);
    return value === undefined ? Infinity : sort === 'cheapest' ? value : -value;
  };
  const keyed = ranked.map((result) => ({ result, value: valueOf(result) }));
  return keyed.sort((a, b) => (a.value === b.value ? 0 : a.value - b.value)).map(({ result }) => result);
}

function facetsOf(ranked: readonly Ranked[], filters: SearchFilters, pages: Pages): Found['facets'] {
  const facets = {} as Found['facets'];
  for (const facet of SEARCH_FACETS) {
    const { [facet]: _, ...others } = filters;
    const left = ranked.filter(({ page }) => pages.meets(page, others)).map(({ page }) => page);
    facets[facet] = pages.count(facet, new Set(left));
  }
  return facets;
}
