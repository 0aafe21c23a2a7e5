/** The index of a built site against a dictionary that it was not made with. */
import dictionary from 'dictionary-ru';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formRecall, wordFamilies } from '../../scripts/search-quality/form-recall.ts';
import { paradigmsIn } from '../../scripts/search-quality/paradigms.ts';
import { openOurs, type ComparedSearch } from '../../scripts/search-quality/searches.ts';
import { builtSite } from '../sites.ts';

const { dir } = await builtSite('small');
let search: ComparedSearch;

beforeAll(async () => {
  search = await openOurs(dir);
});
afterAll(() => search.close());

test('each form of a word finds the pages that have another one', async () => {
  const families = await wordFamilies(dir, paradigmsIn(dictionary), 40);
  const { words, forms, recall } = await formRecall(search, families);
  expect(words).toBeGreaterThan(10);
  expect(forms).toBeGreaterThan(5 * words);
  expect(recall).toBeGreaterThan(0.99);
});
