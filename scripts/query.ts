/**
 * The site's own search over the built site. Prints a JSON object a line: `{query, total, results: [{url, title, score}]}`,
 * best first.
 */
import { createInterface } from 'node:readline';
import { BUNDLE, ENTRY } from '../src/search/pagefind-format.ts';
import { openSearch, type Search } from '../src/search/search.ts';
import { Refusal, runCommand, settingsWithSite } from './command.ts';
import { serveSite } from './site-server.ts';

await runCommand(
  {
    about: 'Спросить поиск построенного сайта:',
    usage: 'npm run query -- "слова" [параметры]',
    options: {
      limit: { type: 'number', default: 10, about: 'сколько страниц показать' },
      stdin: { type: 'flag', about: 'читать запросы построчно' },
    },
    words: Infinity,
  },
  async ({ limit, stdin }, words) => {
    if (stdin === words.length > 0)
      throw new Refusal('Что искать? Например: npm run query -- "слова", или построчно: --stdin', 2);
    const { outDir, basePath } = await settingsWithSite(`${BUNDLE}/${ENTRY}`);
    const server = await serveSite({ dir: outDir, basePath, port: 0 });
    try {
      let search: Search | undefined;
      const queries = stdin ? createInterface({ input: process.stdin }) : [words.join(' ')];
      for await (const query of queries) {
        // What it loads for the first words it must have loaded before the server closes, so without words it stays closed.
        if (/[\p{L}\p{N}]/u.test(query))
          search ??= await openSearch({ bundleUrl: `${server.url}${BUNDLE}/`, baseUrl: basePath });
        console.log(JSON.stringify(await answer(search, query, limit)));
      }
    } finally {
      await server.close();
    }
  },
);

async function answer(search: Search | undefined, query: string, limit: number) {
  if (!search) return { query, total: 0, results: [] };
  const { total, results } = await search.find(query, {}, { limit });
  return { query, total, results: results.map(({ url, title, score }) => ({ url, title, score })) };
}
