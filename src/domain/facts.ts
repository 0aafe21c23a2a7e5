/** Statements about ТОС of a region or of the country, in the order a reader asks for them. */
import { collator } from '../language/format.ts';
import { FACT_TOPIC_LABELS, type Fact, type FactTopic, type Region } from '../model/taxonomy.ts';
import { NATIONWIDE } from './contests.ts';

export interface FactGroup {
  label: string;
  facts: Fact[];
}

/** The oldest first, what has no date last. */
const byTime = (a: Fact, b: Fact) => (a.asOf ?? '9999').localeCompare(b.asOf ?? '9999');

/** Groups that have facts. */
export function factsByTopic(facts: readonly Fact[]): FactGroup[] {
  return (Object.keys(FACT_TOPIC_LABELS) as FactTopic[])
    .map((topic) => ({
      label: FACT_TOPIC_LABELS[topic],
      facts: facts.filter((fact) => fact.topic === topic).sort(byTime),
    }))
    .filter((group) => group.facts.length > 0);
}

/** Regions by name, what is told of the whole country last. */
export function factsByRegion(facts: readonly Fact[], regions: ReadonlyMap<string, Region>): FactGroup[] {
  const ofRegions = [...regions.values()].sort((a, b) => collator.compare(a.name, b.name));
  return [...ofRegions, undefined]
    .map((region) => ({
      label: region?.name ?? NATIONWIDE,
      facts: facts.filter((fact) => fact.region === region?.id).sort(byTime),
    }))
    .filter((group) => group.facts.length > 0);
}
