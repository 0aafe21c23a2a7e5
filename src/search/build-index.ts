import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import dictionary from 'dictionary-ru';
import { CATALOGUE_FILE, makeCatalogue, type Catalogue, type CataloguedPage } from './catalogue.ts';
import { openLexicon, type Lexicon } from './lexicon.ts';
import { metaMarkup, searchCopy } from './page-copy.ts';
import type { PageFacts } from './page-facts.ts';
import {
  fragmentPaths,
  pageList,
  readFragment,
  removeUnused,
  runPagefind,
  writeFragment,
} from './pagefind-files.ts';
import { BUNDLE, isHeading, pageIdOf, wordStarts, type Fragment } from './pagefind-format.ts';
import { REAL_WORDS_FILE, realWordsFilter, wordsOfDictionary } from './real-words.ts';
import { distinctive, openSynonymFinder, type Synonyms } from './synonyms.ts';
import { openTranscriber, type Transcribed, type Transcriber } from './transcription.ts';
import { vocabularyOf, VOCABULARY_FILE, type Vocabulary } from './vocabulary.ts';
import { FAMILIES_FOLDER, familyFiles } from './word-families.ts';
import { openWordForms } from './word-forms.ts';

/** Files processed concurrently. */
const AT_ONCE = 16;

interface SearchedPage {
  /** Path of the page's file inside the site. */
  file: string;
  /** Path of its copy. */
  copied: string;
  facts: PageFacts;
  /** Numbers of the words of its text, in the order of the text. */
  words: Uint32Array;
  /** Which of them begins the title. */
  titleFrom: number;
  /** Synonyms that the page has, by their number. */
  groups: ReadonlySet<number>;
}

interface Words {
  lexicon: Lexicon;
  transcriber: Transcriber;
  synonyms: readonly Synonyms[];
}

/** Makes the search index of a finished site, in its folder `pagefind`. */
export async function buildIndex(
  siteDir: string,
  { synonyms = [] }: { synonyms?: readonly Synonyms[] } = {},
): Promise<{ pages: number }> {
  const copies = await mkdtemp(join(tmpdir(), 'search-copies-'));
  try {
    const lexicon = openLexicon(await openWordForms());
    const transcriber = openTranscriber(lexicon.keysOf);
    const pages = await copyPages(siteDir, copies, { lexicon, transcriber, synonyms });
    const vocabulary = vocabularyOf(lexicon.words());
    await addKindredWords(pages, synonyms, transcriber);
    const bundle = join(siteDir, BUNDLE);
    // Index files are named by their content, so stale ones would never be overwritten.
    rmSync(bundle, { recursive: true, force: true });
    const indexed = runPagefind(copies, bundle, pages.length);
    // Pagefind runs in another process meanwhile.
    const families = familyFiles(lexicon.families());
    const realWords = realWordsFilter(wordsOfDictionary(dictionary.dic));
    await indexed;
    const catalogued = await finishFragments(bundle, pages, transcriber);
    const { file, names } = await pageList(bundle);
    const listed = names.slice(0, pages.length).flatMap((name) => catalogued.get(name) ?? []);
    if (listed.length < pages.length) throw new Error('Pagefind перечисляет страницы иначе, чем мы читаем');
    const catalogue = makeCatalogue(file, listed);
    await writeOwnFiles(bundle, { catalogue, families, vocabulary, realWords });
    return { pages: pages.length };
  } finally {
    // Many times faster than the asynchronous version.
    rmSync(copies, { recursive: true, force: true });
  }
}

/**
 * Copies the pages for Pagefind, keys in place of words, in the order of their paths: Pagefind numbers pages in directory
 * order, which on some file systems is the order of creation.
 */
async function copyPages(
  siteDir: string,
  copies: string,
  { lexicon, transcriber, synonyms }: Words,
): Promise<SearchedPage[]> {
  const groupsIn = openSynonymFinder(synonyms, lexicon.keysOf);
  const pages: SearchedPage[] = [];
  const problems: string[] = [];
  for (const file of await htmlFiles(siteDir)) {
    const html = await readFile(join(siteDir, file), 'utf8');
    if (!html.includes('data-pagefind-body')) continue;
    try {
      const text: Transcribed[] = [];
      let titleFrom = -1;
      const { facts, html: copy } = searchCopy(html, (words, field) => {
        if (field === 'title' && titleFrom < 0) titleFrom = text.length;
        return transcriber.write(words, field, (word) => text.push(word));
      });
      const words = Uint32Array.from(text, ({ number }) => number);
      const place = transcriber.write(facts.place ?? '', 'text', (word) => text.push(word));
      lexicon.read(text.map(({ word }) => word));
      const groups = groupsIn(text.map(({ keys }) => keys));
      const copied = join(copies, file);
      mkdirSync(dirname(copied), { recursive: true });
      writeFileSync(copied, copy + metaMarkup('place', place));
      pages.push({ file, copied, facts, words, titleFrom, groups });
    } catch (error) {
      // Where nothing can be written it is not the page that is to blame.
      if (error instanceof Error && 'code' in error) throw error;
      problems.push(`Страница ${urlOf(file)} не попала в поиск: ${messageOf(error)}`);
    }
  }
  if (problems.length) throw new Error(problems.join('\n'));
  return pages;
}

