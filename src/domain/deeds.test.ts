import { describe, expect, it, test } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import { amountsOf, deedsFirst, entriesOf, partsByKind, partsByPage, partsOnPage } from './deeds.ts';

const deed = (id: string) => makePractice({ id });
const support = (id: string) => makePractice({ id, kind: 'municipal' });
const mixed = [support('s1'), deed('d1'), support('s2'), deed('d2'), deed('d3')];
const ids = (practices: readonly { id: string }[]) => practices.map(({ id }) => id).join(' ');

describe('deeds and support', () => {
  it('are counted apart', () => {
    expect(amountsOf([...mixed, makePractice({ kind: 'regional' })])).toEqual({ deeds: 3, support: 3 });
  });

  it('stand one after another, each in the order given', () => {
    expect(ids(deedsFirst(mixed))).toBe('d1 d2 d3 s1 s2');
    expect(ids(entriesOf(partsByKind(mixed)))).toBe('d1 d2 d3 s1 s2');
  });

  it('have headings that count them; a kind that is not there has none', () => {
    expect(partsByKind(mixed).map(({ id, heading }) => [id, heading])).toEqual([
      ['deeds', '3\u00A0дела'],
      ['support', '2\u00A0карточки о\u00A0поддержке'],
    ]);
    expect(partsByKind([deed('d1')]).map(({ id }) => id)).toEqual(['deeds']);
  });
});

describe('partsOnPage', () => {
  const on = (currentPage: number) =>
    partsOnPage(partsByKind(mixed), { currentPage, size: 2 }).map(
      ({ heading, entries }) => `${heading}: ${ids(entries)}`,
    );

  it('goes through the parts page by page; each heading counts the whole part', () => {
    expect([on(1), on(2), on(3), on(4)]).toEqual([
      ['3\u00A0дела: d1 d2'],
      ['3\u00A0дела: d3', '2\u00A0карточки о\u00A0поддержке: s1'],
      ['2\u00A0карточки о\u00A0поддержке: s2'],
      [],
    ]);
  });
});

test('the way to a part names the page on which it begins', () => {
  expect(partsByPage(partsByKind(mixed), 2).map(({ id, number }) => [id, number])).toEqual([
    ['deeds', 1],
    ['support', 2],
  ]);
});
