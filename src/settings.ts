/** Settings from the environment: folders, the site's address, the path prefix. */
import { hash } from 'node:crypto';
import { join, resolve } from 'node:path';

export interface Settings {
  /** Absolute path of the authored data. */
  contentDir: string;
  /** Absolute path of the file that describes the site; see `src/site.config.ts`. */
  siteConfig: string;
  /** Absolute path of the finished site. */
  outDir: string;
  /** Origin of the published site, without a trailing slash; a local one if none is known. */
  siteUrl: string;
  /** Absolute path of the cache of this content; entries of other content must not meet it. */
  cacheDir: string;
  /** Path prefix, `/` or `/name/`: always with both slashes. */
  basePath: string;
}

/** An invalid environment variable; the message says what to write. */
export class SettingsError extends Error {}

/** Where `npm start` and `npm run dev` serve a site whose address is unknown. */
export const LOCAL_URL = 'http://localhost:4321';

/**
 * Reads CONTENT_DIR, SITE_CONFIG, OUT_DIR, SITE_URL and BASE_PATH; relative paths are taken from the project's root.
 * A path in SITE_URL is the prefix, unless BASE_PATH names one.
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env, root = process.cwd()): Settings {
  const path = (value: string) => resolve(root, value);
  const address = addressOf(environment.SITE_URL || LOCAL_URL);
  const prefix = (environment.BASE_PATH || address.pathname).replace(/^\/+|\/+$/g, '');
  const contentDir = path(environment.CONTENT_DIR || 'content');
  return {
    contentDir,
    siteConfig: path(environment.SITE_CONFIG || 'src/site.config.ts'),
    cacheDir: path(join('node_modules/.astro', hash('sha256', contentDir).slice(0, 12))),
    outDir: path(environment.OUT_DIR || 'dist'),
    siteUrl: address.origin,
    basePath: prefix ? `/${prefix}/` : '/',
  };
}

function addressOf(siteUrl: string): URL {
  const address = URL.parse(siteUrl);
  if (address && /^https?:$/.test(address.protocol) && !address.search && !address.hash) return address;
  throw new SettingsError(`SITE_URL — «${siteUrl}», а нужен адрес сайта целиком: «https://example.org».`);
}

/** The check's cache, in Astro's cache folder. */
export function checkCache({ cacheDir }: Settings): string {
  return join(cacheDir, 'checked-files.json');
}
