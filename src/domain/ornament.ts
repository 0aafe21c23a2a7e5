/**
 * The cross-stitch ornament. A motif is drawn by hand, stitch by stitch, and the id of an entry decides which
 * of its optional stitches are sewn: every practice has a pattern of its own, every direction its family.
 *
 * Units: one stitch is one unit of length in each direction. A stitch at column c and row r is a stroke that
 * starts at x = c and runs along y = r; with `stroke-width=".8" stroke-dasharray=".8 .2"` it shows as a square
 * from (c, r − 0.4) to (c + 0.8, r + 0.4), and a run of n stitches is the single command `h n`.
 */
import type { Motif } from '../model/taxonomy.ts';

/** Columns and rows of a motif, in stitches. Odd, so that a column is the axis. */
export const GRID = 15;
/** From one motif to the next in a cover, in stitches: the grid and an empty row. */
export const TILE = GRID + 1;
/** Columns of a drawn half: the left one with the axis. */
const AXIS = (GRID - 1) / 2;
/** A stitch without the gap after it, in units. */
const STITCH = 0.8;

export interface StitchPaths {
  /** Path data of the stitches in the colour of the direction. */
  main: string;
  /** Path data of the stitches in the quiet colour. */
  quiet: string;
}

/**
 * The left halves with the axis; the right halves are their mirror image.
 * `#` main, `+` quiet, `.` nothing. A letter is a group that one bit of the hash switches: small, it is sewn
 * in the quiet colour or not at all; capital, it is always sewn, in the main colour or in the quiet one.
 * `a` is the heart of a motif: the two variants in a cover never agree on it.
 */
const HALVES: Record<Motif, readonly string[]> = {
  house: [
    '......#.',
    '.......#',
    '......##',
    '.....##.',
    '....##.a',
    '...##.aA',
    '..##.aAb',
    '.##...aA',
    '########',
    '..#.....',
    '..#.DD.c',
    '..#.DD.#',
    '..#....#',
    '.##.ee.#',
    '.#######',
  ],
  hands: [
    '.....##.',
    '....#ba#',
    '....#aAA',
    '#.#..#aA',
    '#.#.#.#a',
    '####.#.#',
    '.###..#.',
    '.####...',
    '..####..',
    '...###..',
    '....##..',
    '...####.',
    '...#DD#.',
    '.c.#DD#.',
    'ccc####.',
  ],
  leaf: [
    '.......#',
    '......##',
    '.....##.',
    '....##.#',
    '...##..#',
    '..##.a.#',
    '.##...a#',
    '.#.b...#',
    '.#..b..#',
    '.#.c.b.#',
    '.##.c.b#',
    '..##.c.#',
    '...##.c#',
    '....####',
    '.......#',
  ],
  shield: [
    '##.....#',
    '.###.###',
    '.#.###..',
    '.#....++',
    '.#.+++..',
    '.#.+...a',
    '.#.+..aA',
    '.#.+.aAb',
    '.##.+.aA',
    '..#.+..a',
    '..##.+..',
    '...#..+.',
    '...##..+',
    '....##..',
    '.....###',
  ],
  tower: [
    '.......#',
    '......##',
    '......#a',
    '.....##a',
    '.....#.b',
    '....##.b',
    '....####',
    '...#.#.#',
    '...#####',
    '#.##....',
    '#.##..c.',
    '####.aDc',
    '#..#.aDD',
    '#..#.aDD',
    '####.aDD',
  ],
};

type Stitch = '#' | '+' | '.';

/** FNV-1a of 32 bits, with the finish of MurmurHash3: ids that differ in the last letter share no pattern. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

function stitch(cell: string, bits: number): Stitch {
  if (cell === '#' || cell === '+' || cell === '.') return cell;
  const group = cell.toLowerCase();
  const on = ((bits >>> (group.charCodeAt(0) - 97)) & 1) === 1;
  if (cell === group) return on ? '+' : '.';
  return on ? '#' : '+';
}

function half(motif: Motif, bits: number): Stitch[][] {
  return HALVES[motif].map((row) => [...row].map((cell) => stitch(cell, bits)));
}

/** The lower half of the hash sews one variant, the upper half the other; their hearts are opposite. */
function variants(motif: Motif, seed: string): { a: Stitch[][]; b: Stitch[][] } {
  const bits = hash(seed);
  return { a: half(motif, bits), b: half(motif, ((bits >>> 16) & ~1) | (~bits & 1)) };
}

/** Path data of all stitches of one colour, each run written in the shorter of the two ways. */
function path(rows: readonly (readonly Stitch[])[], colour: Stitch): string {
  let data = '';
  let [endX, endY] = [0, 0];
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; ) {
      if (row[x] !== colour) {
        x += 1;
        continue;
      }
      let length = 1;
      while (row[x + length] === colour) length += 1;
      const absolute = `M${x} ${y}`;
      const [dx, dy] = [x - endX, y - endY];
      const relative = `m${dx}${dy < 0 ? '' : ' '}${dy}`;
      data += `${data && relative.length < absolute.length ? relative : absolute}h${length}`;
      [endX, endY] = [x + length, y];
      x += length;
    }
  });
  return data;
}
