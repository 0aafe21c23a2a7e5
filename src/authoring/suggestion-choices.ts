/** What the form «Предложить практику» offers to choose from, and what a new practice must differ from. */
export interface NamedChoice {
  id: string;
  name: string;
  /** Offered when this region is chosen, or none. */
  region?: string;
  /** By which people may remember it. */
  formerNames?: readonly string[];
}

interface KnownPractice extends NamedChoice {
  /** Marks of the addresses of its sources. */
  marks: string[];
}

export const NO_CHOICES = {
  regions: [] as NamedChoice[],
  municipalities: [] as NamedChoice[],
  organisations: [] as NamedChoice[],
  directions: [] as NamedChoice[],
  themes: [] as NamedChoice[],
  contests: [] as NamedChoice[],
  practices: [] as KnownPractice[],
};

export type SuggestionChoices = typeof NO_CHOICES;
