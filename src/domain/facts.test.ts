import { describe, expect, it } from 'vitest';
import { factSchema } from '../model/taxonomy.ts';
import { factsByTopic } from './facts.ts';

const fact = (id: string, topic: string, asOf?: string) =>
  factSchema.parse({
    id,
    topic,
    text: 'Выдумано.',
    asOf,
    sources: [{ id: 'vesti', url: 'https://example.ru/', publisher: 'Газета' }],
  });

describe('factsByTopic', () => {
  it('orders topics as readers ask, facts by time, the undated last', () => {
    const groups = factsByTopic([
      fact('law', 'law'),
      fact('now', 'count', '2025'),
      fact('undated', 'count'),
      fact('once', 'count', '2018-07'),
    ]);
    expect(groups.map(({ label, facts }) => [label, facts.map(({ id }) => id)])).toEqual([
      ['Сколько ТОС', ['once', 'now', 'undated']],
      ['Законы и документы', ['law']],
    ]);
  });
});
