/** What the form «Предложить практику» offers to choose from, and what a new practice must differ from. */
export interface NamedChoice {
  id: string;
  name: string;
  /** Offered when this region is chosen, or none. */
  region?: string;
  /** By which people may remember it. */
  formerNames?: readonly string[];
}

export interface SuggestionChoices {
  regions: NamedChoice[];
  municipalities: NamedChoice[];
  organisations: NamedChoice[];
  directions: NamedChoice[];
  themes: NamedChoice[];
  contests: NamedChoice[];
  practices: KnownPractice[];
}

interface KnownPractice extends NamedChoice {
  /** Marks of the addresses of its sources. */
  marks: string[];
}
