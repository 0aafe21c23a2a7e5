import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { GRID, motifSchema } from '../model/taxonomy.ts';
import { hemMarkup, motifRows, PLAIN_MOTIF, stampMarkup, STITCH } from './ornament.ts';

const [spruce, boat] = motifSchema
  .array()
  .parse(parse(readFileSync('tests/fixtures/content/taxonomy/motifs.yaml', 'utf8')));
if (!spruce || !boat) throw new Error('the fixtures have a motif of either kind');

/** The paths of a drawing: which are quiet, what they draw. */
function paths(markup: string): { isQuiet: boolean; data: string; dashes: number[] }[] {
  return [...markup.matchAll(/<path ([^>]*)\/>/g)].map(([, attributes = '']) => ({
    isQuiet: attributes.includes('opacity'),
    data: / ?d="([^"]*)"/.exec(attributes)?.[1] ?? '',
    dashes: (/dasharray="([^"]*)"/.exec(attributes)?.[1] ?? '').split(' ').map(Number),
  }));
}

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

describe.each([PLAIN_MOTIF, spruce, boat])('motif $name', (motif) => {
  test('has exactly the stitches of its grid in its stamp, whole', () => {
    const rows = motifRows(motif);
    expect(rows.map(({ length }) => length)).toEqual(Array.from({ length: GRID }, () => GRID));
    rows.forEach((row, y) => expect(row.startsWith(motif.grid[y] ?? '-')).toBe(true));
    const drawn = paths(stampMarkup(motif));
    const of = (quiet: boolean) =>
      drawn.filter(({ isQuiet }) => isQuiet === quiet).flatMap(({ data }) => stitches(data));
    expect(of(false)).toEqual(cellsOf(rows, '#'));
    expect(of(true)).toEqual(cellsOf(rows, '+'));
  });

  test('repeats every row of its hem, stitch by stitch', () => {
    const drawn = paths(hemMarkup(motif)).flatMap(({ data, ...path }) =>
      data.split(/(?=M)/).map((line) => ({ ...path, data: line })),
    );
    expect(drawn.length).toBe(
      motif.hem.flatMap((row) => ['#', '+'].filter((colour) => row.includes(colour))).length,
    );
    for (const { isQuiet, data, dashes } of drawn) {
      const [start = 0, y = 0] = (/^M(\d+) (\d+)h/.exec(data) ?? []).slice(1).map(Number);
      const row = motif.hem[y] ?? '';
      const sewn = new Set<number>();
      for (let x = start, index = 0; x < start + 3 * row.length; index += 1) {
        if (index % 2 === 0) sewn.add(x);
        x += dashes[index % dashes.length] ?? Number.NaN;
      }
      for (let x = start; x < start + 3 * row.length; x += 1)
        expect([x, sewn.has(x)]).toEqual([x, row[x % row.length] === (isQuiet ? '+' : '#')]);
    }
  });
});

test('a motif drawn up to its axis is its own mirror image', () => {
  for (const row of motifRows(spruce)) expect([...row].reverse().join('')).toBe(row);
  expect(motifRows(boat)).toEqual(boat.grid);
});

test('stitches are whole pixels at four pixels each', () => {
  expect(STITCH * 4).toBe(3);
});
