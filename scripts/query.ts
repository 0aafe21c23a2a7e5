/**
 * `npm run query -- "слова" [--limit N]`, or `--stdin` with one query a line: the site's own search over the built
 * site. Prints a JSON object a line: `{query, total, results: [{url, title, score}]}`, best first.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { openSearch, type Search } from '../src/search/search.ts';
import { readSettings } from '../src/settings.ts';
import { serveSite } from './site-server.ts';

const USAGE = 'Как спросить: npm run query -- "слова" [--limit 10], или вопросы построчно: --stdin';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { stdin: { type: 'boolean', default: false }, limit: { type: 'string', default: '10' } },
});
const limit = Number(values.limit);
const { outDir, basePath } = readSettings();

if (!Number.isInteger(limit) || limit < 1 || values.stdin === positionals.length > 0) {
  fail(USAGE, 2);
} else if (!existsSync(join(outDir, 'pagefind', 'pagefind-entry.json'))) {
  fail('Сайт ещё не построен: npm run build', 1);
} else {
  const server = await serveSite({ dir: outDir, basePath, port: 0 });
  try {
    const search = await openSearch({ bundleUrl: `${server.url}pagefind/`, baseUrl: basePath });
    const queries = values.stdin ? createInterface({ input: process.stdin }) : [positionals.join(' ')];
    for await (const query of queries) console.log(JSON.stringify(await answer(search, query)));
  } finally {
    await server.close();
  }
}

async function answer(search: Search, query: string) {
  const { total, groups } = await search.find(query, {}, { limit });
  const results = groups
    .flatMap((group) => group.results)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ url, title, score }) => ({ url, title, score }));
  return { query, total, results };
}

function fail(message: string, code: number): void {
  console.error(message);
  process.exitCode = code;
}
