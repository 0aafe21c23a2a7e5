/**
 * Astro loader of one collection. Pages take entries from memory (`shared-files.ts`): Astro's store is told only which there
 * are, for text editors, and which pictures they have, for its pipeline.
 */
import type { Loader } from 'astro/loaders';
import type { Collection } from '../model/collections.ts';
import { entriesIn } from './shared-files.ts';

/** @param contentDir absolute path */
export function contentLoader(collection: Collection, contentDir: string): Loader {
  return {
    name: `content-${collection}`,
    load: ({ store }) => {
      // Whoever generates types alone has not checked the content, and keeps what was told before.
      const entries = entriesIn(collection, contentDir);
      if (!entries) return Promise.resolve();
      const known = new Set<string>();
      for (const { id, filePath, assetImports } of entries) {
        known.add(id);
        // With the digest of before, Astro leaves an entry as it is.
        const digest = [filePath, ...assetImports].join('\n');
        store.set({ id, data: {}, filePath, digest, assetImports });
      }
      for (const id of store.keys()) if (!known.has(id)) store.delete(id);
      return Promise.resolve();
    },
  };
}
