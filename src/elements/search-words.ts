/** Texts of the search. */
import { roubles } from '../language/format.ts';
import { count } from '../language/plural.ts';
import type { Reading } from '../search/matching.ts';
import { CHOSEN_FACETS } from '../search/page-facts.ts';
import type { CostRange } from '../search/query.ts';
import type { SearchFilters } from '../search/catalogue.ts';
import type { Found, Sort } from '../search/search.ts';

export const SORT_LABELS: Record<Sort, string> = {
  relevance: 'подходящие',
  newest: 'новые',
  cheapest: 'недорогие',
  dearest: 'дорогие',
};

/** Follows the word that was found instead of the one typed. */
export const READING_NOTES: Record<Reading, string> = {
  layout: '— похоже, не та раскладка клавиатуры',
  transliteration: '— латинские буквы прочитаны по-русски',
  spelling: '— оно пишется похоже',
};

/** The line above the results, which screen readers read out as it changes. */
export function searchStatus({ query, total, complete }: Found, filters: SearchFilters): string {
  const isRefined = CHOSEN_FACETS.some((facet) => filters[facet]);
  // Quotation marks within quotation marks.
  const words = query.replace(/[«"]([^«»"]*)[»"]/g, '„$1“');
  const asked = (words && ` по запросу «${words}»`) + (isRefined ? ' с уточнениями' : '');
  if (total === 0) return `Ничего не нашлось${asked}`;
  const found = count(total, 'результат') + asked;
  if (complete === total) return found;
  if (complete === 0) return `${found}. Страницы со всеми словами нет, показаны самые близкие`;
  return `${found}. Со всеми словами — ${complete}`;
}

/** «Слова «собака» на сайте нет.» */
export function unknownWords(words: readonly string[], isFound: boolean): string {
  const isOne = words.length === 1;
  const named = words.map((word) => `«${word}»`).join(', ');
  return `${isOne ? 'Слова' : 'Слов'} ${named} на\u00A0сайте нет.${isFound ? ` Искали без ${isOne ? 'него' : 'них'}.` : ''}`;
}

/** «от 50 000 ₽ до 100 000 ₽» */
export function costRange({ from, to }: CostRange): string {
  if (to === Infinity) return `от ${roubles(from)}`;
  return `${from ? `от ${roubles(from)} ` : ''}до ${roubles(to)}`;
}
