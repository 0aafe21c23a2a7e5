import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { CATALOGUE_FILE, makeCatalogue, type Catalogue, type CataloguedPage } from './catalogue.ts';
import { openLexicon, type Lexicon } from './lexicon.ts';
import { metaMarkup, searchCopy } from './page-copy.ts';
import type { PageFacts } from './page-facts.ts';
import { openSynonymFinder, telling, type Synonyms } from './synonyms.ts';
import { openTranscriber, type Transcribed, type Transcriber } from './transcription.ts';
import { vocabularyOf, VOCABULARY_FILE, type Vocabulary } from './vocabulary.ts';
import { FAMILIES_FOLDER, familyFiles } from './word-families.ts';
import { openWordForms } from './word-forms.ts';

const BUNDLE = 'pagefind';
/** Pagefind's own interface, filters and code for other languages, none of which the site uses. */
const UNUSED =
  /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)|wasm\.unknown\.pagefind|filter\b.*)$/;
/** First bytes of each Pagefind file, before and after compression. */
const SIGNATURE = 'pagefind_dcd';
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

/** What the words of the pages are read with. */
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
    const indexed = runPagefind(copies, bundle);
    // Pagefind runs in another process meanwhile.
    const families = familyFiles(lexicon.families());
    await indexed;
    const catalogued = await finishFragments(bundle, pages, transcriber);
    await writeOwnFiles(bundle, { catalogue: makeCatalogue(catalogued), families, vocabulary });
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
  const finder = openSynonymFinder(synonyms, lexicon.keysOf);
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
      const groups = finder.groupsIn(text.map(({ keys }) => keys));
      const copied = join(copies, file);
      mkdirSync(dirname(copied), { recursive: true });
      writeFileSync(copied, copy + metaMarkup('place', place));
      pages.push({ file, copied, facts, words, titleFrom, groups });
    } catch (error) {
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
  const tellingGroups = telling(pages.map(({ groups }) => groups));
  await forEach(pages, async ({ copied, facts, groups }) => {
    const equals = [...groups]
      .filter((group) => tellingGroups.has(group))
      .flatMap((group) => synonyms[group] ?? []);
    const also = [write((facts.words ?? []).join(', '), 'theme'), write(equals.join(', '), 'kin')];
    await appendFile(copied, metaMarkup('also', also.join(' ').trim()));
  });
}

/** Pagefind's command uses all processors: half the time and two thirds of the memory of its Node service. */
async function runPagefind(copies: string, bundle: string): Promise<void> {
  const program = fileURLToPath(new URL('runner/bin.cjs', import.meta.resolve('pagefind')));
  const options = ['--site', copies, '--output-path', bundle, '--force-language', 'ru', '--quiet'];
  try {
    await promisify(execFile)(process.execPath, [program, ...options]);
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new Error(`Поиск не построен: ${stderr?.trim() || messageOf(error)}`, { cause: error });
  }
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

/** Puts words again in place of their transcription. The pages are given in the order of their addresses. */
async function finishFragments(
  bundle: string,
  pages: readonly SearchedPage[],
  transcriber: Transcriber,
): Promise<CataloguedPage[]> {
  for (const name of await readdir(bundle))
    if (UNUSED.test(name)) await rm(join(bundle, name), { recursive: true });
  const pageAt = new Map(pages.map((page) => [urlOf(page.file), page]));
  const catalogued: (CataloguedPage & { url: string })[] = [];
  const fragments = join(bundle, 'fragment');
  await forEach(await readdir(fragments), async (name) => {
    const path = join(fragments, name);
    const fragment = await readFragment(path);
    const { url } = fragment;
    const page = pageAt.get(url);
    if (!page) throw new Error(`Pagefind назвал страницу, которой нет: ${url}`);
    restoreFragment(fragment, page, transcriber);
    const id = name.slice(0, name.lastIndexOf('.'));
    catalogued.push({ id, url, facts: page.facts, title: fragment.meta.title ?? '' });
    await writeFile(path, await compress(SIGNATURE + JSON.stringify(fragment), { level: 9 }));
  });
  return catalogued.sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** What the search needs besides Pagefind's files. */
async function writeOwnFiles(
  bundle: string,
  {
    catalogue,
    families: { files, texts },
    vocabulary,
  }: { catalogue: Catalogue; families: ReturnType<typeof familyFiles>; vocabulary: Vocabulary },
): Promise<void> {
  await mkdir(join(bundle, FAMILIES_FOLDER));
  for (const [number, text] of texts.entries())
    await writeFile(join(bundle, FAMILIES_FOLDER, files.names[number] ?? ''), text);
  await writeFile(join(bundle, CATALOGUE_FILE), JSON.stringify({ ...catalogue, families: files }));
  await writeFile(join(bundle, VOCABULARY_FILE), JSON.stringify(vocabulary));
}

const compress = promisify<string, { level: number }, Buffer>(gzip);
const decompress = promisify(gunzip);

/** What Pagefind stores to show a page among the results. */
interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  anchors: { element: string; text: string; location: number }[];
}

async function readFragment(path: string): Promise<Fragment> {
  const text = (await decompress(await readFile(path))).toString('utf8');
  if (!text.startsWith(SIGNATURE))
    throw new Error('Файл Pagefind записан иначе, чем в той версии, что названа в package.json');
  return JSON.parse(text.slice(SIGNATURE.length)) as Fragment;
}

function restoreFragment(fragment: Fragment, page: SearchedPage, { restore }: Transcriber): void {
  const { facts, words, titleFrom } = page;
  const { title } = fragment.meta;
  // The location of a heading counts runs of non-spaces; a run may hold several words, or none.
  const starts = Array.from(fragment.content.matchAll(/\S+/g), ({ index }) => index);
  const headings = fragment.anchors.filter(({ element }) => /^h\d$/i.test(element));
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
