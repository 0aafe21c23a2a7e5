/** The sites that tests look at; `tests/build-sites.ts` builds and serves them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inject } from 'vitest';

/**
 * The collection of this repository; the content of the fixtures, with photos, under a path prefix; many practices more
 * than the fixtures have, so that no list has room for all; sites that others would build, under a prefix.
 */
export type SiteName = 'collection' | 'small' | 'large' | ForkName;
export type ForkName = 'zarechye' | 'one-practice';

export interface BuiltSite {
  contentDir: string;
  dir: string;
  /** Address of the home page, with the path prefix. */
  url: string;
  /** `/` or `/name/`. */
  basePath: string;
  /** What the build said. */
  output: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder with a file for each site that has been built, or could not be. */
    sites: string;
  }
}

/** What that file says. */
export type Outcome = BuiltSite | { failure: string };

/** Waits until the site has been built. */
export async function builtSite(name: SiteName): Promise<BuiltSite> {
  const file = join(inject('sites'), `${name}.json`);
  while (!existsSync(file)) await pause(100);
  const outcome = JSON.parse(readFileSync(file, 'utf8')) as Outcome;
  if ('failure' in outcome) throw new Error(outcome.failure);
  return outcome;
}
