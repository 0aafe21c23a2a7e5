/** The entries that are printed, resolved as the pages of the site resolve them. */
import { join } from 'node:path';
import sharp from 'sharp';
import { checkContent } from '../check/check.ts';
import { chapterTree } from '../data/whole-text.ts';
import { withoutHead } from '../domain/documents.ts';
import { resolvePractice } from '../domain/practice.ts';
import { resolveRecipe } from '../domain/recipe.ts';
import { vocabulariesOf } from '../domain/vocabularies.ts';
import { collator, date } from '../language/format.ts';
import { assetPath, type Entries, type Entry } from '../model/entry.ts';
import type { PhotoFile, PhotoFiles } from '../model/image.ts';
import { treeReader, unpackTree } from '../model/packed-tree.ts';

export type PrintedCollection = NonNullable<Awaited<ReturnType<typeof printedCollection>>>;
export type PrintedDocument = PrintedCollection['documents'][number];

/** @returns nothing where the content has errors: what is not published is not printed */
export async function printedCollection(contentDir: string, cacheFile?: string) {
  const { content, issues } = await checkContent(contentDir, cacheFile ? { cacheFile } : {});
  if (issues.some(({ severity }) => severity === 'error')) return undefined;
  const { entries } = content;
  const vocabularies = vocabulariesOf(records(entries));
  const repeating = Map.groupBy(entries.practices, ({ data }) => data.adaptedFrom);
  const practices = await Promise.all(
    entries.practices.map(async (entry) => {
      const photoFiles = await photosOf(entry, contentDir);
      const photos = entry.data.photos.map((photo) => ({
        ...photo,
        ...pictureOf(photoFiles, photo.file as unknown as string),
      }));
      return resolvePractice(
        { ...stored(entry), data: { ...entry.data, photos }, photoFiles },
        vocabularies,
        (repeating.get(entry.id) ?? []).map(({ id }) => id),
      );
    }),
  );
  const byId = new Map(practices.map((practice) => [practice.id, practice]));
  return {
    practices,
    /** By name. */
    recipes: entries.recipes
      .map((entry) => resolveRecipe({ ...stored(entry), data: entry.data }, byId, vocabularies.themes))
      .sort((a, b) => collator.compare(a.name, b.name)),
    vocabularies,
    /** Names of papers by their ids. */
    papers: new Map(entries.papers.map(({ id, data }) => [id, data.name])),
    documents: documents(entries),
    facts: entries.facts.map(({ data }) => data),
    glossary: entries.glossary.map(({ data }) => data),
    supplements: new Map(entries.supplements.map(({ id, data }) => [id, data])),
  };
}

function records(entries: Entries) {
  const of = <T>(list: readonly { data: T }[]) => list.map(({ data }) => data);
  return {
    motifs: of(entries.motifs),
    regions: of(entries.regions),
    municipalities: of(entries.municipalities),
    organisations: of(entries.organisations),
    directions: of(entries.directions),
    themes: of(entries.themes),
    contests: of(entries.contests),
  };
}

/** Resolutions and strategies, as they are in force; those of no region speak for the whole country. */
function documents(entries: Entries) {
  const resolutions = entries.resolutions.map(({ data, tree }) => {
    const { title, shortTitle, region, meeting, place, adopted } = data;
    const chapters = [{ title: undefined, tree: withoutHead(unpackTree(tree)).text }];
    return { title, shortTitle, region, adopted: `${meeting}. ${place}, ${date(adopted)}`, chapters };
  });
  const strategies = entries.strategies.map(({ id, data: { title, shortTitle, region } }) => {
    const own = <T extends Entry>(list: T[]) => list.filter((entry) => entry.id.startsWith(`${id}/`));
    const records = {
      stages: own(entries.stages).map(({ data }) => data),
      indicators: own(entries.indicators).map(({ data }) => data),
    };
    const chapters = own(entries.chapters)
      .sort((a, b) => collator.compare(a.id, b.id))
      .map(({ data, tree }) => ({ title: data.title, tree: chapterTree(unpackTree(tree), records) }));
    return { title, shortTitle, region, adopted: undefined, chapters };
  });
  return [...resolutions, ...strategies];
}

function stored({ id, path, tree }: Entry) {
  return { id, file: path, readTree: treeReader(tree) };
}

/** The pictures of an entry; `file.src` is the path of the file. */
async function photosOf(entry: Entry, contentDir: string): Promise<PhotoFiles> {
  const pictures = new Set(entry.assets.map(({ src }) => src));
  return new Map(
    await Promise.all(
      [...pictures].map(async (src) => {
        const path = join(contentDir, assetPath(entry, src));
        const { width, height, format } = await sharp(path).metadata();
        const file = { src: path, width, height, format } as PhotoFile['file'];
        return [src, { file, width, height, format: file.format, tone: '' }] as const;
      }),
    ),
  );
}

function pictureOf(files: PhotoFiles, src: string): PhotoFile {
  const found = files.get(src);
  if (!found) throw new Error(`The picture ${src} was not read with its entry`);
  return found;
}
