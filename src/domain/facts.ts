/** Statements about ТОС of a region or of the country, in the order a reader asks for them. */
import { FACT_TOPICS, type Fact, type FactTopic } from '../model/taxonomy.ts';

const TOPIC_LABELS: Record<FactTopic, string> = {
  count: 'Сколько ТОС',
  support: 'Кто и как помогает',
  contest: 'Конкурсы и деньги',
  law: 'Законы и документы',
  award: 'Признание',
  learning: 'Учёба и обмен опытом',
  other: 'Ещё известно',
};

export interface FactGroup {
  topic: FactTopic;
  label: string;
  facts: Fact[];
}

/** Groups that have facts; within a group the oldest first, what has no date last. */
export function factsByTopic(facts: readonly Fact[]): FactGroup[] {
  return FACT_TOPICS.map((topic) => ({
    topic,
    label: TOPIC_LABELS[topic],
    facts: facts
      .filter((fact) => fact.topic === topic)
      .sort((a, b) => (a.asOf ?? '9999').localeCompare(b.asOf ?? '9999')),
  })).filter((group) => group.facts.length > 0);
}
