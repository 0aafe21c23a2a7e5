/**
 * Builds the site, unless it stands there already, built of the same things. `--force` builds it in any case, and checks and
 * parses every file and makes every copy of a photo anew. `--report` writes what each phase cost, as JSON.
 */
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { filesOfNow } from '../src/printed-files.ts';
import { LOCAL_URL } from '../src/settings.ts';
import { takeTurn } from './build-turn.ts';
import { Refusal, runCommand, settingsWithContent } from './command.ts';
import { ingredientsOf, isFinished } from './finished-build.ts';
import { recover } from './publication.ts';
import { Phases } from './site-benchmark/phases.ts';

/**
 * Settings of glibc, which reads them when a process begins. By itself it keeps for each of many threads what that has given
 * back, a fifth of all memory. In bytes: larger than the pixels of a share picture, which would be asked of the system each time.
 */
const MEMORY = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '4194304',
  MALLOC_TRIM_THRESHOLD_: '16777216',
};

if (process.platform === 'linux' && process.env.MALLOC_ARENA_MAX === undefined) {
  const words = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  process.execve?.(process.execPath, words, { ...process.env, ...MEMORY });
}

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

    const phases = report === undefined ? undefined : new Phases();
    const endTurn = await takeTurn(() => console.log('Сейчас строится другой сайт этого проекта, ждём его.'));
    const ingredients = await ingredientsOf(settings);
    if (!force && (await isFinished(settings, ingredients)))
      console.log(`Сайт уже построен: ${outDir}. С тех пор ничего не изменилось.`);
    else {
      // Astro and the dictionary take longer to load than it takes to see that there is nothing to do.
      const { buildSite } = await import('./build-site.ts');
      await buildSite(settings, ingredients, { force, phases });
      console.log(`Сайт построен: ${outDir}`);
    }
    endTurn();
    if (settings.siteUrl === LOCAL_URL)
      console.log(
        `Адрес сайта неизвестен, в ссылках стоит ${LOCAL_URL}. Перед публикацией задайте SITE_URL.`,
      );
    if ((await filesOfNow(settings)).isStale)
      console.log(
        'Печатные файлы сделаны из другого содержания, для другого адреса или прежней программой, на сайте их нет: npm run print -- site',
      );
    if (report !== undefined) await phases?.write(report);
  },
);
