/**
 * Checks the content, builds the site beside the published one, indexes it, then swaps. Whatever goes wrong, the previous
 * output stays as it was. Every build renders every page; `--force` checks and parses every file anew, too. `--report`
 * writes what each phase cost, as JSON.
 */
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { build } from 'astro';
import { picturesWithCameraData } from '../src/check/camera-data.ts';
import { checkContent } from '../src/check/check.ts';
import { reportIssues } from '../src/check/report.ts';
import { shareFiles } from '../src/content-layer/shared-files.ts';
import { lastChanges } from '../src/domain/last-changes.ts';
import { count } from '../src/language/plural.ts';
import { buildIndex } from '../src/search/build-index.ts';
import { checkCache, LOCAL_URL, type Settings } from '../src/settings.ts';
import { takeTurn } from './build-turn.ts';
import { Refusal, refusalOfSystem, runCommand, settingsWithContent } from './command.ts';
import { Phases } from './site-benchmark/phases.ts';

await runCommand(
  {
    about: 'Построить сайт:',
    usage: 'npm run build [-- параметры]',
    options: {
      force: { type: 'flag', about: 'проверить и прочитать заново все файлы, а не только изменённые' },
      report: { type: 'text', about: 'файл, в который записать, сколько длилась каждая часть' },
    },
  },
  async ({ force, report }) => {
    const settings = settingsWithContent();
    const { outDir } = settings;
    // The finished site takes the place of what stands there.
    if (existsSync(outDir) && !statSync(outDir).isDirectory())
      throw new Refusal(`На месте папки сайта стоит файл: ${outDir}. Какую взять, говорит OUT_DIR.`);
    const next = `${outDir}.next`;
    const previous = `${outDir}.previous`;
    // A folder that cannot be written is better known before the work than after it.
    const parent = dirname(outDir);
    if (!existsSync(parent)) mkdirSync(parent, { recursive: true });
    accessSync(`${parent}/`, constants.W_OK);

    const phases = report === undefined ? undefined : new Phases();
    const synonyms = await checkedSynonyms(settings, force);
    phases?.end('check');
    const endTurn = await takeTurn(() => console.log('Сейчас строится другой сайт этого проекта, ждём его.'));
    rmSync(next, { recursive: true, force: true });
    try {
      await build({
        outDir: next,
        logLevel: 'warn',
        force,
        integrations: phases ? [phases.integration()] : [],
      });
      const told = await picturesWithCameraData(next);
      if (told.length)
        throw new Refusal(
          `В картинках готового сайта остались записи камеры: ${told.join(', ')}. Сохраните эти снимки заново в JPEG.`,
        );
      const { pages } = await buildIndex(next, { synonyms });
      phases?.end('search');
      console.log(`Поиск: ${count(pages, 'страница')}.`);
    } catch (error) {
      rmSync(next, { recursive: true, force: true });
      const refusal = error instanceof Refusal ? error : refusalOfSystem(error);
      console.error(refusal?.message ?? error);
      console.error('\nСайт не построен. Прежняя версия не тронута.');
      process.exitCode = 1;
    }
    // What a failed build of Astro leaves open would keep the process alive.
    if (process.exitCode) process.exit();
    rmSync(previous, { recursive: true, force: true });
    if (existsSync(outDir)) renameSync(outDir, previous);
    renameSync(next, outDir);
    rmSync(previous, { recursive: true, force: true });
    endTurn();
    console.log(`Сайт построен: ${outDir}`);
    if (settings.siteUrl === LOCAL_URL)
      console.log(
        `Адрес сайта неизвестен, в ссылках стоит ${LOCAL_URL}. Перед публикацией задайте SITE_URL.`,
      );
    if (report !== undefined) await phases?.write(report);
  },
);

/** Checks the content, which ends the build when it has errors, and gives the synonyms that the search needs of it. */
async function checkedSynonyms(settings: Settings, force: boolean): Promise<string[][]> {
  const { contentDir, siteConfig } = settings;
  const cacheFile = checkCache(settings);
  if (force) rmSync(cacheFile, { force: true });
  const { issues, content, files } = await checkContent(contentDir, { cacheFile, siteConfig });
  if (issues.some((issue) => issue.severity === 'error')) {
    console.error(reportIssues(issues, 'text', content.files.length));
    throw new Refusal('\nСайт не построен: содержание с ошибками не публикуется. Прежняя версия не тронута.');
  }
  // Whoever publishes has to know it; the other warnings are for editors.
  for (const { file, message, advice } of issues.filter(({ rule }) => rule === 'contact'))
    console.warn(`${file}: ${message} → ${advice}`);
  shareFiles(contentDir, files, lastChanges(content.entries));
  return content.entries.glossary.map(({ data }) => [data.term, data.expansion ?? [], data.synonyms].flat());
}
