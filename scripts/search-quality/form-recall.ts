/** Does each form of a word find every page that has the word in some form? */
import { join } from 'node:path';
import { fragmentPaths, readFragment } from '../../src/search/pagefind-files.ts';
import { BUNDLE } from '../../src/search/pagefind-format.ts';
import { openWordForms } from '../../src/search/word-forms.ts';
import { plainWord, WORD } from '../../src/search/word-key.ts';
import type { ComparedSearch } from './searches.ts';

export interface WordFamily {
  lemma: string;
  forms: readonly string[];
  /** Pages that have some form of the word. */
  pages: ReadonlySet<string>;
}

export interface FormRecall {
  words: number;
  forms: number;
  /** Mean share of the pages with the word that its forms find. */
  recall: number;
  /** Forms that find nothing at all. */
  empty: number;
}

/**
 * Words of the finished site with all their forms, by the likeliest reading of each word.
 * @param every takes one word out of so many, in alphabetical order
 */
export async function wordFamilies(siteDir: string, every: number): Promise<WordFamily[]> {
  const wordForms = await openWordForms();
  // To the dictionary «второй» and «два» are one word; their forms are not.
  const families = new Map<
    readonly string[],
    { lemma: string; forms: readonly string[]; pages: Set<string> }
  >();
  for (const path of await fragmentPaths(join(siteDir, BUNDLE))) {
    const { url, content } = await readFragment(path);
    for (const word of new Set((content.match(WORD) ?? []).map(plainWord))) {
      const [lexeme] = wordForms.lexemesOf(word);
      // A word that is never inflected says nothing of forms.
      if (!lexeme || lexeme.forms.length < 2 || word.length < 3) continue;
      const family = families.get(lexeme.forms) ?? { ...lexeme, pages: new Set<string>() };
      families.set(lexeme.forms, family);
      family.pages.add(url);
    }
  }
  return [...families.values()]
    .sort((a, b) => (a.lemma < b.lemma ? -1 : 1))
    .filter((_, index) => index % every === 0);
}

export async function formRecall(
  search: ComparedSearch,
  families: readonly WordFamily[],
): Promise<FormRecall> {
  let forms = 0;
  let recall = 0;
  let empty = 0;
  for (const family of families) {
    for (const form of family.forms) {
      const found = new Set(await search.find(form));
      forms += 1;
      recall += family.pages.intersection(found).size / family.pages.size;
      if (found.size === 0) empty += 1;
    }
  }
  return { words: families.length, forms, recall: recall / forms, empty };
}
