/**
 * The same content through other tools, as far as each can express it: what people would build with it, and then plain
 * Pagefind. A tool that cannot run says why, and the others go on.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROGRAM } from '../../src/search/pagefind-files.ts';
import { prepareAstro } from './peers/astro/prepare.ts';
import { readPeerContent, type PeerContent, type Prepare } from './peers/content.ts';
import { prepareEleventy } from './peers/eleventy/prepare.ts';
import { prepareHugo } from './peers/hugo/prepare.ts';
import { prepareStarlight } from './peers/starlight/prepare.ts';
import { sizesOf } from './built-files.ts';
import { measured, type Run } from './process-tree.ts';

const run = promisify(execFile);

export interface PeerResult {
  name: string;
  version: string;
  buildSeconds: number;
  searchSeconds: number;
  seconds: number;
  pages: number;
  bytes: number;
  /** Most memory of all its processes together, in MB; null where it cannot be seen. */
  peakMemory: number | null;
}

export interface PeerFailure {
  name: string;
  error: string;
}

interface Peer {
  prepare: Prepare;
  /** Makes ready what runs it, and tells its version. */
  install: () => Promise<Installation>;
  build: (site: string, out: string) => Promise<Run>;
}

interface Installation {
  version: string;
  /** The folder of its npm packages. */
  modules?: string;
}

const CACHE = join(import.meta.dirname, '../../node_modules/.cache/site-benchmark');
const PEERS: Record<string, Peer> = {
  hugo: {
    prepare: prepareHugo,
    install: findHugo,
    build: (site, out) => measured('hugo', ['--quiet', '--destination', out], { cwd: site }),
  },
  eleventy: {
    prepare: prepareEleventy,
    install: () => installed('eleventy', '@11ty/eleventy'),
    build: (site, out) => node(site, '@11ty/eleventy/cmd.cjs', ['--quiet', `--output=${out}`]),
  },
  starlight: {
    prepare: prepareStarlight,
    install: () => installed('starlight', '@astrojs/starlight'),
    build: astroBuild,
  },
  astro: { prepare: prepareAstro, install: () => installed('astro', 'astro'), build: astroBuild },
};

/** Builds the site with each tool, or with those of `only`; `folder` holds what they make. */
export async function buildPeers(
  contentDir: string,
  folder: string,
  only: readonly string[] = Object.keys(PEERS),
): Promise<(PeerResult | PeerFailure)[]> {
  const content = await readPeerContent(contentDir);
  const results: (PeerResult | PeerFailure)[] = [];
  // One after another: they would measure each other.
  for (const name of only) {
    try {
      results.push(await buildPeer(name, content, join(folder, name)));
    } catch (error) {
      results.push({ name, error: error instanceof Error ? error.message : String(error) });
    }
  }
  return results;
}

async function buildPeer(name: string, content: PeerContent, folder: string): Promise<PeerResult> {
  const peer = PEERS[name];
  if (!peer) throw new Error(`unknown; there are ${Object.keys(PEERS).join(', ')}`);
  const { version, modules } = await peer.install();
  const site = join(folder, 'site');
  const out = join(folder, 'out');
  await cp(join(import.meta.dirname, 'peers', name, 'site'), site, { recursive: true });
  await peer.prepare(content, site);
  // A copy, not a link: Starlight's own components are not found again outside of the site.
  if (modules !== undefined) await cp(modules, join(site, 'node_modules'), { recursive: true });
  const build = await peer.build(site, out);
  const search = await measured(process.execPath, [PROGRAM, '--site', out, '--force-language', 'ru'], {
    cwd: site,
  });
  const { pages, bytes } = await sizesOf(out);
  return {
    name,
    version,
    buildSeconds: build.seconds,
    searchSeconds: search.seconds,
    seconds: Math.round((build.seconds + search.seconds) * 1000) / 1000,
    pages,
    bytes,
    peakMemory: build.peakMemory === null ? null : Math.max(build.peakMemory, search.peakMemory ?? 0),
  };
}

async function findHugo(): Promise<Installation> {
  try {
    const { stdout } = await run('hugo', ['version']);
    return { version: /v(\d+\.\d+\.\d+)/.exec(stdout)?.[1] ?? stdout.trim() };
  } catch {
    throw new Error('not installed: apt install hugo');
  }
}

/** Installs a peer once for each state of its package.json: a second run needs no network. */
async function installed(name: string, tool: string): Promise<Installation> {
  const folder = join(CACHE, name);
  const wanted = await readFile(join(import.meta.dirname, 'peers', name, 'site/package.json'), 'utf8');
  const modules = join(folder, 'node_modules');
  const seal = join(folder, 'installed.json');
  if (!existsSync(seal) || (await readFile(seal, 'utf8')) !== wanted) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), wanted);
    await run('npm', ['install', '--no-audit', '--no-fund'], {
      cwd: folder,
      shell: process.platform === 'win32',
    });
    await writeFile(seal, wanted);
  }
  // What Astro and Vite keep between two builds stands beside the packages.
  for (const cache of ['.astro', '.vite']) await rm(join(modules, cache), { recursive: true, force: true });
  const { version } = JSON.parse(await readFile(join(modules, tool, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { version, modules };
}

function astroBuild(site: string, out: string): Promise<Run> {
  return node(site, 'astro/bin/astro.mjs', ['build', '--silent', '--outDir', out]);
}

function node(site: string, script: string, options: readonly string[]): Promise<Run> {
  return measured(process.execPath, [join('node_modules', script), ...options], {
    cwd: site,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  });
}
