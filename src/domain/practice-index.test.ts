import { expect, it } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import { practiceIndex } from './practice-index.ts';

it('tells the filter every value of a practice, in the order of the facets', () => {
  const practice = makePractice({ directions: ['safety', 'ecology'], themes: ['ponds'], end: '2024' });
  const { facets, practices } = practiceIndex([practice]);
  expect(practices.map(({ title, sum }) => [title, sum])).toEqual([['Соседи вычистили пруд', 0]]);
  expect(Object.fromEntries(facets.map((facet, at) => [facet, practices[0]?.has[at]]))).toEqual({
    direction: ['safety', 'ecology'],
    region: ['testovaya-oblast'],
    money: ['unknown'],
    payer: [],
    theme: ['ponds'],
    year: ['2024'],
    kind: ['tos'],
    award: [],
    status: ['done'],
    municipality: [],
  });
});
