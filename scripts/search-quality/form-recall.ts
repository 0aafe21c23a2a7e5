/** Does each form of a word find every page that has the word in some form, and in their texts no other words? */
import { join } from 'node:path';
import { fragmentPaths, readFragment } from '../../src/search/pagefind-files.ts';
import { BUNDLE } from '../../src/search/pagefind-format.ts';
import { plainForm, type Paradigm } from './paradigms.ts';
import type { ComparedSearch } from './searches.ts';

export interface WordFamily {
  /** Those that no other word has: «стали» may be of «сталь» or of «стать», so it proves nothing. */
  forms: readonly string[];
  /** Pages that have one of the forms. */
  pages: ReadonlySet<string>;
  /** Pages that have a form of the word, if only one that another word has, too. */
  possible: ReadonlySet<string>;
}

export interface FormRecall {
  words: number;
  forms: number;
  /** Mean share of the pages with the word that its forms find. */
  recall: number;
  /** Mean share, of the pages in whose texts a form is found, that may have the word. */
  precision: number;
  /** Forms that find nothing at all. */
  empty: number;
}

/**
 * Words of the finished site with their forms.
 * @param every takes one word out of so many, in alphabetical order
 */
export async function wordFamilies(
  siteDir: string,
  paradigms: readonly Paradigm[],
  every: number,
): Promise<WordFamily[]> {
  const pagesOf = await pagesByWord(siteDir);
  const owners = new Map<string, number>();
  for (const form of paradigms.flat()) owners.set(form, (owners.get(form) ?? 0) + 1);
  return paradigms
    .map((paradigm) => {
      const forms = paradigm.filter((form) => owners.get(form) === 1);
      const pagesWith = (words: readonly string[]) =>
        new Set(words.flatMap((word) => [...(pagesOf.get(word) ?? [])]));
      return { forms, pages: pagesWith(forms), possible: pagesWith(paradigm) };
    })
    .filter(({ forms, pages }) => forms.length > 1 && pages.size > 0)
    .sort((a, b) => ((a.forms[0] ?? '') < (b.forms[0] ?? '') ? -1 : 1))
    .filter((_, index) => index % every === 0);
}

/** Every word of the site, as it stands there, with the addresses of its pages. */
async function pagesByWord(siteDir: string): Promise<Map<string, Set<string>>> {
  const pagesOf = new Map<string, Set<string>>();
  for (const path of fragmentPaths(join(siteDir, BUNDLE))) {
    const { url, content } = readFragment(path);
    for (const word of new Set((content.match(/[а-яё]{3,}/giu) ?? []).map(plainForm))) {
      const pages = pagesOf.get(word) ?? new Set();
      pagesOf.set(word, pages);
      pages.add(url);
    }
  }
  return pagesOf;
}

export async function formRecall(
  search: ComparedSearch,
  families: readonly WordFamily[],
): Promise<FormRecall> {
  let forms = 0;
  let recall = 0;
  let precision = 0;
  let inTexts = 0;
  let empty = 0;
  for (const family of families) {
    for (const form of family.forms) {
      const results = await search.find(form);
      const found = new Set(results.map(({ url }) => url));
      const inText = new Set(results.flatMap(({ url, isInText }) => (isInText ? [url] : [])));
      forms += 1;
      recall += family.pages.intersection(found).size / family.pages.size;
      if (inText.size > 0) {
        inTexts += 1;
        precision += family.possible.intersection(inText).size / inText.size;
      }
      if (found.size === 0) empty += 1;
    }
  }
  return {
    words: families.length,
    forms,
    recall: recall / forms,
    precision: precision / Math.max(1, inTexts),
    empty,
  };
}
