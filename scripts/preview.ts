/**
 * Makes files of the pages of a finished site that a change concerns: each opens by a double click, without the site.
 * Prints their names and sizes, those of practices first.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { changedFiles } from '../src/check/changed-files.ts';
import { changedEntries } from '../src/check/changes.ts';
import { readContent } from '../src/content-layer/parse-file.ts';
import { selfContained } from '../src/hosting/self-contained.ts';
import { fileSize } from '../src/language/format.ts';
import { Refusal, runCommand, settingsWithSite } from './command.ts';

/** A change of a vocabulary concerns many pages; nobody opens more of them. */
const MOST = 30;

const NOTE =
  '<p style="margin:0;padding:.75rem 1rem;border-block-end:2px solid">Предпросмотр: так страница будет выглядеть на сайте. Кнопки и ссылки на другие страницы сайта здесь не работают, источники открываются.</p>';

await runCommand(
  {
    about: 'Страницы, которые меняет правка, файлами для просмотра без сайта:',
    usage: 'npm run preview -- --since main [параметры]',
    options: {
      since: { type: 'text', about: 'коммит или ветка, с которой сравнить' },
      out: { type: 'text', about: 'папка для файлов; без него — preview' },
    },
  },
  async ({ since, out = 'preview' }) => {
    if (since === undefined)
      throw new Refusal('С чем сравнить? Например: npm run preview -- --since main', 2);
    const { contentDir, outDir, siteUrl, basePath } = await settingsWithSite();
    const files = await changedFiles(contentDir, since).catch(() => undefined);
    if (!files) throw new Refusal(`git не знает, что такое «${since}», или это не хранилище git.`);
    const content = await readContent(contentDir);
    const changes = changedEntries(files, { content, issues: [], prefix: '' })
      .filter(({ status }) => status !== 'removed')
      .sort((a, b) => Number(b.collection === 'practices') - Number(a.collection === 'practices'));
    const home = siteUrl + basePath;
    const read = (address: string) => {
      const path = decodeURI(new URL(address).pathname.slice(basePath.length));
      try {
        return readFileSync(join(outDir, path.endsWith('/') || path === '' ? `${path}index.html` : path));
      } catch {
        return undefined;
      }
    };
    const addresses = changes.flatMap(({ path }) => (path ? [home + path.slice(1).replace(/#.*/, '')] : []));
    const pages = [...new Set(addresses)].filter((address) => read(address)).slice(0, MOST);
    const names = new Map(pages.map((address) => [address, nameOf(address.slice(home.length))]));

    const folder = resolve(out);
    mkdirSync(folder, { recursive: true });
    for (const [address, name] of names) {
      const page = selfContained(String(read(address)), {
        address,
        fileAt: read,
        linkTo: (target) => names.get(target.replace(/#.*/, '')),
        note: NOTE,
      });
      writeFileSync(join(folder, name), page);
      console.log(`${name}\t${fileSize(Buffer.byteLength(page))}`);
    }
  },
);

/** `practices-zarechnaya-prud.html` for `practices/zarechnaya-prud/`. */
function nameOf(path: string): string {
  return `${path.split('/').filter(Boolean).join('-') || 'index'}.html`;
}
