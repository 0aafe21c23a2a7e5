/** The site's search: a small interface over Pagefind, the same code in a browser and in Node. */
import { markWords, parseExcerpt, withoutHeading, wordsAt, type ExcerptPart } from './excerpt.ts';
import { queryFor } from './query-words.ts';

/** Kinds of pages; groups of equal results stand in this order. */
export const PAGE_TYPES = ['practice', 'resolution', 'strategy', 'page'] as const;
export type PageType = (typeof PAGE_TYPES)[number];

export const SEARCH_FACETS = ['kind', 'direction', 'region'] as const;
export type SearchFacet = (typeof SEARCH_FACETS)[number];
const FACETS = [...SEARCH_FACETS, 'type'] as const;

export interface SearchFilters {
  kind?: string;
  direction?: string;
  region?: string;
  type?: PageType;
}

/** A clause, section, term or chapter of a story in which the words were found. */
export interface FoundPart {
  url: string;
  label: string;
  /** The label with the words found marked. */
  markedLabel: ExcerptPart[];
  excerpt: ExcerptPart[];
}

export interface FoundPage {
  url: string;
  title: string;
  /** The title with the words found marked. */
  markedTitle: ExcerptPart[];
  score: number;
  /** Empty when all that was found stands in the excerpts of the parts. */
  excerpt: ExcerptPart[];
  place?: string;
  parts: FoundPart[];
}

export interface FoundGroup {
  type: PageType;
  total: number;
  /** Best first, as many as the limit allows. */
  results: FoundPage[];
}

export interface Found {
  query: string;
  total: number;
  /** The group with the best result comes first; pages about the site and its lists come last. */
  groups: FoundGroup[];
  /** Value → pages to be found with it, the other filters being as they are. */
  facets: Record<keyof SearchFilters, Record<string, number>>;
}

export interface Search {
  /** No words and some filters: every page with these filters, in no order. `limit` is for each group. */
  find(words: string, filters: SearchFilters, options: { limit: number }): Promise<Found>;
}

type Counts = Record<string, Record<string, number>>;

interface Fragment {
  url: string;
  meta: { title?: string; place?: string };
  content: string;
  /** Places of the words found, among all words of the content. */
  locations: number[];
  excerpt: string;
  sub_results: {
    title: string;
    url: string;
    excerpt: string;
    /** Absent from the part above the first heading with an id. */
    anchor?: unknown;
    weighted_locations: { balanced_score: number }[];
  }[];
}

interface EngineResult {
  id: string;
  score: number;
  data(): Promise<Fragment>;
}

interface Engine {
  filters(): Promise<Counts>;
  search(
    query: string | null,
    options: { filters: SearchFilters },
  ): Promise<{ results: EngineResult[]; filters: Counts }>;
}

/** Type of each page, by the id of its result. */
type TypeOf = Map<string, PageType>;

interface Pagefind {
  createInstance(options: { basePath: string; baseUrl: string; excerptLength: number }): Engine;
}

const EXCERPT_WORDS = 24;
const PARTS_OF_A_PAGE = 3;

/**
 * @param bundleUrl folder with `pagefind.js`, with a slash at the end; a full address in Node
 * @param baseUrl path prefix of the site, put before the addresses found
 */
export async function openSearch({
  bundleUrl,
  baseUrl,
}: {
  bundleUrl: string;
  baseUrl: string;
}): Promise<Search> {
  const pagefind = await importPagefind(`${bundleUrl}pagefind.js`);
  const engine = pagefind.createInstance({ basePath: bundleUrl, baseUrl, excerptLength: EXCERPT_WORDS });
  // Pagefind counts only by those filters that are loaded.
  await engine.filters();
  // A result tells its type only after its text is loaded, and only what is shown is loaded.
  const typeOf: TypeOf = new Map();
  for (const type of PAGE_TYPES) {
    for (const { id } of (await engine.search(null, { filters: { type } })).results) typeOf.set(id, type);
  }
  return { find: (words, filters, { limit }) => find(engine, typeOf, queryFor(words), filters, limit) };
}

async function importPagefind(address: string): Promise<Pagefind> {
  if (typeof document !== 'undefined') return import(/* @vite-ignore */ address);
  // Node imports no module from the network, but it does from a text.
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const module = `data:text/javascript,${encodeURIComponent(await response.text())}`;
  return import(/* @vite-ignore */ module);
}

async function find(
  engine: Engine,
  typeOf: TypeOf,
  query: string,
  filters: SearchFilters,
  limit: number,
): Promise<Found> {
  if (!query && Object.keys(filters).length === 0) return { query, total: 0, groups: [], facets: noFacets() };
  const ask = (asked: SearchFilters) => engine.search(query || null, { filters: asked });

  const all = await ask(filters);
  const groups: FoundGroup[] = [];
  for (const type of PAGE_TYPES) {
    const found = all.results.filter(({ id }) => typeOf.get(id) === type);
    if (found.length === 0) continue;
    const shown = found.slice(0, limit).map(async ({ score, data }) => foundPage(type, score, await data()));
    groups.push({ type, total: found.length, results: await Promise.all(shown) });
  }

  const facets = noFacets();
  for (const facet of FACETS) {
    const { [facet]: chosen, ...others } = filters;
    facets[facet] = (chosen === undefined ? all : await ask(others)).filters[facet] ?? {};
  }
  return { query, total: all.results.length, groups: groups.sort(byBestResult), facets };
}

function noFacets(): Found['facets'] {
  return { kind: {}, direction: {}, region: {}, type: {} };
}

function byBestResult(a: FoundGroup, b: FoundGroup): number {
  const best = ({ results }: FoundGroup) => results[0]?.score ?? 0;
  return Number(a.type === 'page') - Number(b.type === 'page') || best(b) - best(a);
}

function foundPage(
  type: PageType,
  score: number,
  { url, meta, content, locations, excerpt, sub_results }: Fragment,
): FoundPage {
  const title = meta.title ?? url;
  const words = wordsAt(content, locations);
  const parts = sub_results.filter((part) => part.anchor && part.title !== title);
  const weight = (part: (typeof parts)[number]) =>
    part.weighted_locations.reduce((sum, location) => sum + location.balanced_score, 0);
  const best = new Set([...parts].sort((a, b) => weight(b) - weight(a)).slice(0, PARTS_OF_A_PAGE));
  // A story is one whole; of a long document the parts say more than any one excerpt.
  const isStory = type === 'practice' || parts.length === 0;
  const lead = isStory ? excerpt : (sub_results.find((part) => !parts.includes(part))?.excerpt ?? '');
  return {
    url,
    title,
    markedTitle: markWords(title, words),
    score,
    excerpt: withoutHeading(parseExcerpt(lead), title),
    ...(meta.place === undefined ? {} : { place: meta.place }),
    parts: parts
      .filter((part) => best.has(part))
      .map((part) => ({
        url: part.url,
        label: part.title,
        markedLabel: markWords(part.title, words),
        excerpt: withoutHeading(parseExcerpt(part.excerpt), part.title),
      })),
  };
}
