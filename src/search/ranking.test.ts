import { describe, expect, it } from 'vitest';
import type { Match } from './matching.ts';
import { rank, type KnownPages } from './ranking.ts';
import type { Field } from './word-key.ts';

const known: KnownPages = {
  total: 100,
  typeOf: () => 'practice',
  titleWordsOf: () => 4,
  costOf: (page) => (page === 'priced' ? 65_000 : undefined),
};

type Found = Record<string, { score?: number; places?: number[]; isIn?: Field[] }>;
const matchOf = (typed: string, pages: Found): Match => ({
  term: { typed, words: [typed] },
  hits: new Map(
    Object.entries(pages).map(([page, { score = 3, places = [0], isIn = ['text' as Field] }]) => [
      page,
      { score, places, isIn: new Set<Field>(isIn) },
    ]),
  ),
});
const order = (...matches: Match[]) => rank(matches, known).map(({ page }) => page);

describe('rank', () => {
  it('puts pages with all terms before pages without one', () => {
    expect(order(matchOf('пруд', { a: {}, b: {} }), matchOf('очистка', { b: {}, c: {} }))[0]).toBe('b');
  });

  it('names the terms that a page does not have', () => {
    const found = rank([matchOf('пруд', { a: {}, b: {} }), matchOf('даром', { b: {} })], known);
    expect(found.map(({ page, missing }) => [page, missing])).toEqual([
      ['b', []],
      ['a', ['даром']],
    ]);
  });

  it('counts a rare word for more than a common one', () => {
    const everywhere = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`p${index}`, {}]));
    expect(order(matchOf('тос', everywhere), matchOf('борщевик', { x: {} }))[0]).toBe('x');
  });

  it('takes a word for as rare as it is, however many have a word of its root', () => {
    const kin = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `p${index}`,
        { score: 0, places: [], isIn: ['kin' as const] },
      ]),
    );
    const twenty = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`q${index}`, {}]));
    expect(order(matchOf('чистить', { ...kin, x: {} }), matchOf('пруд', twenty))[0]).toBe('x');
  });

  it('finds no page by a particle, but puts first where it stands before its word', () => {
    const not: Match = matchOf('не', { a: { places: [1] }, b: { places: [9] }, c: { places: [1] } });
    const particle: Match = { ...not, term: { ...not.term, isParticle: true } };
    const found = rank(
      [particle, matchOf('вышло', { a: { places: [5] }, b: { places: [10] }, d: {} })],
      known,
    );
    expect(found.map(({ page }) => page)).toEqual(['b', 'a', 'd']);
    expect(found.every(({ missing }) => missing.length === 0)).toBe(true);
  });

  it('leaves out a term that no page has', () => {
    expect(rank([matchOf('пруд', { a: {} }), matchOf('щщщ', {})], known)).toMatchObject([
      { page: 'a', missing: [] },
    ]);
  });

  it('leaves out pages that have only what tells little', () => {
    const everywhere = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`p${index}`, {}]));
    const pages = order(matchOf('тос', everywhere), matchOf('борщевик', { p1: {} }));
    expect(pages).toEqual(['p1']);
  });

  it('puts a known sum first when the query asks for it', () => {
    const matches = [matchOf('площадка', { x: { score: 3 }, priced: { score: 2.5 } })];
    const first = (asksCost: boolean) => rank(matches, known, { asksCost })[0]?.page;
    expect([first(false), first(true)]).toEqual(['x', 'priced']);
  });

  it('prefers words in the order of the query', () => {
    const first = matchOf('а', { asked: { places: [10] }, turned: { places: [11] } });
    expect(order(first, matchOf('б', { asked: { places: [11] }, turned: { places: [10] } }))).toEqual([
      'asked',
      'turned',
    ]);
  });

  it('prefers words that stand together, a title of just these words, and the text to the theme', () => {
    const far = matchOf('а', { near: { places: [10] }, far: { places: [10] } });
    expect(order(far, matchOf('б', { near: { places: [12] }, far: { places: [90] } }))[0]).toBe('near');
    expect(order(matchOf('а', { x: {}, titled: { isIn: ['text', 'title'] } }))[0]).toBe('titled');
    expect(
      order(
        matchOf('а', {
          kin: { score: 0, isIn: ['kin'] },
          theme: { score: 0, isIn: ['theme'] },
          x: { score: 30 },
        }),
      ),
    ).toEqual(['x', 'theme', 'kin']);
  });
});