/** Adds synonyms to the copies once all pages are known, because synonyms found on too many pages are left out. */
async function addKindredWords(
  pages: readonly SearchedPage[],
  synonyms: readonly Synonyms[],
  { write }: Transcriber,
): Promise<void> {
  const distinctiveGroups = distinctive(pages.map(({ groups }) => groups));
  await forEach(pages, async ({ copied, facts, groups }) => {
    const equals = [...groups]
      .filter((group) => distinctiveGroups.has(group))
      .flatMap((group) => synonyms[group] ?? []);
    const also = [
      write((facts.words ?? []).join(', '), 'theme'),
      write([...(facts.related ?? []), ...equals].join(', '), 'kin'),
    ];
    await appendFile(copied, metaMarkup('also', also.join(' ').trim()));
  });
}

async function forEach<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Puts words again in place of their transcription, and gives what the catalogue needs of each page, by its name. */
async function finishFragments(
  bundle: string,
  pages: readonly SearchedPage[],
  transcriber: Transcriber,
): Promise<Map<string, CataloguedPage>> {
  await removeUnused(bundle);
  const pageAt = new Map(pages.map((page) => [urlOf(page.file), page]));
  const catalogued = new Map<string, CataloguedPage>();
  await forEach(await fragmentPaths(bundle), async (path) => {
    const fragment = await readFragment(path);
    const { url } = fragment;
    const page = pageAt.get(url);
    if (!page) throw new Error(`Pagefind назвал страницу, которой нет: ${url}`);
    restoreFragment(fragment, page, transcriber);
    catalogued.set(pageIdOf(basename(path)), { facts: page.facts, title: fragment.meta.title ?? '' });
    await writeFragment(path, fragment);
  });
  return catalogued;
}

/** Files of the search in addition to Pagefind's. */
async function writeOwnFiles(
  bundle: string,
  {
    catalogue,
    families: { files, texts },
    vocabulary,
    realWords,
  }: {
    catalogue: Catalogue;
    families: ReturnType<typeof familyFiles>;
    vocabulary: Vocabulary;
    realWords: Uint8Array;
  },
): Promise<void> {
  await mkdir(join(bundle, FAMILIES_FOLDER));
  for (const [number, text] of texts.entries())
    await writeFile(join(bundle, FAMILIES_FOLDER, files.names[number] ?? ''), text);
  await writeFile(join(bundle, CATALOGUE_FILE), JSON.stringify({ ...catalogue, families: files }));
  await writeFile(join(bundle, VOCABULARY_FILE), JSON.stringify(vocabulary));
  await writeFile(join(bundle, REAL_WORDS_FILE), realWords);
}

function restoreFragment(fragment: Fragment, page: SearchedPage, { restore }: Transcriber): void {
  const { facts, words, titleFrom } = page;
  const { title } = fragment.meta;
  const starts = wordStarts(fragment.content);
  const headings = fragment.anchors.filter(({ element }) => isHeading(element));
  let content = '';
  let next = 0;
  let read = 0;
  const readTo = (end: number) => {
    const restored = restore(fragment.content.slice(read, end), words, next);
    content += restored.text;
    ({ next } = restored);
    read = end;
  };
  for (const heading of headings) {
    readTo(starts[heading.location] ?? fragment.content.length);
    heading.text = restore(heading.text, words, next).text;
  }
  readTo(fragment.content.length);
  fragment.content = content;
  fragment.anchors = headings;
  fragment.meta = {
    ...(title === undefined ? {} : { title: restore(title, words, titleFrom).text }),
    ...(facts.place === undefined ? {} : { place: facts.place }),
  };
}

async function htmlFiles(siteDir: string): Promise<string[]> {
  const files = await readdir(siteDir, { recursive: true });
  return files.filter((file) => file.endsWith('.html')).sort();
}

/** `practices/x/index.html` → `/practices/x/`. */
function urlOf(file: string): string {
  return `/${file.split(sep).join('/')}`.replace(/\/index\.html$/, '/');
}
