/**
 * `npm run bench [-- --practices N] [--seed N] [--photos] [--peers [--only hugo,astro]] [--keep]`: makes N practices in a
 * temporary folder, builds the site with the real templates and search, and reports what it cost, as JSON. `--peers` puts
 * the same content through other tools. Nothing of the project is changed; pictures drawn for the benchmark are thrown
 * away at the end unless they are to be kept.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '../src/settings.ts';
import { differingFiles, sizesOf } from './site-benchmark/built-files.ts';
import { firstQuery } from './site-benchmark/first-query.ts';
import { makeContent } from './site-benchmark/make-content.ts';
import { buildPeers } from './site-benchmark/peers.ts';
import { comparedTo, peersTable } from './site-benchmark/peers-table.ts';
import type { Phase } from './site-benchmark/phases.ts';
import { measured } from './site-benchmark/process-tree.ts';

const { values } = parseArgs({
  options: {
    practices: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    photos: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    only: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const PICTURES = 'node_modules/.astro/share';
const practices = Number(values.practices);
const folder = await mkdtemp(join(tmpdir(), 'site-benchmark-'));
const contentDir = join(folder, 'content');
const outDir = join(folder, 'dist');
const environment = { CONTENT_DIR: contentDir, OUT_DIR: outDir, ASTRO_TELEMETRY_DISABLED: '1' };
const settings = readSettings(environment);
const picturesBefore = new Set(await picturesKept());

try {
  await makeContent(readSettings().contentDir, contentDir, {
    practices,
    seed: Number(values.seed),
    photos: values.photos,
  });
  const report = {
    practices,
    machine: {
      processors: `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}`,
      memory: Math.round(totalmem() / 2 ** 20),
      node: process.version,
    },
    check: { cold: await check(), again: await check() },
    ...(await coldBuilds()),
    ...(await rebuilds()),
    site: await sizesOf(outDir),
    firstQuery: await firstQuery(outDir, 'детских площадок'),
  };
  const own = { ...report.site, seconds: report.cold.seconds, peakMemory: report.cold.peakMemory };
  const peers = values.peers
    ? comparedTo(own, await buildPeers(contentDir, join(folder, 'peers'), values.only?.split(',')))
    : undefined;
  if (peers) console.error(peersTable(own, peers));
  console.log(JSON.stringify({ ...report, peers }, null, 2));
} finally {
  if (values.keep) console.error(folder);
  else await cleanUp();
}

async function check() {
  return (await run('check.ts')).seconds;
}

/** From nothing, and once more with the pictures for social networks, which are drawn once for ever. */
async function coldBuilds() {
  const fromNothing = await build(['--force']);
  const picturesDrawn = (await picturesKept()).length - picturesBefore.size;
  return picturesDrawn > 0
    ? { fromNothing: { ...fromNothing, picturesDrawn }, cold: await build(['--force']) }
    : { cold: fromNothing };
}

/** A build that goes on from the former one, before and after one edit; the edited site must be what a cold build gives. */
async function rebuilds() {
  await build([]);
  const unchanged = await build([]);
  await editOne();
  const afterOneEdit = await build([]);
  const edited = join(folder, 'edited');
  await run('build.ts', ['--force'], { OUT_DIR: edited });
  return { unchanged, afterOneEdit: { ...afterOneEdit, unlikeCold: await differingFiles(outDir, edited) } };
}

function run(name: string, options: readonly string[] = [], more: Record<string, string> = {}) {
  const env = { ...environment, ...more };
  return measured(process.execPath, [join(import.meta.dirname, name), ...options], {
    cwd: process.cwd(),
    env,
  });
}

async function build(options: readonly string[]) {
  const file = join(folder, 'phases.json');
  const { seconds, peakMemory } = await run('build.ts', [...options, '--report', file]);
  return { seconds, peakMemory, phases: JSON.parse(await readFile(file, 'utf8')) as Phase[] };
}

/** A word more in the text of the last practice. */
async function editOne(): Promise<void> {
  const ids = (await readdir(join(contentDir, 'practices'))).sort();
  const file = join(contentDir, 'practices', ids.at(-1) ?? '', 'index.mdx');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/\.\s*$/, ' снова.\n'));
}

async function picturesKept(): Promise<string[]> {
  return readdir(PICTURES).catch(() => []);
}

async function cleanUp(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await rm(settings.cacheDir, { recursive: true, force: true });
  for (const picture of await picturesKept())
    if (!picturesBefore.has(picture)) await rm(join(PICTURES, picture), { force: true });
}
