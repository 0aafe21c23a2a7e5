/** Has the site built, and packs it as one file for a disk: unpacked, it opens by a double click. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
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
import { bookName, printedPath } from '../src/domain/printed-file.ts';
import { fileSize } from '../src/language/format.ts';
import { count } from '../src/language/plural.ts';
import { site } from '../src/site.ts';
import { Refusal, runCommand, settingsWithSite } from './command.ts';

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
    if (!run('inherit', 'build.ts')) throw new Refusal('Архив не сделан.');
    const { outDir, siteUrl, basePath } = await settingsWithSite();
    const archive: Archive = {
      name: site.name,
      home: siteUrl + basePath,
      day: dayOf(statSync(join(outDir, 'index.html')).mtime),
      hasBook: !withoutBook,
    };
    const file = resolve(out);
    mkdirSync(dirname(file), { recursive: true });
    const temporary = mkdtempSync(join(tmpdir(), 'praktiki-book-'));
    try {
      const bookDir = archive.hasBook ? folderOfBook(outDir, temporary) : '';
      const { files, bytes } = await writeZip(file, contentOf(archive, outDir, bookDir));
      console.log([file, fileSize(bytes), count(files, 'файл')].join('\t'));
    } catch (error) {
      throw error instanceof ArchiveError ? new Refusal(error.message) : error;
    } finally {
      rmSync(temporary, { recursive: true });
    }
  },
);

/** Another command, which says itself what is wrong; what else it says is passed on or not. */
function run(said: 'inherit' | 'ignore', script: string, ...args: string[]): boolean {
  const program = join(import.meta.dirname, script);
  return spawnSync(process.execPath, [program, ...args], { stdio: ['ignore', said, 'inherit'] }).status === 0;
}

/** Where the book lies: on the site, if it offers one; else it is printed into the temporary folder. */
function folderOfBook(siteDir: string, temporary: string): string {
  const offered = join(siteDir, printedPath(''));
  if (Object.keys(BOOK).every((form) => existsSync(join(offered, bookName({}, form))))) return offered;
  if (run('ignore', 'print.ts', 'book', '--out', temporary)) return temporary;
  throw new Refusal('Архив не сделан. Без сборника: npm run archive -- --without-book');
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
      yield [folder + name, readFileSync(join(bookDir, bookName({}, format)))];
  const copy = { home: archive.home, styles: STYLES, noteFor: note.bind(undefined, archive) };
  for await (const [file, content] of siteOnDisk(siteDir, copy)) yield [folder + SITE + file, content];
}
