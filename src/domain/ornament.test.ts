import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { GRID, motifSchema } from '../model/taxonomy.ts';
import {
  PLAIN_MOTIF,
  TILE,
  coverMarkup,
  coverPattern,
  dividerPath,
  motifFor,
  motifPaths,
  motifRows,
} from './ornament.ts';

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

const [spruce, boat] = motifSchema
  .array()
  .parse(parse(readFileSync('tests/fixtures/content/taxonomy/motifs.yaml', 'utf8')));
if (!spruce || !boat) throw new Error('the fixtures have a motif of either kind');

describe.each([PLAIN_MOTIF, spruce, boat])('motif $name', (motif) => {
  test('is the same for the same id', () => {
    for (const id of ids.slice(0, 20)) {
      expect(motifPaths(motif, id)).toEqual(motifPaths(motif, id));
      expect(coverPattern(motif, id)).toEqual(coverPattern(motif, id));
    }
  });

  test('differs from id to id', () => {
    expect(new Set(ids.map((id) => JSON.stringify(motifPaths(motif, id)))).size).toBeGreaterThanOrEqual(50);
    const covers = ids.map((id) => JSON.stringify(coverPattern(motif, id).stitches));
    expect(new Set(covers).size).toBeGreaterThan(350);
  });

  test('fills its grid', () => {
    for (const id of ids.slice(0, 150)) {
      for (const variant of ['a', 'b'] as const) {
        const rows = motifRows(motif, id, variant);
        expect(rows).toHaveLength(GRID);
        for (const row of rows) expect(row).toMatch(new RegExp(`^[#+.]{${GRID}}$`));
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

  test('refers inside a cover only to what is in it', () => {
    const markup = coverMarkup(coverPattern(motif, 'tos-obskoy-nash-prud', 3));
    const named = new Set([...markup.matchAll(/ id="(\w+)"/g)].map((match) => match[1]));
    const used = [...markup.matchAll(/(?:href="|url\()#(\w+)/g)].map((match) => match[1]);
    expect(named.size).toBeGreaterThan(1);
    for (const id of used) expect(named).toContain(id);
  });
});

describe.each([PLAIN_MOTIF, spruce])('motif $name, drawn up to its axis', (motif) => {
  test('is its own mirror image', () => {
    for (const id of ids.slice(0, 150))
      for (const row of motifRows(motif, id)) expect([...row].reverse().join('')).toBe(row);
  });

  test('gives a cover both variants, half of each', () => {
    for (const id of ids.slice(0, 40)) {
      const a = motifRows(motif, id, 'a');
      const b = motifRows(motif, id, 'b');
      expect(a).not.toEqual(b);

      const { base = '', stitches: half } = coverPattern(motif, id);
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
});

test('a motif drawn whole stands in a cover as it is, in both variants', () => {
  const axis = (GRID - 1) / 2;
  for (const id of ids.slice(0, 40)) {
    const { main, quiet } = coverPattern(boat, id).stitches;
    const [a, b] = (['a', 'b'] as const).map((variant) => motifRows(boat, id, variant));
    // From the axis of B over all of A to the next axis of B.
    const period = a?.map((row, y) => `${b?.[y]?.slice(axis)}.${row}.${b?.[y]?.slice(0, axis)}`) ?? [];
    expect(period.every(({ length }) => length === 2 * TILE)).toBe(true);
    expect(stitches(main)).toEqual(cellsOf(['', ...period], '#'));
    expect(stitches(quiet)).toEqual(cellsOf(['', ...period], '+'));
  }
});

test('what has no motif of its own gets one of the collection, always the same, or the plain one', () => {
  const seeds = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => `/themes/${name}/`);
  const chosen = seeds.map((seed) => motifFor(seed, [spruce, boat]));
  expect(seeds.map((seed) => motifFor(seed, [spruce, boat]))).toEqual(chosen);
  expect(new Set(chosen)).toEqual(new Set([spruce, boat]));
  expect(motifFor('/themes/a/', [])).toBe(PLAIN_MOTIF);
});

test('ids of one motif do not share the key of their cover', () => {
  const keys = [PLAIN_MOTIF, spruce, boat].flatMap((motif) => ids.map((id) => coverPattern(motif, id).key));
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
