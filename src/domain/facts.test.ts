import { describe, expect, it } from 'vitest';
import { factSchema, regionSchema } from '../model/taxonomy.ts';
import { factsByRegion, factsByTopic } from './facts.ts';

const fact = (id: string, topic: string, asOf?: string, region?: string) =>
  factSchema.parse({
    id,
    topic,
    text: 'Выдумано.',
    asOf,
    region,
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

describe('factsByRegion', () => {
  it('orders regions by name, and the country last', () => {
    const region = (id: string, name: string) =>
      [id, regionSchema.parse({ id, name, genitive: name, locative: name })] as const;
    const regions = new Map([
      region('tver', 'Тверская'),
      region('omsk', 'Омская'),
      region('perm', 'Пермский край'),
    ]);
    const facts = [
      fact('all', 'learning', '2017'),
      fact('late', 'learning', '2025', 'tver'),
      fact('omsk', 'learning', '2024', 'omsk'),
      fact('early', 'learning', '2020', 'tver'),
    ];
    expect(
      factsByRegion(facts, regions).map((group) => [group.label, group.facts.map(({ id }) => id)]),
    ).toEqual([
      ['Омская', ['omsk']],
      ['Тверская', ['early', 'late']],
      ['Вся Россия', ['all']],
    ]);
  });
});
