/** The files of a finished site as they read from a disk: nothing in them asks for a server. */
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { withUrls } from '../hosting/markup.ts';
import { redirectsOfSite } from '../hosting/redirects.ts';
import { fileAt, folderOf, PACK, type PackedFile } from './packs.ts';
import { addressOnDisk, pageOnDisk, rootFrom, type Surroundings } from './page.ts';
import { classicScript, readerScript } from './scripts.ts';

/** A path inside the archive, and what the file holds. */
export type ArchivedFile = readonly [file: string, content: string | Uint8Array];

/**
 * On a disk a feed has no news, and printed files take more room than all else. Links to them lead to the living site, as do
 * those to former addresses.
 */
const LEFT_OUT = /^(?:feeds|print)\/|^404\.html$/;

/** What the scripts of pages fetch: the index of the search, records, and lists of practices with their table. */
const FETCHED =
  /^pagefind\/|^(?!(?:data|embed)\/).*\.json$|^practices\/(?:[^/]+\.csv|(?:table\/)?(?:\d+\/)?index\.html)$/;

interface Copy {
  /** Address of the home page of the living site, with the slash at its end. */
  home: string;
  /**
   * HTML at the end of each page.
   * @param living address of the page on the living site
   */
  noteFor: (root: string, living: string) => string;
  /** Styles of the note. */
  styles: string;
}

/**
 * Pages, what they refer to, and what their scripts fetch; nothing else of the site.
 * @throws ArchiveError where an address of the site leads to no file of it
 */
export async function* siteOnDisk(
  siteDir: string,
  { home, noteFor, styles }: Copy,
): AsyncGenerator<ArchivedFile> {
  const base = new URL(home).pathname;
  const files = (await readdir(siteDir, { recursive: true, withFileTypes: true }))
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name).slice(join(siteDir, sep).length).replaceAll(sep, '/'),
    )
    .sort();
  const former = (await redirectsOfSite(siteDir)).map(({ from }) => fileAt(from.slice(base.length)));
  const known = new Set(files);
  const here = new Set(files.filter((file) => !LEFT_OUT.test(file)));
  for (const file of former) here.delete(file);
  /** Files that are no pages, in the order in which something refers to them; it grows while they are written. */
  const wanted = new Set<string>();
  const site: Surroundings = {
    home,
    placeOf(file) {
      if (!known.has(file)) return undefined;
      if (!here.has(file)) return 'online';
      if (!file.endsWith('.html')) wanted.add(file);
      return 'here';
    },
  };
  const read = (file: string) => readFile(join(siteDir, file));
  const packs = new Map<string, Record<string, PackedFile>>();
  const pack = (file: string, content: PackedFile) => {
    const folder = folderOf(file);
    const files = packs.get(folder) ?? {};
    packs.set(folder, files);
    files[file] = content;
  };

  for (const file of here) {
    if (!file.endsWith('.html')) {
      if (FETCHED.test(file)) pack(file, packed(await read(file)));
      continue;
    }
    const html = String(await read(file));
    const root = rootFrom(file);
    const additions = {
      head: `<link rel="stylesheet" href="${root}${STYLES}"><script src="${root}${READER}" data-home="${home}"></script>`,
      end: noteFor(root, home + file.replace(/index\.html$/, '')),
    };
    yield [file, pageOnDisk(html, file, site, additions)];
    if (FETCHED.test(file)) pack(file, pageOnDisk(html, file, site));
  }
  for (const file of wanted) {
    const path = join(siteDir, file);
    if (file.endsWith('.js')) yield [file, await classicScript(path)];
    else if (file.endsWith('.css')) {
      const other = (written: string) => addressOnDisk(written, file, rootFrom(file), site);
      yield [file, withUrls(String(await read(file)), other)];
    } else yield [file, await read(file)];
  }
  for (const [folder, content] of packs) yield [folder + PACK, `packed(${JSON.stringify(content)})`];
  yield [STYLES, styles];
  yield [READER, await readerScript()];
}

const READER = 'archive.js';
const STYLES = 'archive.css';

function packed(bytes: Buffer): PackedFile {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return [bytes.toString('base64')];
  }
}
