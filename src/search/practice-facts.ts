import { FACETS } from '../domain/facets.ts';
import { fullPlaceOf, type PracticeCase } from '../domain/practice.ts';
import { SEARCH_FACETS, type PageFacts } from './page-facts.ts';

/** How many of its themes a practice is about; the others, which follow them, it only touches on. */
const MAIN_THEMES = 2;

/** Search facts of a practice. */
export function practiceFacts(practice: PracticeCase): PageFacts {
  const wordsOf = (themes: PracticeCase['themes']) =>
    themes.flatMap(({ name, synonyms }) => [name, ...synonyms]);
  const facts: PageFacts = {
    type: 'practice',
    place: fullPlaceOf(practice),
    words: [
      ...wordsOf(practice.themes.slice(0, MAIN_THEMES)),
      ...practice.region.synonyms,
      ...(practice.municipality?.synonyms ?? []),
      ...(practice.municipality?.formerNames ?? []),
    ],
    related: wordsOf(practice.themes.slice(MAIN_THEMES)),
    ...(practice.money ? { cost: practice.money.total } : {}),
  };
  for (const facet of SEARCH_FACETS) {
    if (facet !== 'type') facts[facet] = FACETS[facet].of(practice).map(({ value }) => value);
  }
  return facts;
}
