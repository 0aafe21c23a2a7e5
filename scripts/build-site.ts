/**
 * Checks the content, has Astro draw the site beside the published one, looks whether it is whole, then swaps.
 * Whatever goes wrong, the previous output stays as it was.
 */
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dropAltered, seal } from '../src/cache/cached-files.ts';
import { picturesWithCameraData } from '../src/check/camera-data.ts';
import { endHelpers } from '../src/check/check-files.ts';
import { checkContent } from '../src/check/check.ts';
import { missingPages, pagesOfCollections } from '../src/check/finished-site.ts';
import { reportIssues } from '../src/check/report.ts';
import { shareFiles } from '../src/content-layer/shared-files.ts';
import { lastChanges } from '../src/domain/last-changes.ts';
import { SHARE_FOLDER } from '../src/domain/share-card.ts';
import { count } from '../src/language/plural.ts';
import { BUNDLE } from '../src/search/pagefind-format.ts';
import { openSearch } from '../src/search/search.ts';
import type { Synonyms } from '../src/search/synonyms.ts';
import { checkCache, type Settings } from '../src/settings.ts';
import { makePictures } from '../src/share/site-pictures.ts';
import { Refusal, refusalOfSystem } from './command.ts';
import { SiteDrawing } from './drawn-files.ts';
import { rememberFinished, type Ingredients } from './finished-build.ts';
import { formerSite, rememberDrawn, searchRecord } from './former-site.ts';
import { exchange, letAllRead, tidy } from './publication.ts';
import { serveSite } from './site-server.ts';
import type { Phases } from './site-benchmark/phases.ts';

/** What `import.meta.env` says of a build, and Astro would rather take from the environment. */
const OF_VITE = ['MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL'];

/** Of whoever has the turn. Astro can only draw on the disk where the project lies. */
const WORK_FOLDER = resolve('.astro/site');

export interface BuildOptions {
  /** Nothing that is cached of the content is believed. */
  force: boolean;
  /** Measures what each part costs. */
  phases: Phases | undefined;
}

/**
 * For whoever has the turn.
 * @throws {Refusal} when content or surroundings allow no site
 */
export async function buildSite(
  settings: Settings,
  ingredients: Ingredients,
  { force, phases }: BuildOptions,
): Promise<void> {
  const { outDir } = settings;
  // What is published does not depend on who builds. The settings of Astro's telemetry are kept in HOME, which may be
  // nobody's.
  process.env.NODE_ENV = 'production';
  for (const name of OF_VITE) Reflect.deleteProperty(process.env, name);
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // The bundler would keep a hundred megabytes or more that it no longer uses.
  process.env.MIMALLOC_PURGE_DELAY = '0';
  const checking = checkedContent(settings, force);
  // It loads while other processes check files.
  void import('astro');
  const { synonyms, pagesOf } = await checking;
  phases?.end('check');
  try {
    tidy(outDir, WORK_FOLDER);
    const files = await drawPages(settings, ingredients, synonyms, { force, phases });
    const { pages, incomplete, drawn } = await files.finish();
    phases?.end('search');
    await lookOver(incomplete, pagesOf);
    letAllRead(WORK_FOLDER);
    await exchange(outDir, WORK_FOLDER);
    await rememberDrawn(settings, await rememberFinished(settings, ingredients), drawn);
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
}

function notBuilt(outDir: string): string {
  return `Сайт не построен.${existsSync(outDir) ? ' Прежняя версия не тронута.' : ''}`;
}

/** What is needed of the content after the check; nothing else of it is held while Astro draws. */
interface Checked {
  synonyms: Synonyms[];
  /** See `pagesOfCollections`. */
  pagesOf: string[][];
}

/** Checks the content, which ends the build when it has errors. */
async function checkedContent(settings: Settings, force: boolean): Promise<Checked> {
  const { contentDir, siteConfig, outDir } = settings;
  const cacheFile = checkCache(settings);
  if (force) rmSync(cacheFile, { force: true });
  const { issues, content, files } = await checkContent(contentDir, { cacheFile, siteConfig });
  endHelpers();
  if (issues.some((issue) => issue.severity === 'error')) {
    console.error(reportIssues(issues, 'text', content.files.length));
    throw new Refusal(`\n${notBuilt(outDir)} Содержание с ошибками не публикуется.`);
  }
  // Whoever publishes has to know it; the other warnings are for editors.
  for (const { file, message, advice } of issues.filter(({ rule }) => rule === 'contact'))
    console.warn(`${file}: ${message} → ${advice}`);
  shareFiles(contentDir, files, lastChanges(content.entries));
  const synonyms = content.entries.glossary.map(({ data }) =>
    [data.term, data.expansion ?? [], data.synonyms].flat(),
  );
  return { synonyms, pagesOf: pagesOfCollections(content) };
}

/** Has Astro draw the site; the index of the search is not finished then. */
async function drawPages(
  settings: Settings,
  { code }: Ingredients,
  synonyms: readonly Synonyms[],
  { force, phases }: BuildOptions,
): Promise<SiteDrawing> {
  const { cacheDir, basePath, outDir } = settings;
  const former = force ? undefined : await formerSite(settings);
  // Astro trusts whatever it finds in its cache. Entries it gets from ours, so only copies of photos are worth keeping.
  const copies = join(cacheDir, 'assets');
  const unproved = ['data-store.json', ...(force ? ['assets'] : [])];
  for (const name of unproved) rmSync(join(cacheDir, name), { recursive: true, force: true });
  await dropAltered(copies);
  const drawn = new SiteDrawing(WORK_FOLDER, {
    records: searchRecord(settings),
    ...{ basePath, synonyms, code, outDir, former },
    wordRecord: join(cacheDir, 'word-forms'),
  });
  const { build } = await import('astro');
  const picturesMade = makePictures(WORK_FOLDER, {
    dir: outDir,
    has: (file, card) => drawn.isFormer(file.slice(1), card),
  });
  await build({
    outDir: WORK_FOLDER,
    logLevel: 'warn',
    integrations: [drawn.integration(), ...(phases ? [phases.integration()] : [])],
  });
  await picturesMade();
  const told = await picturesWithCameraData(WORK_FOLDER, SHARE_FOLDER);
  if (told.length)
    throw new Refusal(
      `В картинках готового сайта остались записи камеры: ${told.join(', ')}. Сохраните эти снимки заново в JPEG.`,
    );
  await seal(copies);
  return drawn;
}

/** Refuses a site that lacks pages, or parts of them, or whose search does not answer. */
async function lookOver(incomplete: readonly string[], pagesOf: Checked['pagesOf']): Promise<void> {
  const missing = [...incomplete, ...missingPages(WORK_FOLDER, pagesOf)];
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
