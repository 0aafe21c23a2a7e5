/** What entries of the site hold, for the field reference to take its examples from. */
import { getCollection } from 'astro:content';
import { COLLECTIONS, type Collection } from '../model/collections.ts';
import { once } from './once.ts';

export const knownEntries = once(async () => {
  const found = await Promise.all(
    COLLECTIONS.map(async (collection) => {
      const entries = await getCollection(collection);
      return [
        collection,
        entries.map(({ id, data }) => ({ id, data: data as Record<string, unknown> })),
      ] as const;
    }),
  );
  return Object.fromEntries(found) as Record<Collection, (typeof found)[number][1]>;
});
