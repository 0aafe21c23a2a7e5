import { describe, expect, test } from 'vitest';
import { MOTIF_LABELS, type Motif } from '../model/taxonomy.ts';
import { GRID, TILE, coverMarkup, coverPattern, dividerPath, motifPaths, motifRows } from './ornament.ts';

const ids = Array.from({ length: 400 }, (_, index) => `tos-sosedi-${index}`);

/** The stitches that path data draws, as `column,row`. */
function stitches(data: string): string[] {
  const cells: string[] = [];
  let [x, y] = [0, 0];
  for (const [, command, first, second] of data.matchAll(/([Mmh])(-?[\d.]+)(?: ?(-?[\d.]+))?/g)) {
    const value = Number(first);
    if (command === 'M') [x, y] = [value, Number(second)];
    else if (command === 'm') [x, y] = [x + value, y + Number(second)];
    else for (const end = x + value; x < end; x += 1) cells.push(`${x},${y}`);
  }
  return cells;
}

function cellsOf(rows: readonly string[], wanted: string): string[] {
  return rows.flatMap((row, y) => [...row].flatMap((cell, x) => (cell === wanted ? [`${x},${y}`] : [])));
}

const MOTIFS = Object.keys(MOTIF_LABELS) as Motif[];

describe.each(MOTIFS)('motif %s', (motif) => {
  test('is the same for the same id', () => {
    for (const id of ids.slice(0, 20)) {
      expect(motifPaths(motif, id)).toEqual(motifPaths(motif, id));
      expect(coverPattern(motif, id)).toEqual(coverPattern(motif, id));
    }
  });

  test('differs from id to id', () => {
    expect(new Set(ids.map((id) => JSON.stringify(motifPaths(motif, id)))).size).toBeGreaterThanOrEqual(50);
    const covers = ids.map((id) => JSON.stringify(coverPattern(motif, id).half));
    expect(new Set(covers).size).toBeGreaterThan(350);
  });

  test('fills its grid and is its own mirror image', () => {
    for (const id of ids.slice(0, 150)) {
      for (const variant of ['a', 'b'] as const) {
        const rows = motifRows(motif, id, variant);
        expect(rows).toHaveLength(GRID);
        for (const row of rows) {
          expect(row).toMatch(new RegExp(`^[#+.]{${GRID}}$`));
          expect([...row].reverse().join('')).toBe(row);
        }
        expect(rows[0]).toContain('#');
        expect(rows.at(-1)).toContain('#');
      }
    }
  });

  test('has exactly the drawn stitches in its paths', () => {
    for (const id of ids) {
      const rows = motifRows(motif, id);
      const { main, quiet } = motifPaths(motif, id);
      expect(stitches(main)).toEqual(cellsOf(rows, '#'));
      expect(stitches(quiet)).toEqual(cellsOf(rows, '+'));
    }
  });

  test('gives a cover both variants, half of each', () => {
    for (const id of ids.slice(0, 40)) {
      const a = motifRows(motif, id, 'a');
      const b = motifRows(motif, id, 'b');
      expect(a).not.toEqual(b);

      const { base, half } = coverPattern(motif, id);
      const common = stitches(base);
      const mirrored = common
        .map((cell) => cell.split(',').map(Number))
        .map(([x = 0, y = 0]) => `${TILE - x},${y}`);
      const main = new Set([...stitches(half.main), ...common, ...mirrored]);
      const quiet = new Set(stitches(half.quiet));
      for (const cell of [...main, ...quiet]) {
        const [x = -1, y = -1] = cell.split(',').map(Number);
        expect(x >= 0 && x <= TILE && y >= 1 && y <= GRID, cell).toBe(true);
        expect(main.has(cell) && quiet.has(cell), cell).toBe(false);
      }

      const axis = (GRID - 1) / 2;
      const cellAt = (x: number, y: number) =>
        main.has(`${x},${y}`) ? '#' : quiet.has(`${x},${y}`) ? '+' : '.';
      for (let y = 0; y < GRID; y += 1) {
        for (let step = 0; step <= axis; step += 1) {
          // The outermost stitches of a motif may touch the ground that only covers show, never change.
          if (a[y]?.[axis - step] !== '.') expect(cellAt(TILE - step, y + 1)).toBe(a[y]?.[axis - step]);
          if (b[y]?.[axis + step] !== '.') expect(cellAt(step, y + 1)).toBe(b[y]?.[axis + step]);
        }
      }
    }
  });

  test('makes a cover of less than one kilobyte', () => {
    for (const id of ids) {
      const cover = coverPattern(motif, id);
      const svg = `<svg class="cover astro-abcdefgh" viewBox="${cover.viewBox}" preserveAspectRatio="xMidYMid slice" aria-hidden="true">${coverMarkup(cover)}</svg>`;
      expect(new TextEncoder().encode(svg).length).toBeLessThan(1024);
    }
  });

  test('refers inside a cover only to what is in it', () => {
    const markup = coverMarkup(coverPattern(motif, 'tos-obskoy-nash-prud', 3));
    const named = new Set([...markup.matchAll(/ id="(\w+)"/g)].map((match) => match[1]));
    const used = [...markup.matchAll(/(?:href="|url\()#(\w+)/g)].map((match) => match[1]);
    expect(named.size).toBe(4);
    for (const id of used) expect(named).toContain(id);
  });
});

test('ids of one motif do not share the key of their cover', () => {
  const keys = MOTIFS.flatMap((motif) => ids.map((id) => coverPattern(motif, id).key));
  expect(new Set(keys).size).toBe(keys.length);
});

test('a divider repeats after one tile in every row', () => {
  for (const id of ids.slice(0, 40)) {
    const { strokes } = dividerPath(id);
    expect(strokes.length).toBeGreaterThan(4);
    for (const { dashes } of strokes) {
      const period = dashes.split(' ').reduce((sum, dash) => sum + Number(dash), 0);
      expect(TILE / period).toBeCloseTo(Math.round(TILE / period));
    }
  }
});
