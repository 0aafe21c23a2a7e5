/**
 * Makes practices in a temporary folder, builds the site with the real templates and search, and reports what it cost, as
 * JSON. Nothing of the project is changed; share pictures rendered for it are deleted at the end unless `--keep` is given.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../src/settings.ts';
import { runCommand, settingsWithContent } from './command.ts';
import { differingFiles, sizesOf } from './site-benchmark/built-files.ts';
import { editing } from './site-benchmark/editing.ts';
import { firstQuery } from './site-benchmark/first-query.ts';
import { growthOfRules, growthTable } from './site-benchmark/growth.ts';
import { makeContent } from './site-benchmark/make-content.ts';
import { buildPeers } from './site-benchmark/peers.ts';
import { comparedTo, peersTable } from './site-benchmark/peers-table.ts';
import type { Phase } from './site-benchmark/phases.ts';
import { measured } from './site-benchmark/process-tree.ts';

const PICTURES = 'node_modules/.astro/share';

/** What one run works with. */
interface Run {
  folder: string;
  contentDir: string;
  outDir: string;
  environment: Record<string, string>;
  picturesBefore: ReadonlySet<string>;
}

await runCommand(
  {
    about: 'Измерить, во что обходится сайт из многих практик:',
    usage: 'npm run bench [-- параметры]',
    options: {
      practices: { type: 'number', default: 1000, about: 'сколько практик' },
      seed: { type: 'number', default: 1, about: 'то же число — те же практики' },
      photos: { type: 'flag', about: 'с фотографиями' },
      peers: { type: 'flag', about: 'построить то же другими программами' },
      growth: {
        type: 'flag',
        about: 'вместо этого — как растёт время проверки, когда худшие из файлов удваиваются',
      },
      editing: { type: 'flag', about: 'вместо этого — как скоро сохранённая карточка видна в npm run dev' },
      only: { type: 'text', about: 'которыми из них: hugo,astro' },
      keep: { type: 'flag', about: 'оставить построенное' },
    },
  },
  async ({ practices, seed, photos, peers, growth, editing: isEditing, only, keep }) => {
    if (growth) return console.log(growthTable(await growthOfRules()));
    const source = settingsWithContent().contentDir;
    const folder = await mkdtemp(join(tmpdir(), 'site-benchmark-'));
    const contentDir = join(folder, 'content');
    const outDir = join(folder, 'dist');
    const environment = { CONTENT_DIR: contentDir, OUT_DIR: outDir, ASTRO_TELEMETRY_DISABLED: '1' };
    const picturesBefore = new Set(await picturesKept());
    const run: Run = { folder, contentDir, outDir, environment, picturesBefore };
    try {
      await makeContent(source, contentDir, { practices, seed, photos });
      if (isEditing) {
        // Whoever edits has checked the content before.
        await check(run);
        return console.log(JSON.stringify(await editing(environment, contentDir), null, 2));
      }
      const report = {
        practices,
        machine: {
          processors: `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}`,
          memory: Math.round(totalmem() / 2 ** 20),
          node: process.version,
        },
        check: { cold: await check(run), again: await check(run) },
        ...(await coldBuilds(run)),
        ...(await rebuilds(run)),
        site: await sizesOf(outDir),
        firstQuery: await firstQuery(outDir, 'детских площадок'),
      };
      const own = { ...report.site, seconds: report.cold.seconds, peakMemory: report.cold.peakMemory };
      const others = peers
        ? comparedTo(own, await buildPeers(contentDir, join(folder, 'peers'), only?.split(',')))
        : undefined;
      if (others) console.error(peersTable(own, others));
      console.log(JSON.stringify({ ...report, peers: others }, null, 2));
    } finally {
      if (keep) console.error(folder);
      else await cleanUp(run);
    }
  },
);

async function check(run: Run) {
  return (await script(run, 'check.ts')).seconds;
}

/** From nothing, and once more with the pictures for social networks, which are rendered once for ever. */
async function coldBuilds(run: Run) {
  const fromNothing = await build(run, ['--force']);
  const picturesDrawn = (await picturesKept()).length - run.picturesBefore.size;
  return picturesDrawn > 0
    ? { fromNothing: { ...fromNothing, picturesDrawn }, cold: await build(run, ['--force']) }
    : { cold: fromNothing };
}

/** A build that goes on from the former one, before and after one edit; the edited site must be what a cold build gives. */
async function rebuilds(run: Run) {
  await build(run, []);
  const unchanged = await build(run, []);
  await editOne(run);
  const afterOneEdit = await build(run, []);
  const edited = join(run.folder, 'edited');
  await script(run, 'build.ts', ['--force'], { OUT_DIR: edited });
  return {
    unchanged,
    afterOneEdit: { ...afterOneEdit, unlikeCold: await differingFiles(run.outDir, edited) },
  };
}

function script(
  { environment }: Run,
  name: string,
  options: readonly string[] = [],
  more: Record<string, string> = {},
) {
  const at = { cwd: process.cwd(), env: { ...environment, ...more } };
  return measured(process.execPath, [join(import.meta.dirname, name), ...options], at);
}

async function build(run: Run, options: readonly string[]) {
  const file = join(run.folder, 'phases.json');
  const { seconds, peakMemory } = await script(run, 'build.ts', [...options, '--report', file]);
  return { seconds, peakMemory, phases: JSON.parse(await readFile(file, 'utf8')) as Phase[] };
}

/** A word more in the text of the last practice. */
async function editOne({ contentDir }: Run): Promise<void> {
  const ids = (await readdir(join(contentDir, 'practices'))).sort();
  const file = join(contentDir, 'practices', ids.at(-1) ?? '', 'index.mdx');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/\.\s*$/, ' снова.\n'));
}

async function picturesKept(): Promise<string[]> {
  return readdir(PICTURES).catch(() => []);
}

async function cleanUp(run: Run): Promise<void> {
  await rm(run.folder, { recursive: true, force: true });
  await rm(readSettings(run.environment).cacheDir, { recursive: true, force: true });
  for (const picture of await picturesKept())
    if (!run.picturesBefore.has(picture)) await rm(join(PICTURES, picture), { force: true });
}
