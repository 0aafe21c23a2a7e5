/**
 * Builds the sites that the chosen parts of the tests look at, while tests that need none are running, and serves them.
 * `SITE_DIR` names a finished build of the collection, which then is not built.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { serveSite } from '../scripts/site-server.ts';
import { policiesOfSite, policyAt } from '../src/hosting/content-security-policy.ts';
import { readSettings } from '../src/settings.ts';
import { contentWithMany } from './content-with-many.ts';
import { contentWithPhotos } from './content-with-photos.ts';
import { keepPrints } from './content-with-prints.ts';
import type { ForkName, Outcome, SiteName } from './sites.ts';

const ORIGIN = 'https://example.org';

const SITES_OF_PROJECTS: Record<string, readonly SiteName[]> = {
  engine: ['small', 'large', 'zarechye', 'one-practice'],
  content: ['collection'],
  browser: ['small', 'large'],
  hosting: ['small', 'large'],
};

interface Making {
  env: Record<string, string>;
  /** `content` without it. */
  contentDir?: string;
  makeContent?: (contentDir: string) => Promise<void> | void;
  /** Printed before it is built: of the same content, or of another. */
  prints?: 'fresh' | 'stale';
}

const FIXTURE = { SITE_CONFIG: 'tests/fixtures/site.config.ts' };
const MAKINGS: Record<SiteName, Making> = {
  collection: { env: { BASE_PATH: '/' } },
  small: { env: { ...FIXTURE, BASE_PATH: '/repo/' }, makeContent: contentWithPhotos, prints: 'fresh' },
  large: { env: { ...FIXTURE, BASE_PATH: '/' }, makeContent: contentWithMany, prints: 'stale' },
  zarechye: fork('zarechye'),
  'one-practice': fork('one-practice'),
};

/** Below a prefix, where a link that was written for the root leads nowhere; at the root a link for a prefix would be none. */
function fork(name: ForkName): Making {
  const folder = `tests/fixtures/forks/${name}`;
  return {
    contentDir: `${folder}/content`,
    env: { SITE_CONFIG: `${folder}/site.config.ts`, BASE_PATH: '/repo/' },
  };
}

export default function setup(project: TestProject): () => Promise<void> {
  // The root project hands on to all: what one part of the tests has had built, the next one takes.
  const all = project.vitest.getRootProject();
  const earlier = all.getProvidedContext().sites;
  const folder = earlier ?? mkdtempSync(join(tmpdir(), 'praktiki-'));
  if (!earlier) all.provide('sites', folder);
  const stop = new AbortController();
  const closers: (() => Promise<void> | void)[] = [];

  async function made(name: SiteName): Promise<Outcome> {
    stop.signal.throwIfAborted();
    const { env, contentDir: given = 'content', makeContent, prints } = MAKINGS[name];
    let output = '';
    const finished = name === 'collection' && process.env.SITE_DIR;
    const dir = finished ? await finishedSite(finished) : join(folder, name);
    const contentDir = makeContent ? join(folder, `${name}-content`) : given;
    if (!finished) {
      await makeContent?.(contentDir);
      const place = {
        CONTENT_DIR: contentDir,
        OUT_DIR: dir,
        SITE_URL: ORIGIN,
        ASTRO_TELEMETRY_DISABLED: '1',
      };
      if (prints) await keepPrints({ ...env, ...place }, prints === 'stale' ? 'other content' : undefined);
      const { stdout, stderr } = await promisify(execFile)(process.execPath, ['scripts/build.ts'], {
        env: { ...process.env, ...env, ...place },
        signal: stop.signal,
      });
      output = stdout + stderr;
      if (makeContent)
        closers.push(() => rmSync(readSettings(place).cacheDir, { recursive: true, force: true }));
    }
    // Under the strict policy of a real host: what a page may not do there, the browser refuses it here.
    const { strangers, ...policies } = await policiesOfSite(dir);
    if (strangers.length > 0) throw new Error(`Inline code that no layout wrote: ${strangers[0]}`);
    const headers = (path: string) => ({ 'Content-Security-Policy': policyAt(path, policies) });
    const basePath = env.BASE_PATH ?? '/';
    const server = await serveSite({ dir, basePath, port: 0, headers });
    closers.push(server.close);
    return { contentDir, dir, url: server.url, basePath, output };
  }

  let earlierOnes: Promise<void> = Promise.resolve();
  for (const name of SITES_OF_PROJECTS[project.name] ?? []) {
    const begun = join(folder, `${name}.begun`);
    if (existsSync(begun) || existsSync(join(folder, `${name}.json`))) continue;
    writeFileSync(begun, '');
    earlierOnes = earlierOnes
      .then(() => made(name))
      .catch((error: unknown): Outcome => ({ failure: failureOf(name, error) }))
      .then((outcome) => {
        if (stop.signal.aborted) return;
        writeFileSync(begun, JSON.stringify(outcome));
        renameSync(begun, join(folder, `${name}.json`));
      });
  }
  return async () => {
    stop.abort();
    await earlierOnes;
    for (const close of closers) await close();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** What the build said last, not only that it failed. */
function failureOf(name: string, error: unknown): string {
  const { message, stdout = '', stderr = '' } = error as Error & { stdout?: string; stderr?: string };
  return [`The site "${name}" could not be built.`, message, stdout, stderr].join('\n');
}

/** The folder of a finished site, if it was built for the address that the tests expect. */
async function finishedSite(siteDir: string): Promise<string> {
  const dir = resolve(siteDir);
  const map = await readFile(join(dir, 'sitemap-index.xml'), 'utf8').catch(() => '');
  if (map.includes(`${ORIGIN}/sitemap`)) return dir;
  throw new Error(
    `SITE_DIR=${siteDir}: no site of SITE_URL=${ORIGIN} without BASE_PATH has been built there`,
  );
}
