import { BUNDLE } from '../../src/search/pagefind-format.ts';
import { openSearch } from '../../src/search/search.ts';
import { serveSite } from '../site-server.ts';

/** What the first answer of a search costs: bytes as they lie on the disk, and milliseconds on this machine. */
export async function firstQuery(
  siteDir: string,
  words: string,
): Promise<{ bytes: number; milliseconds: number; results: number }> {
  const server = await serveSite({ dir: siteDir, basePath: '/', port: 0 });
  const ask = globalThis.fetch;
  let bytes = 0;
  globalThis.fetch = async (...request) => {
    const response = await ask(...request);
    const body = await response.arrayBuffer();
    bytes += body.byteLength;
    return new Response(body, response);
  };
  try {
    const start = performance.now();
    const search = await openSearch({ bundleUrl: `${server.url}${BUNDLE}/`, baseUrl: '/' });
    const { total } = await search.find(words, {}, { limit: 5 });
    return { bytes, milliseconds: Math.round(performance.now() - start), results: total };
  } finally {
    globalThis.fetch = ask;
    await server.close();
  }
}
