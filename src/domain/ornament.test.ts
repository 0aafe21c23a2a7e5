import { describe, expect, test } from 'vitest';
import { MOTIFS } from '../model/taxonomy.ts';
import { coverMarkup, coverPattern, GRID, motifPaths, motifRows } from './ornament.ts';

const ids = Array.from({ length: 300 }, (_, number) => `praktika-${number}`);

describe.each(MOTIFS)('the motif %s', (motif) => {
  test('is the same for the same id', () => {
    expect(coverMarkup(coverPattern(motif, 'obskoy'))).toBe(coverMarkup(coverPattern(motif, 'obskoy')));
    expect(motifPaths(motif, 'obskoy')).toEqual(motifPaths(motif, 'obskoy'));
  });

  test('is sewn in many ways', () => {
    const covers = new Set(ids.map((id) => coverMarkup({ ...coverPattern(motif, id), key: '' })));
    expect(covers.size).toBeGreaterThanOrEqual(30);
  });

  test('fills its grid and mirrors itself', () => {
    for (const id of ids.slice(0, 40)) {
      const rows = motifRows(motif, id);
      expect(rows).toHaveLength(GRID);
      for (const row of rows) {
        expect(row).toHaveLength(GRID);
        expect(row).toBe([...row].reverse().join(''));
      }
    }
  });

  test('makes a cover under 1 KB', () => {
    const sizes = ids.map((id) => coverMarkup(coverPattern(motif, id)).length);
    expect(Math.max(...sizes)).toBeLessThan(1024);
  });
});
