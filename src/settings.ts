/** What a command takes from its surroundings: folders, the site's address, the path prefix. */
import { hash } from 'node:crypto';
import { join, resolve } from 'node:path';

export interface Settings {
  /** Absolute path of the authored data. */
  contentDir: string;
  /** Absolute path of the finished site. */
  outDir: string;
  /** Origin of the published site, without a trailing slash. */
  siteUrl: string;
  /** Absolute path of the cache of this content; entries of other content must not meet it. */
  cacheDir: string;
  /** Path prefix, `/` or `/name/`: always with both slashes. */
  basePath: string;
}

/** Reads CONTENT_DIR, OUT_DIR, SITE_URL and BASE_PATH; relative folders are taken from the project's root. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env, root = process.cwd()): Settings {
  const folder = (value: string) => resolve(root, value);
  const prefix = (environment.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '');
  const contentDir = folder(environment.CONTENT_DIR || 'content');
  return {
    contentDir,
    cacheDir: folder(join('node_modules/.astro', hash('sha256', contentDir).slice(0, 12))),
    outDir: folder(environment.OUT_DIR || 'dist'),
    siteUrl: (environment.SITE_URL || 'http://localhost:4321').replace(/\/+$/, ''),
    basePath: prefix ? `/${prefix}/` : '/',
  };
}

/** Where the check keeps what it has found, beside Astro's own cache. */
export function checkCache({ cacheDir }: Settings): string {
  return join(cacheDir, 'checked-files.txt');
}
