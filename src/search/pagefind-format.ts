/**
 * What we assume of Pagefind beyond its documented interface: which files it reads, and what it takes for a word. All that
 * depends on it asks here, in `pagefind-index.ts`, which knows the form of an index, or in `pagefind-files.ts`, which touches
 * the disk; `pagefind-format.test.ts` holds one test for each assumption. Runs in browsers, too.
 */

/** Folder of the index inside the site. */
export const BUNDLE = 'pagefind';
/** The module that answers, beside its index. */
export const MODULE = 'pagefind.js';
/** Written last; there is no index without it. */
export const ENTRY = 'pagefind-entry.json';

/** One that it has no stems for: keys are stems already, and its code is smaller without. */
export const LANGUAGE = 'und';

/** Its code beside the module, which asks for it only when it has read the entry and the list of pages. */
export const CODE = 'wasm.unknown.pagefind';

/**
 * A query loads a chunk for each word, and the list of all chunks, 17 bytes each: of an index that grows with the number of
 * pages, both together are least when the size of a chunk grows with its root.
 */
export function chunkSizeFor(pages: number): number {
  return Math.ceil(80 * Math.sqrt(pages));
}

/** The file that lists pages and chunks. */
export function listFile(name: string): string {
  return `pagefind.${name}.pf_meta`;
}

/** The names in it, pages before chunks. */
export function namesIn(list: string): string[] {
  return list.match(new RegExp(`${LANGUAGE}_[\\da-f]+`, 'g')) ?? [];
}

/** Each of its files is packed by gzip, whatever the server does. */
export async function unpack(packed: Response): Promise<string> {
  const bytes = packed.body?.pipeThrough(new DecompressionStream('gzip'));
  return new Response(bytes).text();
}

/** Folder of what it shows of pages among the results, one file a page. */
export const FRAGMENTS = 'fragment';

/** The file of a page, by its name among the results. */
export function fragmentFile(page: string): string {
  return `${FRAGMENTS}/${page}.pf_fragment`;
}

/** Folder of the chunks of its index. */
export const CHUNKS = 'index';

export function chunkFile(name: string): string {
  return `${CHUNKS}/${name}.pf_index`;
}

/** What it stores of a page. */
export interface Fragment {
  url: string;
  /** All words in the order of the page. */
  content: string;
  meta: { title?: string; place?: string };
  /** Elements with ids; `location` counts the words before them. */
  anchors: { element: string; id: string; text: string; location: number }[];
}

/** First bytes of each of its files, before and after compression. */
export const SIGNATURE = 'pagefind_dcd';

/** @param text of the file, unpacked */
export function parseFragment(text: string): Fragment {
  if (!text.startsWith(SIGNATURE))
    throw new Error('Файл Pagefind записан иначе, чем в той версии, что названа в package.json');
  return JSON.parse(text.slice(SIGNATURE.length)) as Fragment;
}

export function printFragment(fragment: Fragment): string {
  return SIGNATURE + JSON.stringify(fragment);
}

/** Words as it counts them: runs of non-spaces, which may hold several words of ours, or none. */
export function textWords(text: string): string[] {
  return text.split(/\s+/);
}

/** Digits in letters of an alphabet that no page is written in. */
const SAFE: Readonly<Record<string, string>> = {
  й: 'j',
  '.': 'x',
  ...Object.fromEntries([...'αβγδεζηθικ'].map((letter, digit) => [String(digit), letter])),
};

/** A word in letters that it looks up as they are: of a query it drops diacritics and signs, and takes й for и. */
export function inSafeLetters(word: string): string {
  return word.replace(/[^a-zа-ик-я]/g, (sign) => SAFE[sign] ?? sign.normalize('NFD').replace(/\p{M}/gu, ''));
}
