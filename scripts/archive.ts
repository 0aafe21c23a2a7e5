/** Packs the finished site as one file for a disk: unpacked, it opens by a double click. Builds what is not there, or no longer true. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ArchiveError } from '../src/archive/page.ts';
import { siteOnDisk, type ArchivedFile } from '../src/archive/site.ts';
import {
  BOOK,
  note,
  OPEN,
  OPENING,
  SITE,
  START,
  startPage,
  STYLES,
  type Archive,
} from '../src/archive/words.ts';
import { writeZip } from '../src/archive/zip.ts';
import { kilobytes } from '../src/language/format.ts';
import { count } from '../src/language/plural.ts';
import type { Settings } from '../src/settings.ts';
import { site } from '../src/site.ts';
import { Refusal, runCommand, settingsWithContent, settingsWithSite } from './command.ts';

/** What a site is built from, besides its content. */
const SOURCES = ['src/**', 'public/**', 'astro.config.mjs', 'package-lock.json'];

await runCommand(
  {
    about: 'Весь сайт одним файлом, чтобы читать с флешки без интернета:',
    usage: 'npm run archive [-- параметры]',
    options: {
      out: { type: 'text', about: `файл архива; без него — ${site.fileName}-site.zip` },
      'without-book': { type: 'flag', about: 'без сборника в PDF и EPUB' },
    },
  },
  async ({ out = `${site.fileName}-site.zip`, 'without-book': withoutBook }) => {
    if (isToBuild(settingsWithContent())) run('build.ts');
    const { outDir, siteUrl, basePath } = await settingsWithSite();
    const archive: Archive = {
      name: site.name,
      home: siteUrl + basePath,
      day: dayOf(statSync(homePage(outDir)).mtime),
      hasBook: !withoutBook,
    };
    const file = resolve(out);
    mkdirSync(dirname(file), { recursive: true });
    const bookDir = mkdtempSync(join(tmpdir(), 'praktiki-book-'));
    try {
      if (archive.hasBook) run('print.ts', 'book', '--out', bookDir);
      const { files, bytes } = await writeZip(file, contentOf(archive, outDir, bookDir));
      console.log([file, kilobytes(bytes), count(files, 'файл')].join('\t'));
    } catch (error) {
      throw error instanceof ArchiveError ? new Refusal(error.message) : error;
    } finally {
      rmSync(bookDir, { recursive: true });
    }
  },
);

function homePage(outDir: string): string {
  return join(outDir, 'index.html');
}

/** Whether no site is there, or one for another address or of other sources. */
function isToBuild({ outDir, contentDir, siteConfig, siteUrl, basePath }: Settings): boolean {
  const built = statSync(homePage(outDir), { throwIfNoEntry: false });
  if (!built) return true;
  const canonical = `<link rel="canonical" href="${siteUrl}${basePath}">`;
  if (!readFileSync(homePage(outDir), 'utf8').includes(canonical)) return true;
  return globSync([...SOURCES, siteConfig, join(contentDir, '**')]).some(
    (path) => statSync(path).mtime > built.mtime,
  );
}

/** Another command, which says itself what is wrong. */
function run(script: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, script), ...args], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Refusal('Архив не сделан.', status ?? 1);
}

/** For most who read it, the same day as on their calendar. */
function dayOf(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow' }).format(moment);
}

async function* contentOf(archive: Archive, siteDir: string, bookDir: string): AsyncGenerator<ArchivedFile> {
  const folder = `${site.fileName}/`;
  yield [folder + START, startPage(archive)];
  yield [folder + OPEN, OPENING];
  if (archive.hasBook)
    for (const [format, name] of Object.entries(BOOK))
      yield [folder + name, readFileSync(join(bookDir, `book.${format}`))];
  const copy = { home: archive.home, styles: STYLES, noteFor: note.bind(undefined, archive) };
  for await (const [file, content] of siteOnDisk(siteDir, copy)) yield [folder + SITE + file, content];
}
