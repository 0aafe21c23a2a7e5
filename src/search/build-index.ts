import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { CATALOGUE_FILE, makeCatalogue, type CataloguedPage } from './catalogue.ts';
import { openLexicon, type Lexicon } from './lexicon.ts';
import { searchCopy, type PageCopy } from './page-copy.ts';
import type { PageFacts } from './page-facts.ts';
import { openSynonymFinder, telling, type Synonyms } from './synonyms.ts';
import { openTranscriber, type Transcriber } from './transcription.ts';
import { vocabularyOf, VOCABULARY_FILE } from './vocabulary.ts';
import { openWordForms } from './word-forms.ts';

const BUNDLE = 'pagefind';
/** Pagefind's own pages of results, its filters and its code for other languages: the site uses none of them. */
const UNUSED =
  /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)|wasm\.unknown\.pagefind|filter\/.*)$/;
/** Pagefind begins each of its files with this, before and after compression. */
const SIGNATURE = 'pagefind_dcd';
const AT_ONCE = 8;

interface SearchedPage {
  url: string;
  copy: PageCopy;
  /** Synonyms that the page has, by their number. */
  groups: ReadonlySet<number>;
  /** Words of the same roots as the words of the page. */
  relatives: ReadonlySet<string>;
}

/** Makes the search index of a finished site, in its own folder `pagefind`. */
export async function buildIndex(
  siteDir: string,
  { synonyms = [] }: { synonyms?: readonly Synonyms[] } = {},
): Promise<{ pages: number }> {
  const bundle = join(siteDir, BUNDLE);
  // Names of index files change with their content: the former ones would stay for ever.
  await rm(bundle, { recursive: true, force: true });
  const lexicon = openLexicon(await openWordForms());
  const transcriber = openTranscriber(lexicon.keysOf);
  const pages = await readPages(siteDir, transcriber, lexicon, synonyms);
  const vocabulary = vocabularyOf(lexicon.words());
  const tellingGroups = telling(pages.map(({ groups }) => groups));
  const tellingRelatives = telling(pages.map(({ relatives }) => relatives));
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'ru' });
    if (!index) throw new Error(`Поиск не построен: ${errors.join('; ')}`);
    await addPages(index, pages, ({ copy: { facts }, groups, relatives }) => {
      const equals = [...groups]
        .filter((group) => tellingGroups.has(group))
        .flatMap((group) => synonyms[group] ?? []);
      const related = [...relatives].filter((word) => tellingRelatives.has(word));
      return [
        transcriber.write((facts.words ?? []).join(', '), 'theme'),
        transcriber.write([...equals, ...related].join(', '), 'kin'),
      ].join(' ');
    });
    const { files, errors: lost } = await index.getFiles();
    if (lost.length) throw new Error(`Поиск не построен: ${lost.join('; ')}`);
    const factsOf = new Map(pages.map(({ url, copy }) => [url, copy.facts]));
    await writeBundle(bundle, files, transcriber, factsOf);
    await writeFile(join(bundle, VOCABULARY_FILE), JSON.stringify(vocabulary));
    return { pages: pages.length };
  } finally {
    await close();
  }
}

async function readPages(
  siteDir: string,
  transcriber: Transcriber,
  lexicon: Lexicon,
  synonyms: readonly Synonyms[],
): Promise<SearchedPage[]> {
  const finder = openSynonymFinder(synonyms);
  const pages: SearchedPage[] = [];
  const problems: string[] = [];
  for (const file of await htmlFiles(siteDir)) {
    const html = await readFile(join(siteDir, file), 'utf8');
    if (!html.includes('data-pagefind-body')) continue;
    const url = urlOf(file);
    try {
      const text: (readonly string[])[] = [];
      const relatives = new Set<string>();
      const copy = searchCopy(html, (words, field) =>
        transcriber.write(words, field, (keys, word) => {
          text.push(keys);
          for (const relative of lexicon.relativesOf(word)) relatives.add(relative);
        }),
      );
      pages.push({ url, copy, groups: finder.groupsIn(text), relatives });
    } catch (error) {
      problems.push(unsearched(url, error));
    }
  }
  if (problems.length) throw new Error(problems.join('\n'));
  return pages;
}

async function addPages(
  index: PagefindIndex,
  pages: readonly SearchedPage[],
  alsoOf: (page: SearchedPage) => string,
): Promise<void> {
  const problems: string[] = [];
  const underWay = new Set<Promise<unknown>>();
  for (const page of pages) {
    const { url } = page;
    const added = index
      .addHTMLFile({ url, content: page.copy.withWords(alsoOf(page)) })
      .then(({ errors }) => {
        problems.push(...errors.map((error) => unsearched(url, error)));
        underWay.delete(added);
      });
    underWay.add(added);
    // Pagefind is another process: it reads one page while the copy of the next is written.
    if (underWay.size >= AT_ONCE) await Promise.race(underWay);
  }
  await Promise.all(underWay);
  if (problems.length) throw new Error(problems.join('\n'));
}

function unsearched(url: string, error: unknown): string {
  return `Страница ${url} не попала в поиск: ${error instanceof Error ? error.message : String(error)}`;
}

/** Pagefind's files, with words again in place of their transcription, and the catalogue of the pages. */
async function writeBundle(
  bundle: string,
  files: readonly IndexFile[],
  transcriber: Transcriber,
  factsOf: ReadonlyMap<string, PageFacts>,
): Promise<void> {
  const catalogued: (CataloguedPage & { url: string })[] = [];
  for (const { path, content } of files) {
    if (UNUSED.test(path)) continue;
    const target = join(bundle, path);
    await mkdir(dirname(target), { recursive: true });
    const id = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
    if (id === undefined) {
      await writeFile(target, content);
    } else {
      const fragment = readFragment(content);
      const { url } = fragment;
      const facts = factsOf.get(url);
      if (!facts) throw new Error(`Pagefind назвал страницу, которой нет: ${url}`);
      restoreFragment(fragment, transcriber);
      catalogued.push({ id, url, facts, title: fragment.meta.title ?? '' });
      await writeFile(target, gzipSync(SIGNATURE + JSON.stringify(fragment), { level: 9 }));
    }
  }
  catalogued.sort((a, b) => (a.url < b.url ? -1 : 1));
  await writeFile(join(bundle, CATALOGUE_FILE), JSON.stringify(makeCatalogue(catalogued)));
}

/** What Pagefind keeps to show a page among the results. */
interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  anchors: { text: string }[];
}

function readFragment(content: Uint8Array): Fragment {
  const text = gunzipSync(content).toString('utf8');
  if (!text.startsWith(SIGNATURE))
    throw new Error('Файл Pagefind записан иначе, чем в той версии, что названа в package.json');
  return JSON.parse(text.slice(SIGNATURE.length)) as Fragment;
}

function restoreFragment(fragment: Fragment, { restore }: Transcriber): void {
  fragment.content = restore(fragment.content);
  for (const anchor of fragment.anchors) anchor.text = restore(anchor.text);
  const { also: _, ...shown } = fragment.meta;
  fragment.meta = Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, restore(value)]));
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
