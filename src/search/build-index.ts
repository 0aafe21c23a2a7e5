import { readFile, readdir, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { close, createIndex } from 'pagefind';
import { searchCopy } from './page-copy.ts';
import { PAGE_TYPES } from './search.ts';

const BUNDLE = 'pagefind';
/** Pagefind's own pages of results, and its code for other languages: the site uses none of them. */
const UNUSED = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)|wasm\.unknown\.pagefind)$/;
const TYPED = new RegExp(`data-pagefind-filter="[^"]*\\btype:(?:${PAGE_TYPES.join('|')})\\b`);

const AT_ONCE = 8;

/** Makes the search index of a finished site, in its own folder `pagefind`. */
export async function buildIndex(siteDir: string): Promise<{ pages: number }> {
  const bundle = join(siteDir, BUNDLE);
  // Names of index files change with their content: the former ones would stay for ever.
  await rm(bundle, { recursive: true, force: true });
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'ru' });
    if (!index) throw new Error(`Поиск не построен: ${errors.join('; ')}`);
    let pages = 0;
    const problems: string[] = [];
    const underWay = new Set<Promise<unknown>>();
    for (const file of await htmlFiles(siteDir)) {
      const html = await readFile(join(siteDir, file), 'utf8');
      if (!html.includes('data-pagefind-body')) continue;
      const url = urlOf(file);
      const page = addPage(index, url, html).then((found) => {
        problems.push(...found.map((problem) => `Страница ${url} не попала в поиск: ${problem}`));
        underWay.delete(page);
      });
      underWay.add(page);
      pages += 1;
      // Pagefind is another process: it reads one page while the copy of the next is made.
      if (underWay.size >= AT_ONCE) await Promise.race(underWay);
    }
    await Promise.all(underWay);
    if (problems.length) throw new Error(problems.join('\n'));
    const written = await index.writeFiles({ outputPath: bundle });
    if (written.errors.length) throw new Error(`Поиск не записан в ${bundle}: ${written.errors.join('; ')}`);
    for (const name of await readdir(bundle)) if (UNUSED.test(name)) await rm(join(bundle, name));
    return { pages };
  } finally {
    await close();
  }
}

type Index = NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>;

/** What is wrong with the page, when it could not be added. */
async function addPage(index: Index, url: string, html: string): Promise<string[]> {
  if (!TYPED.test(html)) return [`в data-pagefind-filter нет type, нужен один из: ${PAGE_TYPES.join(', ')}`];
  try {
    return (await index.addHTMLFile({ url, content: searchCopy(html) })).errors;
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

async function htmlFiles(siteDir: string): Promise<string[]> {
  const files = await readdir(siteDir, { recursive: true });
  // In one order on every machine: results of equal weight keep it.
  return files.filter((file) => file.endsWith('.html')).sort();
}

/** `practices/x/index.html` → `/practices/x/`. */
function urlOf(file: string): string {
  return `/${file.split(sep).join('/')}`.replace(/\/index\.html$/, '/');
}
