/** Every practice with what it refers to, newest first. */
import { getCollection } from 'astro:content';
import { contestPractices } from '../domain/contests.ts';
import { amountsOf, partsByKind, type Part } from '../domain/deeds.ts';
import { facetsOf } from '../domain/facets.ts';
import { openPracticeFile } from '../domain/practice-file.ts';
import { resolvePractice, take, type PracticeCase } from '../domain/practice.ts';
import { practicesOnThemes } from '../domain/relations.ts';
import { openSimilar } from '../domain/similar.ts';
import { byRecency } from '../domain/statistics.ts';
import { amountsByRegion } from '../domain/tile-map.ts';
import { treeReader } from '../model/packed-tree.ts';
import type { Region } from '../model/taxonomy.ts';
import { absoluteUrl } from '../site.ts';
import { query, queryBy } from './once.ts';
import { photoFileIn, photoFilesOf } from './photo-files.ts';
import { problems, vocabularies } from './vocabularies.ts';

export const allPractices = query('allPractices', async (): Promise<PracticeCase[]> => {
  const entries = await getCollection('practices');
  const known = await vocabularies();
  const repeating = Map.groupBy(entries, ({ data }) => data.adaptedFrom);
  const cases = entries.map(async (entry) => {
    const { id, filePath, data } = entry;
    const { tree, images: _images, ...fields } = data;
    const photoFiles = await photoFilesOf(entry);
    return resolvePractice(
      {
        id,
        data: {
          ...fields,
          photos: fields.photos.map((photo) => ({ ...photo, ...photoFileIn(photoFiles, photo.file) })),
        },
        readTree: treeReader(tree),
        file: filePath ?? `content/practices/${id}/index.mdx`,
        photoFiles,
      },
      known,
      (repeating.get(id) ?? []).map((other) => other.id),
    );
  });
  return byRecency(await Promise.all(cases));
});

/** Facets of the whole list, which every page of it shows. */
export const allFacets = query('allFacets', async () => facetsOf(await allPractices()));

/** Regions that have a page: a contest may be held where no practice is known yet. */
export const regionsWithPractices = query(
  'regionsWithPractices',
  async () => new Set((await allPractices()).map(({ region }) => region.id)),
);

/** Every region of the vocabulary, with what is told of it. */
export const allRegions = query('allRegions', async () =>
  amountsByRegion((await vocabularies()).regions.values(), await allPractices()),
);

/** What residents come with, each with what helps. */
export const countedProblems = query('countedProblems', async () => {
  const practices = await allPractices();
  return (await problems()).map((problem) => ({
    ...problem,
    ...amountsOf(practicesOnThemes(problem.themes, practices).map(({ practice }) => practice)),
  }));
});

/** The regions of these practices, in the order of their file, each with its deeds and its support. */
export async function partsByRegion(
  practices: readonly PracticeCase[],
): Promise<{ region: Region; parts: Part<PracticeCase>[] }[]> {
  const own = Map.groupBy(practices, ({ region }) => region.id);
  return [...(await vocabularies()).regions.values()].flatMap((region) => {
    const found = own.get(region.id);
    return found ? { region, parts: partsByKind(found) } : [];
  });
}

/** Finds what the practices have of a contest. */
export const ofContest = queryBy('ofContest', async () => contestPractices(await allPractices()));

/** Makes files of practices for a spreadsheet. */
export const practiceFile = openPracticeFile(absoluteUrl);

/** The nearest to a practice. */
export const similarTo = queryBy('similarTo', async () => {
  const practices = await allPractices();
  const byId = new Map(practices.map((practice) => [practice.id, practice]));
  const nearest = openSimilar(practices);
  return (id) => nearest(take(byId, id));
});
