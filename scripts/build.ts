/**
 * Checks the content, builds the site beside the published one, indexes it, looks whether it is whole, then swaps. Whatever
 * goes wrong, the previous output stays as it was. Every build renders every page; `--force` checks and parses every file and
 * makes every copy of a photo anew, too. `--report` writes what each phase cost, as JSON.
 */
import { accessSync, constants, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type AstroIntegration } from 'astro';
import { dropAltered, seal } from '../src/cache/cached-files.ts';
import { picturesWithCameraData } from '../src/check/camera-data.ts';
import { checkContent } from '../src/check/check.ts';
import { missingFiles } from '../src/check/finished-site.ts';
import { reportIssues } from '../src/check/report.ts';
import { shareFiles } from '../src/content-layer/shared-files.ts';
import { lastChanges } from '../src/domain/last-changes.ts';
import { count } from '../src/language/plural.ts';
import type { Content } from '../src/model/entry.ts';
import { buildIndex } from '../src/search/build-index.ts';
import { BUNDLE } from '../src/search/pagefind-format.ts';
import { openSearch } from '../src/search/search.ts';
import { checkCache, LOCAL_URL, type Settings } from '../src/settings.ts';
import { takeTurn } from './build-turn.ts';
import { Refusal, refusalOfSystem, runCommand, settingsWithContent } from './command.ts';
import { exchange, letAllRead, recover, tidy } from './publication.ts';
import { serveSite } from './site-server.ts';
import { Phases } from './site-benchmark/phases.ts';

/** What `import.meta.env` says of a build, and Astro would rather take from the environment. */
const OF_VITE = ['MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL'];

/** Of whoever has the turn. Astro can only draw on the disk where the project lies. */
const WORK_FOLDER = resolve('.astro/site');

await runCommand(
  {
    about: 'Построить сайт:',
    usage: 'npm run build [-- параметры]',
    options: {
      force: { type: 'flag', about: 'заново прочитать и проверить все файлы и сделать все копии снимков' },
      report: { type: 'text', about: 'файл, в который записать, сколько длилась каждая часть' },
    },
  },
  async ({ force, report }) => {
    const settings = settingsWithContent();
    const { outDir } = settings;
    // The finished site takes the place of what stands there.
    if (existsSync(outDir) && !statSync(outDir).isDirectory())
      throw new Refusal(`На месте папки сайта стоит файл: ${outDir}. Какую взять, говорит OUT_DIR.`);
    // A folder that cannot be written is better known before the work than after it.
    const parent = dirname(outDir);
    if (!existsSync(parent)) mkdirSync(parent, { recursive: true });
    accessSync(`${parent}/`, constants.W_OK);
    await recover(outDir);

    // What is published does not depend on who builds. The settings of Astro's telemetry are kept in HOME, which may be
    // nobody's.
    process.env.NODE_ENV = 'production';
    for (const name of OF_VITE) Reflect.deleteProperty(process.env, name);
    process.env.ASTRO_TELEMETRY_DISABLED = '1';
    const phases = report === undefined ? undefined : new Phases();
    const content = await checkedContent(settings, force);
    phases?.end('check');
    const endTurn = await takeTurn(() => console.log('Сейчас строится другой сайт этого проекта, ждём его.'));
    try {
      tidy(outDir, WORK_FOLDER);
      const drawn = await drawPages(settings, { force, phases });
      const { pages } = await buildIndex(WORK_FOLDER, { synonyms: synonymsIn(content) });
      phases?.end('search');
      await lookOver(drawn, content);
      letAllRead(WORK_FOLDER);
      await exchange(outDir, WORK_FOLDER);
      console.log(`Поиск: ${count(pages, 'страница')}.`);
    } catch (error) {
      const refusal = error instanceof Refusal ? error : refusalOfSystem(error);
      console.error(refusal?.message ?? error);
      console.error(`\n${notBuilt(outDir)}`);
      process.exitCode = 1;
    }
    tidy(outDir, WORK_FOLDER);
    // What a failed build of Astro leaves open would keep the process alive.
    if (process.exitCode) process.exit();
    endTurn();
    console.log(`Сайт построен: ${outDir}`);
    if (settings.siteUrl === LOCAL_URL)
      console.log(
        `Адрес сайта неизвестен, в ссылках стоит ${LOCAL_URL}. Перед публикацией задайте SITE_URL.`,
      );
    if (report !== undefined) await phases?.write(report);
  },
);

