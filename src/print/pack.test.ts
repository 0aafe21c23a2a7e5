import { describe, expect, it } from 'vitest';
import { LENGTHS, MANNERS, pack, type Piece } from './pack.ts';

const HEIGHTS = { full: 150, brief: 90, note: 60, title: 30 };
const story = (id: string): Piece[] => LENGTHS.map((length) => ({ id, length, height: HEIGHTS[length] }));
const stories = (count: number) => Array.from({ length: count }, (_, at) => story(`story-${at}`)).flat();
const BETWEEN = 10;

const heightOf = (column: readonly Piece[]) =>
  column.reduce((sum, { height }) => sum + height, 0) + Math.max(0, column.length - 1) * BETWEEN;

describe('pack', () => {
  it('never makes a column higher than its area, and tells a story once', () => {
    const areas = [
      { key: 'a', height: 200, columns: 3 },
      { key: 'b', height: 20, columns: 2 },
    ];
    for (const manner of MANNERS) {
      const columns = pack(areas, stories(40), [], BETWEEN, manner);
      const placed = Object.values(columns)
        .flat(2)
        .map(({ id }) => id);
      expect(Math.max(...(columns.a ?? []).map(heightOf))).toBeLessThanOrEqual(200);
      expect(columns.b).toEqual([[], []]);
      expect(new Set(placed).size).toBe(placed.length);
    }
  });

  it('tells stories whole where there is room, and more of them in brief where that is asked', () => {
    const areas = [{ key: 'a', height: 150, columns: 2 }];
    const lengths = (manner: (typeof MANNERS)[number]) =>
      pack(areas, stories(6), [], BETWEEN, manner)
        .a?.flat()
        .map(({ length }) => length);
    expect(lengths(MANNERS[0])).toEqual(['full', 'full']);
    expect(lengths(MANNERS[2])?.length).toBeGreaterThan(2);
  });

  it('fills what a story leaves with something short', () => {
    const filler: Piece = { id: 'word', length: 'filler', height: 80 };
    const columns = pack(
      [{ key: 'a', height: 240, columns: 1 }],
      story('one'),
      [filler],
      BETWEEN,
      MANNERS[0],
    );
    expect(columns.a?.[0]?.map(({ id }) => id)).toEqual(['one', 'word']);
  });
});
