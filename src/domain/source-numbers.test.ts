import { describe, expect, it } from 'vitest';
import { makePractice, type PracticeOverrides } from '../../tests/make-practice.ts';
import { numbered, practiceCitations } from './source-numbers.ts';

const published = (id: string) => ({ id, url: `https://example.ru/${id}`, publisher: 'Газета' });
const numbersOf = (card: PracticeOverrides) => {
  const practice = makePractice(card);
  return Object.fromEntries(
    numbered(practice.pageSources, practiceCitations(practice, practice.readStory())),
  );
};

describe('practiceSourceNumbers', () => {
  const card: PracticeOverrides = {
    sources: ['never', 'award', 'people', 'row', 'result', 'story', 'figure'].map(published),
    results: [
      { label: 'Прудов', value: 10, source: 'figure' },
      { label: 'Пруд чист', source: 'result' },
    ],
    money: { rows: [{ from: 'other', rub: 5, source: 'row' }], total: { rub: 9, source: 'figure' } },
    participants: { value: 3, label: 'соседи', source: 'people' },
    awards: [{ contest: 'testovyy-konkurs', source: 'award' }],
    story: '## Что сделали\n\n1. Собрали 5 рублей<Source id="story figure" />.\n\n## Результат\n\nЧисто.\n',
  };

  it('counts in the order in which the page refers to them, what nothing refers to comes last', () => {
    expect(numbersOf(card)).toEqual({
      figure: 1,
      story: 2,
      result: 3,
      award: 4,
      row: 5,
      people: 6,
      never: 7,
    });
  });

  it('leaves every citation where it was when a source is put first in the list', () => {
    const { new: added, ...others } = numbersOf({
      ...card,
      sources: [published('new'), ...(card.sources ?? [])],
    });
    expect(added).toBe(7);
    expect({ ...others, never: 7 }).toEqual(numbersOf(card));
  });

  it('lists results after the story that has no part for them', () => {
    const { story: _story, ...others } = card;
    const story =
      '## Что сделали\n\n1. Собрали<Source id="story" />.\n\n## Как повторить\n\nПросто<Source id="row" />.\n';
    expect(numbersOf({ ...others, story })).toMatchObject({ figure: 1, story: 2, row: 3, result: 4 });
  });

  it('finds every part of the page that cites a source', () => {
    const practice = makePractice(card);
    const citing = (id: string) =>
      practiceCitations(practice, practice.readStory())
        .filter(({ references }) => references.flat().includes(id))
        .map(({ anchor }) => anchor);
    expect(citing('figure')).toEqual(['content', 'done', 'money']);
    expect(citing('award')).toEqual(['facts', 'passport']);
    expect(citing('never')).toEqual([]);
  });
});
