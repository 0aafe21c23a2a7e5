/**
 * Builds what the chosen tests look at, each site once: the content at the root and under a path prefix, and the small
 * content of the fixtures with photos; serves them all. `SITE_DIR` names a finished build of the content at the root.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { ProvidedContext } from 'vitest';
import type { TestProject } from 'vitest/node';
import { serveSite } from '../scripts/site-server.ts';
import { policyOfSite } from '../src/hosting/content-security-policy.ts';
import { contentWithPhotos } from './content-with-photos.ts';

const run = promisify(execFile);

const ORIGIN = 'https://example.org';

export interface BuiltSite {
  dir: string;
  /** Address of the home page, with the path prefix. */
  url: string;
  basePath: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    site: BuiltSite;
    prefixedSite: BuiltSite;
    photoSite: BuiltSite;
  }
}

type SiteName = keyof ProvidedContext;

/** What a build takes from its surroundings. */
type Place = Record<'CONTENT_DIR' | 'OUT_DIR' | 'BASE_PATH' | 'SITE_URL', string> & { SITE_CONFIG?: string };

const SITES_OF_PROJECTS: Record<string, readonly SiteName[]> = {
  engine: ['photoSite'],
  content: ['site', 'prefixedSite'],
  browser: ['site', 'prefixedSite', 'photoSite'],
};

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'praktiki-'));
  const closers = [() => rm(folder, { recursive: true, force: true })];

  async function built(name: SiteName, contentDir: string, more: Partial<Place> = {}): Promise<BuiltSite> {
    const dir = join(folder, name);
    const place: Place = { CONTENT_DIR: contentDir, OUT_DIR: dir, BASE_PATH: '/', SITE_URL: ORIGIN, ...more };
    await run(process.execPath, ['scripts/build.ts'], {
      env: { ...process.env, ...place, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    return served(dir, place.BASE_PATH);
  }

  async function served(dir: string, basePath = '/'): Promise<BuiltSite> {
    // Under the strict policy of a real host: what a page may not do there, the browser refuses it here.
    const headers = { 'Content-Security-Policy': await policyOfSite(dir) };
    const server = await serveSite({ dir, basePath, port: 0, headers });
    closers.unshift(server.close);
    return { dir, url: server.url, basePath };
  }

  const makers: Record<SiteName, () => Promise<BuiltSite>> = {
    site: async () =>
      process.env.SITE_DIR ? served(await finished(process.env.SITE_DIR)) : built('site', 'content'),
    prefixedSite: () => built('prefixedSite', 'content', { BASE_PATH: '/repo/' }),
    photoSite: async () => {
      const contentDir = join(folder, 'photo-content');
      await contentWithPhotos(contentDir);
      return built('photoSite', contentDir, { SITE_CONFIG: 'tests/fixtures/site.config.ts' });
    },
  };
  // The root project hands on to all: what one part of the tests has had built, the next one takes.
  const all = project.vitest.getRootProject();
  // One after another: builds of one folder share Astro's `.astro/`.
  for (const name of SITES_OF_PROJECTS[project.name] ?? []) {
    if (!(name in all.getProvidedContext())) all.provide(name, await makers[name]());
  }
  return async () => {
    for (const close of closers) await close();
  };
}

/** The folder of a finished site, if it was built for the address that the tests expect. */
async function finished(siteDir: string): Promise<string> {
  const dir = resolve(siteDir);
  const map = await readFile(join(dir, 'sitemap-index.xml'), 'utf8').catch(() => '');
  if (map.includes(`${ORIGIN}/sitemap`)) return dir;
  throw new Error(
    `SITE_DIR=${siteDir}: no site of SITE_URL=${ORIGIN} without BASE_PATH has been built there`,
  );
}
