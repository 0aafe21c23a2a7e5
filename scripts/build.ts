/**
 * `npm run build [-- --force] [--report file]`: check the content, build the site beside the published one, index it,
 * then swap. Whatever goes wrong, the previous output stays as it was. `--force` takes nothing from former builds but
 * pictures and fonts, which are cached by what they are made of. The report says what each phase cost, as JSON.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { checkContent } from '../src/check/check.ts';
import { reportIssues } from '../src/check/report.ts';
import { shareFiles } from '../src/content-layer/shared-files.ts';
import { count } from '../src/language/plural.ts';
import { drawnPages } from '../src/search/drawn-pages.ts';
import { openIndexingThread } from '../src/search/indexing-thread.ts';
import { checkCache, readSettings } from '../src/settings.ts';
import { Phases } from './site-benchmark/phases.ts';

const { values } = parseArgs({
  options: { force: { type: 'boolean', default: false }, report: { type: 'string' } },
});
const settings = readSettings();
const { contentDir, outDir, basePath } = settings;
const next = `${outDir}.next`;
const previous = `${outDir}.previous`;

const phases = values.report === undefined ? undefined : new Phases();
const synonyms = await checkedSynonyms();
phases?.end('check');
rmSync(next, { recursive: true, force: true });
const indexing = openIndexingThread({ siteDir: next, synonyms });
try {
  await build({
    outDir: next,
    logLevel: 'warn',
    force: values.force,
    // What is drawn to be published is drawn whole; other builds draw what has changed.
    experimental: { incrementalBuild: !values.force },
    integrations: [drawnPages(basePath, indexing.read), ...(phases ? [phases.integration()] : [])],
  });
  const { pages } = await indexing.finish();
  phases?.end('search');
  console.log(`Поиск: ${count(pages, 'страница')}.`);
} catch (error) {
  rmSync(next, { recursive: true, force: true });
  console.error(error);
  console.error('\nСайт не построен. Прежняя версия не тронута.');
  process.exitCode = 1;
} finally {
  await indexing.abandon();
}
if (process.exitCode) process.exit();
rmSync(previous, { recursive: true, force: true });
if (existsSync(outDir)) renameSync(outDir, previous);
renameSync(next, outDir);
rmSync(previous, { recursive: true, force: true });
console.log(`Сайт построен: ${outDir}`);
if (values.report !== undefined) await phases?.write(values.report);

/** Checks the content, which ends the build when it has errors, and gives the synonyms that the search needs of it. */
async function checkedSynonyms(): Promise<string[][]> {
  const cacheFile = checkCache(settings);
  if (values.force) rmSync(cacheFile, { force: true });
  const { issues, content, files } = await checkContent(contentDir, { cacheFile });
  if (issues.some((issue) => issue.severity === 'error')) {
    console.error(reportIssues(issues, 'text', content.files.length));
    console.error('\nСайт не построен: содержание с ошибками не публикуется. Прежняя версия не тронута.');
    process.exit(1);
  }
  shareFiles(contentDir, files);
  return content.entries.glossary.map(({ data }) => [data.term, data.expansion ?? [], data.synonyms].flat());
}
