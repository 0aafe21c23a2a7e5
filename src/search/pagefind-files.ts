/** Runs Pagefind, reads and writes its files; their format is in `pagefind-format.ts`. */
import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { FRAGMENTS, isUnused, parseFragment, printFragment, type Fragment } from './pagefind-format.ts';

const compress = promisify<string, { level: number }, Buffer>(gzip);
const decompress = promisify(gunzip);

/** Its program, which uses all processors: half the time and two thirds of the memory of its Node service. */
export const PROGRAM = fileURLToPath(new URL('runner/bin.cjs', import.meta.resolve('pagefind')));

/** Indexes the pages in a folder, which it numbers in the order in which a walk through the folder meets them. */
export async function runPagefind(pages: string, bundle: string): Promise<void> {
  const options = ['--site', pages, '--output-path', bundle, '--force-language', 'ru', '--quiet'];
  try {
    await promisify(execFile)(process.execPath, [PROGRAM, ...options]);
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    throw new Error(`Поиск не построен: ${stderr?.trim() || message}`, { cause: error });
  }
}

export async function removeUnused(bundle: string): Promise<void> {
  for (const name of await readdir(bundle))
    if (isUnused(name)) await rm(join(bundle, name), { recursive: true });
}

/** Paths of the fragments of an index. */
export async function fragmentPaths(bundle: string): Promise<string[]> {
  const folder = join(bundle, FRAGMENTS);
  return (await readdir(folder)).sort().map((name) => join(folder, name));
}

export async function readFragment(path: string): Promise<Fragment> {
  return parseFragment((await decompress(await readFile(path))).toString('utf8'));
}

export async function writeFragment(path: string, fragment: Fragment): Promise<void> {
  await writeFile(path, await compress(printFragment(fragment), { level: 9 }));
}
