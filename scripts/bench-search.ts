/**
 * How well the site's search finds, against Pagefind with its default settings, over the built site. Prints judged
 * queries and forms of words, as JSON.
 */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import dictionary from 'dictionary-ru';
import { BUNDLE, ENTRY } from '../src/search/pagefind-format.ts';
import { runCommand, settingsWithSite } from './command.ts';
import { formRecall, wordFamilies } from './search-quality/form-recall.ts';
import { READERS, readJudgedQueries, type JudgedQuery } from './search-quality/judged-queries.ts';
import { measure, measureOne } from './search-quality/metrics.ts';
import { paradigmsIn } from './search-quality/paradigms.ts';
import { openOurs, openPlain, type ComparedSearch } from './search-quality/searches.ts';

await runCommand(
  {
    about: 'Измерить, как находит поиск построенного сайта:',
    usage: 'npm run bench:search [-- параметры]',
    options: {
      every: { type: 'number', default: 8, about: 'брать каждое такое слово' },
      queries: { type: 'flag', about: 'показать каждый запрос' },
    },
  },
  async ({ every, queries }) => {
    const { outDir } = await settingsWithSite(`${BUNDLE}/${ENTRY}`);
    const { tuning, reported } = await readJudgedQueries(
      new URL('../tests/search/judged-queries.yaml', import.meta.url),
    );
    const families = await wordFamilies(outDir, paradigmsIn(dictionary), every);
    const plain = await openPlain(outDir);
    const ours = await openOurs(outDir);
    const show = queries ? (line: string) => console.error(line) : undefined;
    try {
      const report = {
        tuning: { ours: await judge(ours, tuning, show), plain: await judge(plain, tuning) },
        reported: { ours: await judge(ours, reported, show), plain: await judge(plain, reported) },
        wordForms: { ours: await formRecall(ours, families), plain: await formRecall(plain, families) },
        indexBytes: { ours: await sizeOf(join(outDir, BUNDLE)), plain: await sizeOf(plain.bundle) },
      };
      console.log(JSON.stringify(report, rounded, 2));
    } finally {
      await ours.close();
      await plain.close();
    }
  },
);

async function judge(search: ComparedSearch, queries: readonly JudgedQuery[], show?: (line: string) => void) {
  const results: string[][] = [];
  for (const { query, pages } of queries) {
    const found = (await search.find(query)).map(({ url }) => url);
    results.push(found);
    show?.(`${measureOne(pages, found).ndcg.toFixed(2)} ${query} (${found.length})`);
  }
  const byReader = READERS.map((reader) => {
    const theirs = [...queries.keys()].filter((index) => queries[index]?.from === reader);
    const of = <Item>(items: readonly Item[]) => items.filter((_, index) => theirs.includes(index));
    return [reader, measure(of(queries), of(results))];
  });
  return { ...measure(queries, results), byReader: Object.fromEntries(byReader) };
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
