import { FACETS } from '../domain/facets.ts';
import { fullPlaceOf, type PracticeCase } from '../domain/practice.ts';
import { SEARCH_FACETS, type PageFacts } from './page-facts.ts';

/** Search facts of a practice. */
export function practiceFacts(practice: PracticeCase): PageFacts {
  const facts: PageFacts = {
    type: 'practice',
    place: fullPlaceOf(practice),
    words: [
      ...practice.themes.flatMap(({ name, synonyms }) => [name, ...synonyms]),
      ...practice.region.synonyms,
      ...(practice.municipality?.synonyms ?? []),
      ...(practice.municipality?.formerNames ?? []),
    ],
    ...(practice.money ? { cost: practice.money.total } : {}),
  };
  for (const facet of SEARCH_FACETS) {
    if (facet !== 'type') facts[facet] = FACETS[facet].of(practice).map(({ value }) => value);
  }
  return facts;
}
