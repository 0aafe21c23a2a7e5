import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import dictionary from 'dictionary-ru';
import { CATALOGUE_FILE, makeCatalogue, type CataloguedPage } from './catalogue.ts';
import { IndexedPages, type IndexedPage } from './indexed-pages.ts';
import { openLexicon, type Lexicon } from './lexicon.ts';
import { readPage, type PageText } from './page-text.ts';
import { wordsOf, type PlacedWord } from './page-words.ts';
import { IndexFolder } from './pagefind-files.ts';
import { BUNDLE, type Fragment } from './pagefind-format.ts';
import { IndexWriter, PageKeys, type WrittenKey } from './pagefind-index.ts';
import { REAL_WORDS_FILE, realWordsFilter, wordsOfDictionary } from './real-words.ts';
import { distinctive, openSynonymFinder, type Synonyms } from './synonyms.ts';
import { vocabularyOf, VOCABULARY_FILE } from './vocabulary.ts';
import { FAMILIES_FOLDER, familyFiles } from './word-families.ts';
import { openWordForms, type WordForms } from './word-forms.ts';
import { keyIn } from './word-key.ts';

interface SearchedPage extends CataloguedPage {
  /** Name of its fragment. */
  name: string;
  /** How many words its text has. */
  words: number;
  /** Synonyms that the page has, by their number. */
  groups: ReadonlySet<number>;
}

/** What the index of a former site has taken of its pages. */
export interface FormerIndex {
  /** Folder of that site. */
  siteDir: string;
  /** See `IndexedPages`. */
  record: string;
}

/** What takes its time, and is the same for every site. */
export interface IndexTools {
  forms: WordForms;
  /** Content of the file of real words. */
  realWords: Uint8Array;
}

/** @param wordRecord see `openWordForms` */
export async function openIndexTools(wordRecord?: string): Promise<IndexTools> {
  const forms = await openWordForms(wordRecord);
  return { forms, realWords: realWordsFilter(wordsOfDictionary(dictionary.dic)) };
}

/** The search index of a site, which is told of its pages one after another. */
export class SiteIndex {
  readonly #bundle: string;
  readonly #folder: IndexFolder;
  readonly #forms: WordForms;
  readonly #lexicon: Lexicon;
  readonly #synonyms: readonly Synonyms[];
  readonly #groupsIn: ReturnType<typeof openSynonymFinder>;
  readonly #index = new IndexWriter();
  readonly #formerBundle: string;
  readonly #indexed: IndexedPages | undefined;
  readonly #pages: SearchedPage[] = [];
  readonly #problems: string[] = [];

  private constructor(
    bundle: string,
    folder: IndexFolder,
    forms: WordForms,
    synonyms: readonly Synonyms[],
    former: FormerIndex | undefined,
    record: string | undefined,
  ) {
    this.#bundle = bundle;
    this.#formerBundle = join(former?.siteDir ?? '', BUNDLE);
    this.#indexed = record === undefined ? undefined : IndexedPages.open(record, former?.record);
    this.#folder = folder;
    this.#forms = forms;
    this.#lexicon = openLexicon(forms);
    this.#synonyms = synonyms;
    this.#groupsIn = openSynonymFinder(synonyms, this.#lexicon.keysOf);
  }

  /**
   * Makes its folder, `pagefind`, in that of the site.
   * @param record file in which it notes what it takes of pages, for the next site
   */
  static async open(
    siteDir: string,
    synonyms: readonly Synonyms[] = [],
    {
      former,
      record,
      tools = openIndexTools(),
    }: { former?: FormerIndex | undefined; record?: string; tools?: Promise<IndexTools> } = {},
  ): Promise<SiteIndex> {
    const bundle = join(siteDir, BUNDLE);
    const [folder, { forms, realWords }] = await Promise.all([IndexFolder.make(bundle), tools]);
    const index = new SiteIndex(bundle, folder, forms, synonyms, former, record);
    mkdirSync(join(bundle, FAMILIES_FOLDER));
    index.#put(REAL_WORDS_FILE, realWords);
    return index;
  }

  /**
   * Takes the page, if it is one that the search finds. The index depends on the order in which pages are added.
   * @param url its path on the site
   */
  add(url: string, html: string): void {
    if (!html.includes('data-pagefind-body')) return;
    let page: PageText;
    try {
      page = readPage(html);
    } catch (error) {
      this.#problems.push(`Страница ${url} не попала в поиск: ${messageOf(error)}`);
      return;
    }
    const { shown, words, ...read } = readWords(page, this.#lexicon.keysOf);
    const { facts, title } = page;
    const groups = this.#groupsIn(words.map(({ keys }) => keys));
    const taken = { facts, title, fragment: this.#folder.addPage({ url, ...shown }), groups, ...read };
    this.#indexed?.add(url, taken);
    this.#take(taken);
  }

  /** Takes the page, if it is one that the search finds, as the index of the former site has taken it. */
  keep(url: string): void {
    const page = this.#indexed?.keep(url, (former) => this.#folder.keepPage(this.#formerBundle, former));
    if (page) this.#take(page);
  }

  #take({ facts, title, fragment, length, groups, lookedUp, keys }: IndexedPage): void {
    this.#lexicon.read(lookedUp);
    this.#index.add(this.#pages.length, keys);
    this.#pages.push({ facts, title, name: fragment.name, words: length, groups });
  }

  /**
   * @returns how many pages it has, and the digest of its record
   * @throws {Error} in Russian, when pages could not be taken: names all of them
   */
  async finish(): Promise<{ pages: number; record: string }> {
    if (this.#problems.length) throw new Error(this.#problems.join('\n'));
    const vocabulary = vocabularyOf(this.#lexicon.words());
    addKindredWords(this.#pages, this.#synonyms, this.#lexicon, this.#index);
    const list = await this.#folder.finish(this.#index, this.#pages);
    const { files, texts } = familyFiles(this.#lexicon.families());
    for (const [number, text] of texts.entries())
      this.#put(join(FAMILIES_FOLDER, files.names[number] ?? ''), text);
    this.#put(CATALOGUE_FILE, JSON.stringify({ ...makeCatalogue(list, this.#pages), families: files }));
    this.#put(VOCABULARY_FILE, JSON.stringify(vocabulary));
    await this.#forms.keep();
    return { pages: this.#pages.length, record: this.#indexed?.finish() ?? '' };
  }

  /** A file of the search in addition to Pagefind's. */
  #put(name: string, content: string | Uint8Array): void {
    writeFileSync(join(this.#bundle, name), content);
  }
}

interface ReadPage {
  shown: Omit<Fragment, 'url'>;
  /** Of the text and of the place. */
  words: readonly PlacedWord[];
  /** How many runs of non-spaces the text has. */
  length: number;
  /** See `IndexedPage`. */
  lookedUp: IndexedPage['lookedUp'];
  keys: WrittenKey[];
}

/** Finds the keys of a page, and what its results show. */
function readWords({ facts, title, stretches }: PageText, keysOfWord: Lexicon['keysOf']): ReadPage {
  const uses = new Map<string, number>();
  const keysOf = (word: string) => {
    uses.set(word, uses.get(word) ?? 0);
    return keysOfWord(word);
  };
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
  const all = [...words, ...placeWords];
  for (const { word } of all) uses.set(word, (uses.get(word) ?? 0) + 1);
  return { shown: { content, meta, anchors }, words: all, length, lookedUp: [...uses], keys: keys.written() };
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
    index.add(number, keys.written());
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
