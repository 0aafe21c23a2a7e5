import { describe, expect, it } from 'vitest';
import { A_PHOTO, A_SOURCE, makePractice, type PracticeOverrides } from '../../tests/make-practice.ts';
import { completeness as completenessOf, evidence } from './completeness.ts';
import type { PracticeCase } from './practice.ts';

/** A field of the card and what is no longer missing once it is filled. */
const ITEMS: [label: string, fields: PracticeOverrides][] = [
  ['кто это сделал', { organisations: ['tos-yozh'] }],
  ['в каком муниципалитете', { municipality: 'testovskiy-okrug' }],
  ['когда начали или закончили', { start: '2024-05' }],
  ['когда начали или закончили', { end: '2024' }],
  ['с чего всё началось', { story: '## Проблема\n\nПруд зарос.\n' }],
  ['что сделали по шагам', { story: '## Что сделали\n\n1. Собрались.\n' }],
  ['результат в числах', { results: [{ label: 'Глубина', value: 0, source: 'vesti' }] }],
  ['сколько стоило', { money: { total: { rub: 5_000, source: 'vesti' } } }],
  ['сколько людей участвовало', { participants: { value: 40, label: 'соседи', source: 'vesti' } }],
  ['фотография', { photos: [A_PHOTO] }],
  ['как повторить или что не получилось', { story: '## Как повторить\n\nПосчитайте деньги.\n' }],
  ['как повторить или что не получилось', { story: '## Что не получилось\n\nПодрядчик ушёл.\n' }],
];

const completeness = (practice: PracticeCase) => completenessOf(practice, practice.readStory());
const bare = (fields: PracticeOverrides = {}) => makePractice({ story: '', ...fields });

describe('completeness', () => {
  it('of a bare card is nothing, and says what it lacks', () => {
    const { filled, of, missing } = completeness(bare());
    expect(filled).toBe(0);
    expect(missing).toHaveLength(of);
    expect(new Set(ITEMS.map(([label]) => label))).toEqual(new Set(missing));
  });

  it.each(ITEMS)('counts «%s»: %j', (label, fields) => {
    const { filled, missing } = completeness(bare(fields));
    expect(filled).toBe(1);
    expect(missing).not.toContain(label);
  });

  it('of a full card is whole', () => {
    const story =
      '## Проблема\n\nЗарос.\n\n## Что сделали\n\n1. Собрались.\n\n## Как повторить\n\nСчитайте.\n';
    const fields: PracticeOverrides = Object.assign({}, ...ITEMS.map(([, item]) => item), { story });
    const { filled, of, missing } = completeness(makePractice(fields));
    expect(missing).toEqual([]);
    expect(filled).toBe(of);
  });

  it('does not take a result in words for a result in numbers', () => {
    expect(completeness(bare({ results: [{ label: 'Пруд чист' }] })).missing).toContain('результат в числах');
  });
});

describe('completeness of support', () => {
  const support = (contests: string[]) => completeness(makePractice({ kind: 'regional', contests })).missing;

  it('asks what it gives, not what it cost', () => {
    expect(support([])).toContain('кому и сколько дают');
    expect(support([])).not.toContain('сколько стоило');
    expect(support(['testovyy-konkurs'])).not.toContain('кому и сколько дают');
  });
});

describe('evidence', () => {
  const own = { ...A_SOURCE, own: true };
  const figure = { label: 'Глубина', value: 2, unit: 'м', source: 'vesti' };

  it.each<[string, PracticeOverrides]>([
    ['self-reported', { sources: [own, own] }],
    ['source', { sources: [A_SOURCE] }],
    ['source', { sources: [own, A_SOURCE] }],
    ['source', { results: [{ label: 'Глубина', before: 1 }] }],
    ['figures', { results: [figure] }],
    ['figures', { money: { total: { rub: 5_000, source: 'vesti' } } }],
    ['figures', { kind: 'regional', contests: ['testovyy-konkurs'] }],
    ['measured', { results: [figure, { ...figure, before: 0 }] }],
    ['measured', { sources: [own], results: [{ ...figure, before: 1 }] }],
    ['repeated', { adaptedBy: ['testovo-rodnik'] }],
  ])('is «%s» for %j', (kind, fields) => {
    expect(evidence(makePractice(fields))).toBe(kind);
  });

  it('of figures that only the participants tell stays their own word', () => {
    expect(evidence(makePractice({ sources: [own], results: [figure] }))).toBe('self-reported');
  });
});
