/** Builds the site once for all suites: at the root, under a path prefix, and a small one with photos; serves all. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { serveSite } from '../scripts/site-server.ts';
import { policyOfSite } from '../src/hosting/content-security-policy.ts';
import { contentWithPhotos } from './content-with-photos.ts';

const run = promisify(execFile);

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

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'praktiki-'));
  const closers: (() => Promise<void>)[] = [];
  const build = async (name: string, basePath: string, contentDir = 'content'): Promise<BuiltSite> => {
    const dir = join(folder, name);
    await run(process.execPath, ['scripts/build.ts'], {
      env: {
        ...process.env,
        CONTENT_DIR: contentDir,
        OUT_DIR: dir,
        BASE_PATH: basePath,
        SITE_URL: 'https://example.org',
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    });
    // Under the strict policy of a real host: what a page may not do there, the browser refuses it here.
    const headers = { 'Content-Security-Policy': await policyOfSite(dir) };
    const server = await serveSite({ dir, basePath, port: 0, headers });
    closers.push(server.close);
    return { dir, url: server.url, basePath };
  };
  project.provide('site', await build('root', '/'));
  project.provide('prefixedSite', await build('prefixed', '/repo/'));
  const photoContent = join(folder, 'photo-content');
  await contentWithPhotos(photoContent);
  project.provide('photoSite', await build('photos', '/', photoContent));
  return async () => {
    for (const close of closers) await close();
    await rm(folder, { recursive: true, force: true });
  };
}
