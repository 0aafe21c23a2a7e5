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

/** SHA-256 of all that a page may depend on: files, settings, day, commit, version of Node, what has been printed. */
export async function ingredientsOf(settings: Settings): Promise<string> {
  const { contentDir, siteConfig } = settings;
  const forge = repository();
  return digest([
    await codeDigest([...CODE, contentDir, siteConfig]),
    await commitOf(contentDir),
    process.version,
    Math.floor(Date.now() / HALF_DAY),
    settings,
    [forge, forge?.edit('')],
    await keptFiles(settings),
  ]);
}

/** What the list of changes is read from; the log of a shallow clone is shorter. */
async function commitOf(folder: string): Promise<string> {
  return promisify(execFile)('git', ['rev-parse', 'HEAD', '--is-shallow-repository'], { cwd: folder })
    .then(({ stdout }) => stdout)
    .catch(() => '');
}

/** Whether the site was built of these ingredients and stands there as it was built. */
export async function isFinished(settings: Settings, ingredients: string): Promise<boolean> {
  const record = String(existsSync(settings.outDir) && (await readRecord(recordOf(settings))));
  // The files of the site are looked at only where nothing else has changed.
  return record.startsWith(ingredients) && record === finished(settings, ingredients);
}

export async function rememberFinished(settings: Settings, ingredients: string): Promise<void> {
  await writeRecord(recordOf(settings), finished(settings, ingredients));
}

function recordOf({ cacheDir, outDir }: Settings): string {
  return join(cacheDir, `finished-${digest(outDir).slice(0, 12)}`);
}

function finished({ outDir }: Settings, ingredients: string): string {
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((item) => !item.isDirectory())
    .map((item) => {
      const path = join(item.parentPath, item.name);
      const { size, mtimeMs } = statSync(path);
      return [relative(outDir, path), size, mtimeMs].join(' ');
    });
  return `${ingredients} ${digest(files.sort())}`;
}

const digest = (value: unknown) => hash('sha256', JSON.stringify(value));
