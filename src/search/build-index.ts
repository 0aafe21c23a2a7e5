import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import dictionary from 'dictionary-ru';
import { CATALOGUE_FILE, makeCatalogue, type CataloguedPage } from './catalogue.ts';
import { openLexicon, type Lexicon } from './lexicon.ts';
import { readPage, type PageText } from './page-text.ts';
import { wordsOf, type PlacedWord } from './page-words.ts';
import { IndexFolder } from './pagefind-files.ts';
import { BUNDLE, type Fragment } from './pagefind-format.ts';
import { IndexWriter, PageKeys } from './pagefind-index.ts';
import { REAL_WORDS_FILE, realWordsFilter, wordsOfDictionary } from './real-words.ts';
import { distinctive, openSynonymFinder, type Synonyms } from './synonyms.ts';
import { vocabularyOf, VOCABULARY_FILE } from './vocabulary.ts';
import { FAMILIES_FOLDER, familyFiles } from './word-families.ts';
import { openWordForms } from './word-forms.ts';
import { keyIn } from './word-key.ts';

interface SearchedPage extends CataloguedPage {
  /** Name of its fragment. */
  name: string;
  /** How many words its text has. */
  words: number;
  /** Synonyms that the page has, by their number. */
  groups: ReadonlySet<number>;
}

/** Makes the search index of a finished site, in its folder `pagefind`. */
export async function buildIndex(
  siteDir: string,
  { synonyms = [] }: { synonyms?: readonly Synonyms[] } = {},
): Promise<{ pages: number }> {
  const bundle = join(siteDir, BUNDLE);
  const [folder, forms] = await Promise.all([IndexFolder.make(bundle), openWordForms()]);
  const lexicon = openLexicon(forms);
  const index = new IndexWriter();
  const pages = readPages(siteDir, { folder, lexicon, index, synonyms });
  const vocabulary = vocabularyOf(lexicon.words());
  addKindredWords(pages, synonyms, lexicon, index);
  const list = folder.finish(index, pages);
  // Files of the search in addition to Pagefind's.
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(bundle, name), content);
  const { files, texts } = familyFiles(lexicon.families());
  mkdirSync(join(bundle, FAMILIES_FOLDER));
  for (const [number, text] of texts.entries()) put(join(FAMILIES_FOLDER, files.names[number] ?? ''), text);
  put(CATALOGUE_FILE, JSON.stringify({ ...makeCatalogue(list, pages), families: files }));
  put(VOCABULARY_FILE, JSON.stringify(vocabulary));
  put(REAL_WORDS_FILE, realWordsFilter(wordsOfDictionary(dictionary.dic)));
  return { pages: pages.length };
}

interface Parts {
  folder: IndexFolder;
  lexicon: Lexicon;
  index: IndexWriter;
  synonyms: readonly Synonyms[];
}

/** Reads the pages in the order of their paths, which numbers them. */
function readPages(siteDir: string, { folder, lexicon, index, synonyms }: Parts): SearchedPage[] {
  const groupsIn = openSynonymFinder(synonyms, lexicon.keysOf);
  const pages: SearchedPage[] = [];
  const problems: string[] = [];
  for (const file of htmlFiles(siteDir)) {
    const html = readFileSync(join(siteDir, file), 'utf8');
    if (!html.includes('data-pagefind-body')) continue;
    const url = urlOf(file);
    let page: PageText;
    try {
      page = readPage(html);
    } catch (error) {
      problems.push(`Страница ${url} не попала в поиск: ${messageOf(error)}`);
      continue;
    }
    const { facts, title } = page;
    const read = readWords(page, lexicon.keysOf);
    lexicon.read(read.words.map(({ word }) => word));
    index.add(pages.length, read.keys);
    const name = folder.addPage({ url, ...read.shown });
    const groups = groupsIn(read.words.map(({ keys }) => keys));
    pages.push({ facts, title, name, words: read.length, groups });
  }
  if (problems.length) throw new Error(problems.join('\n'));
  return pages;
}

interface ReadPage {
  shown: Omit<Fragment, 'url'>;
  /** Of the text and of the place. */
  words: readonly PlacedWord[];
  /** How many runs of non-spaces the text has. */
  length: number;
  keys: PageKeys;
}

/** Finds the keys of a page, and what its results show. */
function readWords({ facts, title, stretches }: PageText, keysOf: Lexicon['keysOf']): ReadPage {
  const keys = new PageKeys();
  const words: PlacedWord[] = [];
  const anchors: Fragment['anchors'] = [];
  let length = 0;
  for (const { text, isTitle, weight, heading } of stretches) {
    if (heading) anchors.push({ ...heading, location: length });
    const read = wordsOf(text, keysOf);
    const keysAt: string[][] = [];
    for (const { place, keys: own } of read)
      (keysAt[place] ??= []).push(...own, ...(isTitle ? own.map((key) => keyIn('title', key)) : []));
    for (const [place, all = []] of keysAt.entries())
      for (const key of all) keys.inText(key, length + place, weight, all.length);
    words.push(...read);
    length += text ? text.split(' ').length : 0;
  }
  for (const { keys: own } of wordsOf(title, keysOf))
    for (const key of own) {
      keys.inField(key, 'title');
      keys.inField(keyIn('title', key), 'title');
    }
  const { place } = facts;
  const placeWords = wordsOf(place ?? '', keysOf);
  for (const { keys: own } of placeWords) for (const key of own) keys.inField(key, 'place');
  const content = stretches.flatMap(({ text }) => text || []).join(' ');
  const meta = { title, ...(place === undefined ? {} : { place }) };
  return { shown: { content, meta, anchors }, words: [...words, ...placeWords], length, keys };
}

/** Adds synonyms once all pages are known, because those found on too many pages are left out. */
function addKindredWords(
  pages: readonly SearchedPage[],
  synonyms: readonly Synonyms[],
  { keysOf }: Lexicon,
  index: IndexWriter,
): void {
  const distinctiveGroups = distinctive(pages.map(({ groups }) => groups));
  for (const [number, { facts, groups }] of pages.entries()) {
    const equals = [...groups]
      .filter((group) => distinctiveGroups.has(group))
      .flatMap((group) => synonyms[group] ?? []);
    const keys = new PageKeys();
    const add = (words: readonly string[], field: 'theme' | 'kin') => {
      for (const word of wordsOf(words.join(', '), keysOf))
        for (const key of word.keys) keys.inField(keyIn(field, key), 'also');
    };
    add(facts.words ?? [], 'theme');
    add([...(facts.related ?? []), ...equals], 'kin');
    index.add(number, keys);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function htmlFiles(siteDir: string): string[] {
  const files = readdirSync(siteDir, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.html')).sort();
}

/** `practices/x/index.html` → `/practices/x/`. */
function urlOf(file: string): string {
  return `/${file.split(sep).join('/')}`.replace(/\/index\.html$/, '/');
}
