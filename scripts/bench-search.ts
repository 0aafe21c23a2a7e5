/**
 * `npm run bench:search [-- --every N] [--queries]`: how well the site's search finds, against Pagefind with its default
 * settings, over the built site. Prints judged queries and word forms of every Nth word, as JSON.
 */
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '../src/settings.ts';
import { formRecall, wordFamilies } from './search-quality/form-recall.ts';
import { readJudgedQueries, type JudgedQuery } from './search-quality/judged-queries.ts';
import { measure, measureOne } from './search-quality/metrics.ts';
import { openOurs, openPlain, type ComparedSearch } from './search-quality/searches.ts';

const { values } = parseArgs({
  options: { every: { type: 'string', default: '8' }, queries: { type: 'boolean', default: false } },
});
const { outDir } = readSettings();
if (!existsSync(join(outDir, 'pagefind', 'pagefind-entry.json'))) {
  console.error('Сайт ещё не построен: npm run build');
  process.exit(1);
}

const { tuning, reported } = await readJudgedQueries(
  new URL('../tests/search/judged-queries.yaml', import.meta.url),
);
const families = await wordFamilies(outDir, Number(values.every));
const plain = await openPlain(outDir);
const ours = await openOurs(outDir);
try {
  const report = {
    tuning: { ours: await judge(ours, tuning), plain: await judge(plain, tuning) },
    reported: { ours: await judge(ours, reported), plain: await judge(plain, reported) },
    wordForms: { ours: await formRecall(ours, families), plain: await formRecall(plain, families) },
    indexBytes: { ours: await sizeOf(join(outDir, 'pagefind')), plain: await sizeOf(plain.bundle) },
  };
  console.log(JSON.stringify(report, rounded, 2));
} finally {
  await ours.close();
  await plain.close();
}

async function judge(search: ComparedSearch, queries: readonly JudgedQuery[]) {
  const results: string[][] = [];
  for (const { query, pages } of queries) {
    const found = await search.find(query);
    results.push(found);
    if (values.queries && search === ours)
      console.error(`${measureOne(pages, found).ndcg.toFixed(2)} ${query} (${found.length})`);
  }
  return measure(queries, results);
}

async function sizeOf(bundle: string) {
  const sizes: Record<string, number> = {};
  for (const folder of ['index', 'fragment']) {
    const names = await readdir(join(bundle, folder));
    const files = await Promise.all(names.map((name) => stat(join(bundle, folder, name))));
    sizes[folder] = files.reduce((sum, { size }) => sum + size, 0);
  }
  return sizes;
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value;
}
