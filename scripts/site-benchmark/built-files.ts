/** What a build left behind. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { redirectsOfSite } from '../../src/hosting/redirects.ts';

export interface Sizes {
  /** Without those that only lead on from a former address. */
  pages: number;
  files: number;
  bytes: number;
  /** Bytes of the heaviest page, and its path. */
  largestPage: { path: string; bytes: number };
  /** Bytes of Pagefind's index, without the texts it shows. */
  searchIndex: number;
}

export async function sizesOf(dir: string): Promise<Sizes> {
  const former = new Set(
    (await redirectsOfSite(dir).catch(() => [])).map(({ from }) => `${from.slice(1)}index.html`),
  );
  const sized: { path: string; bytes: number }[] = [];
  for (const path of await filesIn(dir)) sized.push({ path, bytes: (await stat(join(dir, path))).size });
  const sum = (those: typeof sized) => those.reduce((total, { bytes }) => total + bytes, 0);
  const pages = sized
    .filter(({ path }) => path.endsWith('.html') && !former.has(path))
    .sort((a, b) => b.bytes - a.bytes);
  return {
    pages: pages.length,
    files: sized.length,
    bytes: sum(sized),
    largestPage: pages[0] ?? { path: '', bytes: 0 },
    searchIndex: sum(sized.filter(({ path }) => path.startsWith('pagefind/index/'))),
  };
}

/** Paths of the files that one of two folders lacks or has otherwise. */
export async function differingFiles(one: string, other: string): Promise<string[]> {
  const paths = new Set([...(await filesIn(one)), ...(await filesIn(other))]);
  const differing: string[] = [];
  for (const path of [...paths].sort()) {
    const [here, there] = await Promise.all(
      [one, other].map((dir) => readFile(join(dir, path)).catch(() => undefined)),
    );
    if (!here || !there || !here.equals(there)) differing.push(path);
  }
  return differing;
}

async function filesIn(dir: string): Promise<string[]> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  return found
    .filter((item) => item.isFile())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    );
}
