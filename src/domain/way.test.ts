import { describe, expect, it } from 'vitest';
import { presentSections } from './sections.ts';
import { wayOf } from './way.ts';

const way = (isEmpty: boolean) =>
  wayOf(
    new Set(presentSections(() => isEmpty).map(({ path }) => path)),
    { deeds: 21, support: 3 },
    '/editors/',
  );

describe('wayOf', () => {
  it('counts deeds alone, and leads to the sections in the order of the way', () => {
    expect(way(false).map(({ number, note, path }) => [number, note, path])).toEqual([
      [1, '21\u00A0дело соседей', '/practices/'],
      [2, 'рецепты по\u00A0шагам', '/recipes/'],
      [3, expect.any(String), '/support/'],
      [4, expect.any(String), '/papers/'],
      [5, expect.any(String), '/regions/'],
      [6, expect.any(String), '/editors/'],
    ]);
  });

  it('leaves out what the collection lacks, without a gap in the numbers', () => {
    expect(way(true).map(({ number, id, path }) => [number, id, path])).toEqual([
      [1, 'see', '/practices/'],
      [2, 'plan', '/themes/'],
      [3, 'do', '/regions/'],
      [4, 'tell', '/editors/'],
    ]);
  });
});
