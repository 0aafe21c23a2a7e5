/**
 * What we assume of Pagefind beyond its documented interface: how it reads a page, what it takes for a word, what its files
 * hold. All that depends on it asks here or in `pagefind-files.ts`, which touches the disk; `pagefind-format.test.ts` holds
 * one test for each assumption. Runs in browsers, too.
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

/** Its own interface, worker and filters, none of which the site uses. */
const UNUSED = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.(?:js|css)|filter\b.*)$/;

export function isUnused(name: string): boolean {
  return UNUSED.test(name);
}

/** Variable of the environment that says how large a chunk of the index becomes, 1.2 bytes a unit. */
export const CHUNK_SIZE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/**
 * A query loads a chunk for each word, and the list of all chunks, 17 bytes each: of an index that grows with the number of
 * pages, both together are least when the size of a chunk grows with its root.
 */
export function chunkSizeFor(pages: number): number {
  return Math.ceil(80 * Math.sqrt(pages));
}

/** The file that lists pages and chunks. */
export function isPageList(name: string): boolean {
  return name.endsWith('.pf_meta');
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
const SIGNATURE = 'pagefind_dcd';

/** @param text of the file, unpacked */
export function parseFragment(text: string): Fragment {
  if (!text.startsWith(SIGNATURE))
    throw new Error('Файл Pagefind записан иначе, чем в той версии, что названа в package.json');
  return JSON.parse(text.slice(SIGNATURE.length)) as Fragment;
}

export function printFragment(fragment: Fragment): string {
  return SIGNATURE + JSON.stringify(fragment);
}

/** The name of a page in the results is the name of its file. */
export function pageIdOf(fragmentName: string): string {
  return fragmentName.slice(0, fragmentName.lastIndexOf('.'));
}

/** Words as it counts them: runs of non-spaces, which may hold several words of ours, or none. */
export function textWords(text: string): string[] {
  return text.split(/\s+/);
}

/** Where they begin. */
export function wordStarts(text: string): number[] {
  return Array.from(text.matchAll(/\S+/g), ({ index }) => index);
}

/** Words that it joins are indexed one by one, at the place of the first. */
export const JOINT = '-';

/** Letters of an alphabet that no page is written in. */
const DIGITS = 'αβγδεζηθικ';

/**
 * A word in letters that it leaves alone: it indexes й as й and as и, splits words at full stops and where a digit meets a
 * letter, and finds the part instead of a longer word that no page has.
 */
export function inSafeLetters(word: string): string {
  return word
    .replaceAll('й', 'j')
    .replaceAll('.', 'x')
    .replace(/\d/g, (digit) => DIGITS.charAt(Number(digit)));
}

/** Elements that it ends with a full stop if a letter or a digit is the last, unless one of them stands inside. */
export const ENDED = new Set(['p', 'li', 'div', 'td']);

/** Elements that it reads as if their text went on from the one before. */
export const RUN_TOGETHER = new Set([
  'dt',
  'dd',
  'th',
  'caption',
  'figcaption',
  'blockquote',
  'summary',
  'option',
  'button',
]);

/** Elements of which it reads no text. */
export const NOT_TEXT = new Set([
  'script',
  'style',
  'template',
  'svg',
  'noscript',
  'form',
  'label',
  'nav',
  'footer',
  'iframe',
]);

/** It cuts a page into parts at headings with ids. */
const HEADING = /^h[1-6]$/i;

export function isHeading(tag: string): boolean {
  return HEADING.test(tag);
}
