/** Feeds of what is new: of everything, of each direction, theme and region, of recipes, of documents. */
import { getImage } from 'astro:assets';
import type { FeedEntry } from '../data/feed.ts';
import { plainHtml, type Surroundings } from '../data/plain-html.ts';
import { practiceText, recipeText, resolutionText, traceText, type WholeText } from '../data/whole-text.ts';
import { brief } from '../domain/documents.ts';
import { statusName, traceDay, traceGroups } from '../domain/follow-up.ts';
import type { PracticeCase } from '../domain/practice.ts';
import type { RecipeCase } from '../domain/recipe.ts';
import type { PhotoFile, PhotoFiles } from '../model/image.ts';
import { absoluteUrl } from '../site.ts';
import { followedDocuments, resolutions } from './documents.ts';
import { query } from './once.ts';
import { allPractices } from './practices.ts';
import { allRecipes } from './recipes.ts';
import { vocabularies } from './vocabularies.ts';

/** Entries of a feed of all cards, of documents, whose entries are short, and of a part: each holds its whole text. */
const OF_ALL = 30;
const OF_DOCUMENTS = 60;
const OF_PART = 10;
/** Width of a picture, in pixels. */
const PICTURE = 800;

/** The text of an entry is made for the first feed that holds it. */
type Entry = Omit<FeedEntry, 'html'> & { html: (() => Promise<string>) & { of: unknown } };

export interface SiteFeed {
  /** `all`, `regions/zarechnaya-oblast` */
  name: string;
  formerNames: string[];
  label: string;
  /** The page with the same list, without the path prefix. */
  path: string;
  /** The newest first. */
  entries: Entry[];
}

/** Those that hold something. */
export const feeds = query('feeds', async () => {
  const practices = (await allPractices()).map((practice) => {
    const tags = [...practice.directions, ...practice.themes, practice.region];
    return { practice, ...cardEntry(practice, tags, practiceText) };
  });
  const recipes = (await allRecipes()).map((recipe) => cardEntry(recipe, recipe.themes, recipeText));
  const { directions, themes, regions } = await vocabularies();
  const all = { name: 'all', label: 'Дела и\u00A0поддержка', path: '/practices/' };
  const how = { name: 'recipes', label: 'Рецепты', path: '/recipes/' };
  const asked = { name: 'documents', label: 'Документы и\u00A0что с\u00A0ними стало', path: '/documents/' };
  const ofEach = (
    group: string,
    values: Iterable<{ id: string; name: string; formerly?: string[] }>,
    among: (practice: PracticeCase) => readonly { id: string }[],
  ) =>
    [...values].flatMap(({ id, name: label, formerly = [] }) => {
      const own = practices.filter(({ practice }) => among(practice).some((value) => value.id === id));
      const formerNames = formerly.map((former) => `${group}/${former}`);
      const about = { name: `${group}/${id}`, formerNames, label, path: `/${group}/${id}/` };
      return feedOf(about, own, OF_PART);
    });
  return {
    general: [
      ...feedOf(all, practices, OF_ALL),
      ...feedOf(how, recipes, OF_PART),
      ...feedOf(asked, await documentEntries(), OF_DOCUMENTS),
    ],
    directions: ofEach('directions', directions.values(), (practice) => practice.directions),
    themes: ofEach('themes', themes.values(), (practice) => practice.themes),
    regions: ofEach('regions', regions.values(), ({ region }) => [region]),
  };
});

function feedOf(
  about: Pick<SiteFeed, 'name' | 'label' | 'path'> & { formerNames?: string[] },
  entries: readonly Entry[],
  limit: number,
): SiteFeed[] {
  const newest = entries.toSorted((a, b) => b.updated.localeCompare(a.updated)).slice(0, limit);
  return newest.length > 0 ? [{ formerNames: [], ...about, entries: newest }] : [];
}

/** What was renamed stays the same entry: it goes by the address that it had first. */
function cardEntry<T extends PracticeCase | RecipeCase>(
  card: T,
  tags: readonly { name: string }[],
  text: (card: T) => WholeText,
): Entry {
  const { id, formerly, path, title, summary, checked } = card;
  const first = `${path.slice(0, -id.length - 1)}${formerly[0] ?? id}/`;
  const entry = entryOf({ path, title, summary, updated: checked }, card, text, card);
  return { ...entry, id: absoluteUrl(first), tags: tags.map(({ name }) => name) };
}

/** What was adopted, and what became of each point; without what has no day. */
async function documentEntries(): Promise<Entry[]> {
  const adopted = (await resolutions()).map((document) => {
    const { path, title, summary, adopted: updated } = document;
    return entryOf({ path, title, summary, updated }, document, resolutionText);
  });
  const traces = (await followedDocuments()).flatMap((document) =>
    traceGroups(document).flatMap(({ traces }) =>
      traces.flatMap((trace) => {
        const { number, words, path, status, records } = trace;
        const updated = traceDay(trace, document.followUp);
        const point = [number, brief(words, 80)].filter(Boolean).join('. ');
        const title = `${document.shortTitle}: ${point}\u00A0— ${statusName(status)}`;
        const about = { path, title, summary: records[0]?.what ?? '' };
        return updated
          ? entryOf({ ...about, updated }, { trace, ...document }, (of) => traceText(of.trace, of.followUp))
          : [];
      }),
    ),
  );
  return [...adopted, ...traces];
}

function entryOf<T>(
  { path, ...about }: Pick<FeedEntry, 'title' | 'summary' | 'updated'> & { path: string },
  of: T,
  textOf: (of: T) => WholeText,
  { photoFiles = new Map(), cases = [] }: { photoFiles?: PhotoFiles; cases?: Surroundings['cases'] } = {},
): Entry {
  const url = absoluteUrl(path);
  const make = async () => {
    const { tree, numbers } = textOf(of);
    const pictures = new Map(await Promise.all([...photoFiles].map(pictureOf)));
    return plainHtml(tree, { page: url, absolute: absoluteUrl, numbers, pictures, cases });
  };
  let made: Promise<string> | undefined;
  // What it tells is its property, so that feeds can be compared without their texts.
  const html = Object.assign(() => (made ??= make()), { of });
  return { ...about, id: url, url, tags: [], html };
}

async function pictureOf([name, { file, ...whole }]: readonly [string, PhotoFile]) {
  const width = Math.min(whole.width, PICTURE);
  const height = Math.round((whole.height * width) / whole.width);
  const { src } = await getImage({ src: file, width, format: 'webp' });
  return [name, { src: new URL(src, absoluteUrl('/')).href, width, height }] as const;
}
