/** Where the site shows an entry of any collection, and what it calls it, read from the fields as written. */
import { typeset } from '../language/typography.ts';
import type { Collection } from '../model/collections.ts';
import type { UnreadableEntry } from '../model/entry.ts';
import { indicatorPath, stagesPath } from './documents.ts';
import { followUpPath } from './follow-up.ts';
import { registerPath, REGISTERS } from './registers.ts';

type Written = Pick<UnreadableEntry, 'id' | 'raw'>;

/** The part of an id after the folder: `zarechnaya-2030/first` → `first`. */
const own = (id: string) => id.slice(id.lastIndexOf('/') + 1);
const folder = (id: string) => id.slice(0, id.lastIndexOf('/'));

/** A region of its own or, without one, of nobody: the whole country. */
const regionPage = ({ raw }: Written) =>
  typeof raw.region === 'string' ? `/regions/${raw.region}/` : '/regions/';

const ADDRESSES: Record<Collection, (entry: Written) => string> = {
  practices: ({ id }) => `/practices/${id}/`,
  recipes: ({ id }) => `/recipes/${id}/`,
  papers: ({ id }) => `/papers/${id}/`,
  materials: ({ id }) => `/learn/#${id}`,
  resolutions: ({ id }) => `/resolutions/${id}/`,
  editions: ({ id }) => `/resolutions/${id}/`,
  strategies: ({ id }) => `/strategy/${id}/`,
  chapters: ({ id }) => `/strategy/${id}/`,
  stages: ({ id }) => stagesPath({ path: `/strategy/${folder(id)}/` }),
  indicators: ({ id }) => indicatorPath({ path: `/strategy/${folder(id)}/` }, { id: own(id) }),
  followUps: ({ id }) => followUpPath({ path: `/${id}/` }),
  // A supplement is printed: what readers can open are the pages of its deeds.
  supplements: () => '/practices/',
  // No page is about a motif: the home page shows those of the directions.
  motifs: () => '/',
  directions: ({ id }) => `/directions/${id}/`,
  themes: ({ id }) => `/themes/${id}/`,
  problems: ({ id }) => `/problems/${id}/`,
  regions: ({ id }) => `/regions/${id}/`,
  // A municipality has a page, and an organisation a line, only when a practice names it.
  municipalities: regionPage,
  organisations: () => REGISTERS,
  contests: ({ id }) => `/contests/${id}/`,
  // A region without practices has no page; who was taught where stands together.
  facts: (entry) => (entry.raw.topic === 'learning' ? '/learn/' : regionPage(entry)),
  registers: () => REGISTERS,
  tosCounts: ({ raw }) => (typeof raw.region === 'string' ? registerPath(raw.region) : REGISTERS),
  registerColumns: () => REGISTERS,
  glossary: ({ id }) => `/glossary/#${id}`,
  pages: ({ id, raw }) => (typeof raw.under === 'string' ? `/${raw.under}/${id}/` : `/${id}/`),
};

/** Address without the path prefix. */
export function entryAddress(collection: Collection, entry: Written): string {
  return ADDRESSES[collection](entry);
}

/** Longer names, such as a fact of three sentences, are cut at a word. */
const LONGEST = 100;

/** @param isTypeset of a stored entry, whose words were set when it was read */
export function entryTitle({ id, raw }: Written, isTypeset = false): string {
  const written = [raw.title, raw.name, raw.term, raw.text].find((value) => typeof value === 'string');
  const title = isTypeset ? (written ?? id) : typeset(written ?? id);
  return title.length <= LONGEST ? title : `${title.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
}
