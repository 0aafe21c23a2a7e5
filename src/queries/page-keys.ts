/**
 * Cache keys of pages. An incremental build renders a page again only when its key or its code has changed, so a key must
 * cover everything the page shows.
 */
import { hash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { getCollection } from 'astro:content';
import type { PageOf } from '../domain/paging.ts';
import type { PracticeCase } from '../domain/practice.ts';
import { COLLECTIONS } from '../model/collections.ts';
import { once } from './once.ts';
import { allFacets } from './practices.ts';

/** Everything but practices: vocabularies and documents appear on every page and seldom change. */
const elseKey = once(async () => {
  const others = COLLECTIONS.filter((collection) => collection !== 'practices');
  const entries = await Promise.all(others.map((collection) => getCollection(collection)));
  return digestOf(entries.flat().map(({ collection, id, digest }) => [collection, id, digest]));
});

/** By id: the file of the practice and its pictures. */
const practiceKeys = once(async () => {
  const entries = await getCollection('practices');
  const keys = entries.map(async ({ id, digest, filePath = '', data }) => {
    const pictures = data.images.map(async ({ src }) => {
      const { size, mtimeMs } = await stat(resolve(dirname(filePath), src));
      return [src, size, mtimeMs];
    });
    return [id, digestOf([digest, await Promise.all(pictures)])] as const;
  });
  return new Map(await Promise.all(keys));
});

/** The facets of the whole list, with their counts. */
export const facetsKey = once(async () => digestOf(await allFacets()));

/**
 * @param practices the practices that the page shows or names, in its order
 * @param rest everything else it shows that can change without them
 */
export async function pageKey(practices: readonly PracticeCase[], ...rest: unknown[]): Promise<string> {
  const keys = await practiceKeys();
  return digestOf([await elseKey(), practices.map(({ id }) => keys.get(id)), rest]);
}

interface ListPage {
  props: { page: PageOf<PracticeCase> };
}

/**
 * The pages of a list with their keys.
 * @param restOf what a page shows besides its practices and the vocabularies
 */
export async function keyedPages<P extends ListPage>(
  pages: readonly P[],
  restOf: (props: P['props']) => unknown = () => undefined,
): Promise<(P & { cacheKey: string })[]> {
  const keyed = pages.map(async (each) => {
    const { data, currentPage, lastPage, total } = each.props.page;
    return { ...each, cacheKey: await pageKey(data, currentPage, lastPage, total, restOf(each.props)) };
  });
  return Promise.all(keyed);
}

function digestOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value));
}
