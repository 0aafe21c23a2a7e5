const SOFT_HYPHEN = /\u00AD/g;

/**
 * What Pagefind is asked for when a reader types these words.
 *
 * The index and the query have to agree on the form of a word: what `searchCopy` does to the words of a page
 * (stems, ё → е), this function does to the words of a query.
 */
export function queryFor(words: string): string {
  return words.replace(SOFT_HYPHEN, '').replace(/\s+/g, ' ').trim();
}
