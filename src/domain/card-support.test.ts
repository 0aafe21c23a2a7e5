import { describe, expect, it } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import { contestSchema } from '../model/contest.ts';
import { practiceFigures } from './figures.ts';
import { numbered, practiceCitations } from './source-numbers.ts';
import { cardSupport } from './card-support.ts';

const published = (id: string, page = id) => ({ id, url: `https://example.ru/${page}`, publisher: 'Газета' });

/** A record whose sources are partly those of the card, under other ids, and one under the same id that is another. */
const contest = contestSchema.parse({
  id: 'dvor',
  name: 'Лучший двор',
  eligible: [{ who: 'tos', source: 'gazeta' }],
  editions: [{ year: 2025, fund: { rub: 5_000_000 }, note: 'Прошёл.', source: ['vesti', 'sait'] }],
  sources: [published('gazeta', 'vesti'), published('vesti', 'itogi'), published('sait'), published('inoe')],
});
const practice = makePractice({
  kind: 'regional',
  results: [{ label: 'Наград', value: 90, source: 'vesti' }],
  sources: [published('vesti')],
  story: '## Что сделали\n\n1. Провели конкурс<Source id="vesti" />.\n',
});
const contests = [contest, contestSchema.parse({ id: 'pusto', name: 'Пустой' })];
const card = { ...practice, ...cardSupport({ contests, sources: practice.sources }) };

describe('a card that tells of a programme', () => {
  it('says what the record says; a record that says nothing is left out', () => {
    expect(card.support.map((told) => told.contest.id)).toEqual(['dvor']);
  });

  it('has one list of sources: a publication once, ids of the record told apart from its own', () => {
    expect(card.pageSources.map(({ id }) => id)).toEqual(['vesti', 'dvor-vesti', 'dvor-sait']);
    const [eligible, fund] = card.support.flatMap(({ terms }) => terms.map(({ statements }) => statements));
    expect(eligible?.[0]?.source).toEqual(['vesti']);
    expect(fund?.[0]?.source).toEqual(['dvor-vesti', 'dvor-sait']);
  });

  it('numbers them as the page goes', () => {
    expect(Object.fromEntries(numbered(card.pageSources, practiceCitations(card, card.readStory())))).toEqual(
      { 'dvor-vesti': 1, 'dvor-sait': 2, vesti: 3 },
    );
  });

  it('shows sums of the record large before its own results', () => {
    expect(practiceFigures(card).map(({ label, source }) => [label, ...source])).toEqual([
      ['на\u00A0всех, 2025', 'dvor-vesti', 'dvor-sait'],
      ['наград', 'vesti'],
    ]);
  });
});
