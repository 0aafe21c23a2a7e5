/** The two searches that are compared: the site's, and Pagefind as it comes. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { BUNDLE } from '../../src/search/pagefind-format.ts';
import { importPagefind, openSearch, type SearchWeights } from '../../src/search/search.ts';
import { serveSite } from '../site-server.ts';

export interface ComparedPage {
  /** Address without the path prefix. */
  url: string;
  /** Whether a word of the query stands there, and not only one of the same root or meaning. */
  isInText: boolean;
}

export interface ComparedSearch {
  /** All pages found, in the order in which they are shown. */
  find(query: string): Promise<ComparedPage[]>;
  close(): Promise<void>;
}

export async function openOurs(siteDir: string, weights?: SearchWeights): Promise<ComparedSearch> {
  const server = await serveSite({ dir: siteDir, basePath: '/', port: 0 });
  const search = await openSearch({ bundleUrl: `${server.url}${BUNDLE}/`, baseUrl: '/' }, weights);
  return {
    async find(query) {
      const { results } = await search.find(query, {}, { limit: Infinity });
      return results.map(({ url, markedTitle, excerpt }) => ({
        url,
        isInText: [...markedTitle, ...excerpt].some(({ marked }) => marked),
      }));
    },
    close: () => server.close(),
  };
}

/** Pagefind with its default settings over the same pages, as `npx pagefind --site dist` makes it. */
export async function openPlain(siteDir: string): Promise<ComparedSearch & { bundle: string }> {
  const bundle = await mkdtemp(join(tmpdir(), 'plain-pagefind-'));
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join('; '));
  await index.addDirectory({ path: siteDir });
  await index.writeFiles({ outputPath: bundle });
  await close();
  const server = await serveSite({ dir: bundle, basePath: '/', port: 0 });
  const pagefind = await importPagefind(server.url);
  const engine = pagefind.createInstance({ basePath: server.url, baseUrl: '/' });
  const urls = new Map<string, string>();
  return {
    bundle,
    async find(query) {
      const { results } = await engine.search(query);
      return Promise.all(
        results.map(async ({ id, data }) => {
          const url = urls.get(id) ?? (await data()).url;
          urls.set(id, url);
          return { url, isInText: true };
        }),
      );
    },
    async close() {
      await server.close();
      await rm(bundle, { recursive: true, force: true });
    },
  };
}
