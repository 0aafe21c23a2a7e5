/** Runs Pagefind, reads and writes its files; their format is in `pagefind-format.ts`. */
import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import {
  CHUNK_SIZE,
  chunkSizeFor,
  FRAGMENTS,
  isPageList,
  isUnused,
  LANGUAGE,
  namesIn,
  parseFragment,
  printFragment,
  type Fragment,
} from './pagefind-format.ts';

const compress = promisify<string, { level: number }, Buffer>(gzip);
const decompress = promisify(gunzip);

/** Its program, which uses all processors: half the time and two thirds of the memory of its Node service. */
export const PROGRAM = fileURLToPath(new URL('runner/bin.cjs', import.meta.resolve('pagefind')));

/**
 * Indexes the pages in a folder, which it numbers in the order in which a walk through the folder meets them.
 * @param total how many they are
 */
export async function runPagefind(pages: string, bundle: string, total: number): Promise<void> {
  const options = ['--site', pages, '--output-path', bundle, '--force-language', LANGUAGE, '--quiet'];
  const env = { ...process.env, [CHUNK_SIZE]: String(chunkSizeFor(total)) };
  try {
    await promisify(execFile)(process.execPath, [PROGRAM, ...options], { env });
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    throw new Error(`Поиск не построен: ${stderr?.trim() || message}`, { cause: error });
  }
}

/** The file that lists pages and chunks, and the names in it. */
export async function pageList(bundle: string): Promise<{ file: string; names: string[] }> {
  const file = (await readdir(bundle)).find(isPageList) ?? '';
  return { file, names: namesIn((await decompress(await readFile(join(bundle, file)))).toString('utf8')) };
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
