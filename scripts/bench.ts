/**
 * `npm run bench [-- --practices N] [--seed N] [--photos] [--peers [--only hugo,astro]] [--keep]`: makes N practices in a
 * temporary folder, builds the site with the real templates and search, and reports what it cost, as JSON. `--peers` puts
 * the same content through other tools. Nothing of the project is changed.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { readSettings } from '../src/settings.ts';
import { firstQuery } from './site-benchmark/first-query.ts';
import { makeContent } from './site-benchmark/make-content.ts';
import { buildPeers } from './site-benchmark/peers.ts';
import { comparedTo, peersTable } from './site-benchmark/peers-table.ts';
import type { Phase } from './site-benchmark/phases.ts';

const run = promisify(execFile);
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
const practices = Number(values.practices);
const folder = await mkdtemp(join(tmpdir(), 'site-benchmark-'));
const contentDir = join(folder, 'content');
const outDir = join(folder, 'dist');
const environment = { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: outDir };

try {
  await makeContent(readSettings().contentDir, contentDir, {
    practices,
    seed: Number(values.seed),
    photos: values.photos,
  });
  const report = {
    practices,
    check: await seconds(() => script('check.ts')),
    cold: await build(['--force']),
    unchanged: await build([]),
    afterOneEdit: await (async () => {
      await editOne();
      return build([]);
    })(),
    site: await sizesOf(outDir),
    firstQuery: await firstQuery(outDir, 'детских площадок'),
  };
  const peers = values.peers
    ? comparedTo(
        { seconds: report.cold.seconds, bytes: report.site.bytes },
        await buildPeers(contentDir, join(folder, 'peers'), values.only?.split(',')),
      )
    : undefined;
  if (peers) console.error(peersTable(peers));
  console.log(JSON.stringify({ ...report, peers }, null, 2));
} finally {
  if (values.keep) console.error(folder);
  else await rm(folder, { recursive: true, force: true });
}

function script(name: string, options: readonly string[] = []) {
  return run(process.execPath, [join(import.meta.dirname, name), ...options], {
    env: environment,
    maxBuffer: 2 ** 28,
  });
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return Math.round(performance.now() - start) / 1000;
}

async function build(options: readonly string[]) {
  const file = join(folder, 'phases.json');
  const whole = await seconds(() => script('build.ts', [...options, '--report', file]));
  const phases = JSON.parse(await readFile(file, 'utf8')) as Phase[];
  return { seconds: whole, peakMemory: Math.max(...phases.map(({ peakMemory }) => peakMemory)), phases };
}

/** A word more in the text of the last practice. */
async function editOne(): Promise<void> {
  const ids = (await readdir(join(contentDir, 'practices'))).sort();
  const file = join(contentDir, 'practices', ids.at(-1) ?? '', 'index.mdx');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/\.\s*$/, ' снова.\n'));
}

async function sizesOf(dir: string) {
  const files = await readdir(dir, { recursive: true, withFileTypes: true });
  const sized = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async (file) => {
        const path = join(file.parentPath, file.name);
        return { path, bytes: (await stat(path)).size };
      }),
  );
  const sum = (those: typeof sized) => those.reduce((total, { bytes }) => total + bytes, 0);
  const pages = sized.filter(({ path }) => path.endsWith('.html'));
  return {
    pages: pages.length,
    bytes: sum(sized),
    largestPage: Math.max(...pages.map(({ bytes }) => bytes)),
    searchIndex: sum(sized.filter(({ path }) => path.includes('/pagefind/index/'))),
  };
}
