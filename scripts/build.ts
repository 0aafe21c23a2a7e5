/**
 * `npm run build [-- --force] [--report file]`: check the content, build the site beside the published one, index it,
 * then swap. Whatever goes wrong, the previous output stays as it was. `--force` takes nothing from former builds but
 * pictures and fonts, which are kept by what they are made of. The report says what each phase cost, as JSON.
 */
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { checkContent } from '../src/check/check.ts';
import { reportIssues } from '../src/check/report.ts';
import { count } from '../src/language/plural.ts';
import { buildIndex } from '../src/search/build-index.ts';
import { cacheFiles, readSettings } from '../src/settings.ts';
import { Phases } from './site-benchmark/phases.ts';

const { values } = parseArgs({
  options: { force: { type: 'boolean', default: false }, report: { type: 'string' } },
});
const settings = readSettings();
const { contentDir, outDir } = settings;
const { examined, handover } = cacheFiles(settings);
const next = `${outDir}.next`;
const previous = `${outDir}.previous`;

const phases = values.report === undefined ? undefined : new Phases();
const synonyms = await checkedSynonyms();
phases?.end('check');
await rm(next, { recursive: true, force: true });
try {
  await build({
    outDir: next,
    logLevel: 'warn',
    force: values.force,
    ...(phases ? { integrations: [phases.integration()] } : {}),
  });
  const { pages } = await buildIndex(next, { synonyms });
  phases?.end('search');
  console.log(`Поиск: ${count(pages, 'страница')}.`);
} catch (error) {
  await rm(next, { recursive: true, force: true });
  console.error(error);
  console.error('\nСайт не построен. Прежняя версия не тронута.');
  process.exit(1);
} finally {
  await rm(handover, { force: true });
}
await rm(previous, { recursive: true, force: true });
if (existsSync(outDir)) await rename(outDir, previous);
await rename(next, outDir);
await rm(previous, { recursive: true, force: true });
console.log(`Сайт построен: ${outDir}`);
if (values.report !== undefined) await phases?.write(values.report);

/** Checks the content, which ends the build when it has errors, and gives the synonyms that the search needs of it. */
async function checkedSynonyms(): Promise<string[][]> {
  if (values.force) await rm(examined, { force: true });
  const { issues, content } = await checkContent(contentDir, { keptIn: examined, handOverTo: handover });
  if (issues.some((issue) => issue.severity === 'error')) {
    console.error(reportIssues(issues, 'text', content.files.length));
    console.error('\nСайт не построен: содержание с ошибками не публикуется. Прежняя версия не тронута.');
    process.exit(1);
  }
  return content.entries.glossary.map(({ data }) => [data.term, data.expansion ?? [], data.synonyms].flat());
}
