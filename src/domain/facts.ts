/** Statements about ТОС of a region or of the country, in the order a reader asks for them. */
import { FACT_TOPIC_LABELS, type Fact, type FactTopic } from '../model/taxonomy.ts';

export interface FactGroup {
  topic: FactTopic;
  label: string;
  facts: Fact[];
}

/** Groups that have facts; within a group the oldest first, what has no date last. */
export function factsByTopic(facts: readonly Fact[]): FactGroup[] {
  return (Object.keys(FACT_TOPIC_LABELS) as FactTopic[])
    .map((topic) => ({
      topic,
      label: FACT_TOPIC_LABELS[topic],
      facts: facts
        .filter((fact) => fact.topic === topic)
        .sort((a, b) => (a.asOf ?? '9999').localeCompare(b.asOf ?? '9999')),
    }))
    .filter((group) => group.facts.length > 0);
}