function notBuilt(outDir: string): string {
  return `Сайт не построен.${existsSync(outDir) ? ' Прежняя версия не тронута.' : ''}`;
}

/** Checks the content, which ends the build when it has errors. */
async function checkedContent(settings: Settings, force: boolean): Promise<Content> {
  const { contentDir, siteConfig, outDir } = settings;
  const cacheFile = checkCache(settings);
  if (force) rmSync(cacheFile, { force: true });
  const { issues, content, files } = await checkContent(contentDir, { cacheFile, siteConfig });
  if (issues.some((issue) => issue.severity === 'error')) {
    console.error(reportIssues(issues, 'text', content.files.length));
    throw new Refusal(`\n${notBuilt(outDir)} Содержание с ошибками не публикуется.`);
  }
  // Whoever publishes has to know it; the other warnings are for editors.
  for (const { file, message, advice } of issues.filter(({ rule }) => rule === 'contact'))
    console.warn(`${file}: ${message} → ${advice}`);
  shareFiles(contentDir, files, lastChanges(content.entries));
  return content;
}

/** Has Astro draw the site, and gives the paths of the files of its pages and endpoints. */
async function drawPages(
  { cacheDir }: Settings,
  { force, phases }: { force: boolean; phases: Phases | undefined },
): Promise<string[]> {
  // Astro trusts whatever it finds in its cache. Entries and fonts it gets from ours, so only copies of photos are worth keeping.
  const copies = join(cacheDir, 'assets');
  const unproved = ['data-store.json', 'fonts', ...(force ? ['assets'] : [])];
  for (const name of unproved) rmSync(join(cacheDir, name), { recursive: true, force: true });
  await dropAltered(copies);
  const drawn: string[] = [];
  const listing: AstroIntegration = {
    name: 'drawn-files',
    hooks: {
      'astro:build:done': ({ assets }) =>
        void drawn.push(...[...assets.values()].flat().map((file) => fileURLToPath(file))),
    },
  };
  await build({
    outDir: WORK_FOLDER,
    logLevel: 'warn',
    integrations: [listing, ...(phases ? [phases.integration()] : [])],
  });
  const told = await picturesWithCameraData(WORK_FOLDER);
  if (told.length)
    throw new Refusal(
      `В картинках готового сайта остались записи камеры: ${told.join(', ')}. Сохраните эти снимки заново в JPEG.`,
    );
  await seal(copies);
  return drawn;
}

/** Refuses a site that lacks pages or whose search does not answer. */
async function lookOver(drawn: readonly string[], content: Content): Promise<void> {
  const missing = await missingFiles(WORK_FOLDER, drawn, content);
  if (missing.length)
    throw new Refusal(
      `Готовый сайт не цел, не хватает: ${count(missing.length, 'файл')}, первый — ${missing[0]}. Постройте его ещё раз: npm run build -- --force`,
    );
  const { url, close } = await serveSite({ dir: WORK_FOLDER, basePath: '/', port: 0 });
  try {
    const search = await openSearch({ bundleUrl: `${url}${BUNDLE}/`, baseUrl: '/' });
    // Every site has the page «Поля карточки».
    const { total } = await search.find('карточка', {}, { limit: 1 });
    if (!total)
      throw new Refusal(
        'Поиск готового сайта ничего не находит. Постройте его ещё раз: npm run build -- --force',
      );
  } finally {
    await close();
  }
}

function synonymsIn({ entries }: Content): string[][] {
  return entries.glossary.map(({ data }) => [data.term, data.expansion ?? [], data.synonyms].flat());
}
