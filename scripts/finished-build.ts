/** What the finished site was built of: where that is the same and nobody touched the site, there is nothing to build. */
import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { readRecord, writeRecord } from '../src/cache/cached-files.ts';
import { codeDigest } from '../src/cache/code-digest.ts';
import { keptFiles } from '../src/printed-files.ts';
import { repository } from '../src/repository.ts';
import type { Settings } from '../src/settings.ts';

/** From the project's root. Packages are those of the lock file. */
const CODE = ['src', 'scripts', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json'];

/** Pages change with the day in UTC, the check with that of Kamchatka, which is twelve hours ahead. */
const HALF_DAY = 43_200_000;

/** Digests of what a site is built of. */
export interface Ingredients {
  /** Code, version of Node and settings: what no page is asked about. */
  code: string;
  /** With content, day, commit and what has been printed. */
  all: string;
}

export async function ingredientsOf(settings: Settings): Promise<Ingredients> {
  const { contentDir, siteConfig } = settings;
  const forge = repository();
  const code = digest([
    await codeDigest([...CODE, siteConfig]),
    process.version,
    settings,
    [forge, forge?.edit('')],
  ]);
  const all = digest([
    code,
    await codeDigest([contentDir]),
    await commitOf(contentDir),
    Math.floor(Date.now() / HALF_DAY),
    await keptFiles(settings),
  ]);
  return { code, all };
}

/** What the list of changes is read from; the log of a shallow clone is shorter. */
async function commitOf(folder: string): Promise<string> {
  return promisify(execFile)('git', ['rev-parse', 'HEAD', '--is-shallow-repository'], { cwd: folder })
    .then(({ stdout }) => stdout)
    .catch(() => '');
}

/** Whether the site was built of these ingredients and stands there as it was built. */
export async function isFinished(settings: Settings, { all }: Ingredients): Promise<boolean> {
  const record = String(existsSync(settings.outDir) && (await readRecord(recordOf(settings))));
  // The files of the site are looked at only where nothing else has changed.
  return record.startsWith(all) && record === `${all} ${filesOf(settings)}`;
}

/** @returns digest of its files */
export async function rememberFinished(settings: Settings, { all }: Ingredients): Promise<string> {
  const files = filesOf(settings);
  await writeRecord(recordOf(settings), `${all} ${files}`);
  return files;
}

function recordOf({ cacheDir, outDir }: Settings): string {
  return join(cacheDir, `finished-${digest(outDir).slice(0, 12)}`);
}

/** Digest of names, sizes and times. */
export function filesOf({ outDir }: Settings): string {
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((item) => !item.isDirectory())
    .map((item) => {
      const path = join(item.parentPath, item.name);
      const { size, mtimeMs } = statSync(path);
      return [relative(outDir, path), size, mtimeMs].join(' ');
    });
  return digest(files.sort());
}

const digest = (value: unknown) => hash('sha256', JSON.stringify(value));
