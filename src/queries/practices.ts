/** Every practice with what it refers to, newest first. */
import { getCollection } from 'astro:content';
import { facetsOf } from '../domain/facets.ts';
import { resolvePractice, type PracticeCase } from '../domain/practice.ts';
import { byRecency } from '../domain/statistics.ts';
import { once } from './once.ts';
import { vocabularies } from './vocabularies.ts';

export const allPractices = once(async (): Promise<PracticeCase[]> => {
  const entries = await getCollection('practices');
  const known = await vocabularies();
  const cases = entries.map(({ id, data: { tree, images: _images, ...data }, filePath }) =>
    resolvePractice(
      { id, data, tree, file: filePath ?? `content/practices/${id}/index.mdx` },
      known,
      entries.filter((other) => other.data.adaptedFrom === id).map((other) => other.id),
    ),
  );
  return byRecency(cases);
});

/** Facets of the whole list, which every page of it shows. */
export const allFacets = once(async () => facetsOf(await allPractices()));

/** Pictures that the text of a practice shows, by the path it writes. */
export const figuresOf = once(async () => {
  const entries = await getCollection('practices');
  return new Map(
    entries.map(({ id, data }) => [id, new Map(data.images.map(({ src, file }) => [src, file]))]),
  );
});
