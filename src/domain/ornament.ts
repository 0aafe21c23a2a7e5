/**
 * The cross-stitch ornament. A motif is drawn by hand, stitch by stitch, and the id of an entry decides which
 * of its optional stitches are sewn: every practice has a pattern of its own, every direction its family.
 *
 * Units: one stitch is one unit of length in each direction. A stitch at column c and row r is a stroke that
 * starts at x = c and runs along y = r; with `stroke-width=".8" stroke-dasharray=".8 .2"` it shows as a square
 * from (c, r − 0.4) to (c + 0.8, r + 0.4), and a run of n stitches is the single command `h n`.
 */
import type { Motif } from '../model/taxonomy.ts';

/** Columns and rows of a motif, in stitches. Odd, so that one column is the axis. */
export const GRID = 15;
/** From one motif to the next in a cover, in stitches: the grid and the ground between two motifs. */
export const TILE = GRID + 1;

export interface StitchPaths {
  /** Path data of the stitches in the colour of the direction. */
  main: string;
  /** Path data of the stitches in the quiet colour. */
  quiet: string;
}

/**
 * What is drawn: the ground to the left of a motif, which only a cover shows, its left half and, last, its axis;
 * the right half is the mirror image of the left.
 *
 * `#` main, `+` quiet, `.` nothing. A letter is a group of stitches that one bit of the hash switches: small, it
 * is sewn in the quiet colour or not at all; capital, it is always sewn, in the main colour or in the quiet one.
 * `a` is the heart of a motif: the two variants in a cover never agree on it.
 */
const TILES: Record<Motif, readonly string[]> = {
  house: [
    '0......#.',
    '.0......#',
    '2.0....##',
    '.0....##.',
    '0....##.a',
    '....##.aA',
    '...##.aAB',
    '..##...aA',
    '.########',
    '...#.f.f.',
    '1..#.DD.c',
    '11.#.DD.#',
    '1..#....#',
    '1.##.ee.#',
    '..#######',
  ],
  hands: [
    '.....##..',
    '....#fa#.',
    '....#aaA#',
    '....#aAAB',
    '.#..##aAA',
    '.##..##aA',
    '..##..##a',
    '.#.##..##',
    '.##.##..#',
    '..##.##..',
    '0..##.##.',
    '.0..#C##.',
    '2.0.#DD#.',
    '.0..#EE#.',
    '0...####.',
  ],
  leaf: [
    '........#',
    '.......##',
    '......##f',
    '.....##.#',
    '....##B.#',
    '...##d.B#',
    '..##A...#',
    '..#e.A.d#',
    '..#...A.#',
    '..#C.e.A#',
    '0.##C.g.#',
    '.0.##C.e#',
    '2.0.##C.#',
    '.0...####',
    '0.......#',
  ],
  shield: [
    '.##.....#',
    '..###.###',
    '..#.###..',
    '..#....+b',
    '..#.+b+.e',
    '..#.b.d.+',
    '..#.+..+A',
    '..#.bf+AC',
    '..##.+.+A',
    '0..#.b..+',
    '.0.##.+.e',
    '2.0.#..b.',
    '.0..##..+',
    '0....##..',
    '......###',
  ],
  tower: [
    '........#',
    '.......##',
    '0......#c',
    '.0....##c',
    '2.0...#.b',
    '.0...##.b',
    '0....####',
    '....#e#e#',
    '....#####',
    '.#.##....',
    '.#.##..AA',
    '=####.A.D',
    '..g.#.AD.',
    '1...#.A.D',
    '=####.AD.',
  ],
};

/** A stitch without the gap after it, in units. */
const STITCH = 0.8;

type Stitch = '#' | '+' | '.';
type Variant = 'a' | 'b';

/** FNV-1a of 32 bits with the finish of MurmurHash3, so that ids which differ in one letter differ in all bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/**
 * Bits 0 to 7 of the hash sew the groups of variant A, bits 8 to 15 those of variant B, bits 16 to 25 the ground,
 * on which both must agree. Bit 0, the heart, is turned over for B.
 */
function isOn(group: string, bits: number, variant: Variant): boolean {
  const digit = '0123456789'.indexOf(group);
  const letter = 'abcdefgh'.indexOf(group);
  if (digit >= 0) return digit === 0 || ((bits >>> (16 + digit)) & 1) === 1;
  if (letter === 0) return (bits & 1) === (variant === 'a' ? 1 : 0);
  return ((bits >>> (letter + (variant === 'a' ? 0 : 8))) & 1) === 1;
}

function stitch(cell: string, bits: number, variant: Variant): Stitch {
  if (cell === '#' || cell === '+' || cell === '.') return cell;
  if (cell === '=') return '#';
  const group = cell.toLowerCase();
  const on = isOn(group, bits, variant);
  if (cell === group) return on ? '+' : '.';
  return on ? '#' : '+';
}

/** The left half of a tile, sewn. */
function halfTile(motif: Motif, seed: string, variant: Variant): Stitch[][] {
  const bits = hash(seed);
  return TILES[motif].map((row) => [...row].map((cell) => stitch(cell, bits, variant)));
}

/** Two numbers of path data: a minus sign parts them as well as a space does. */
function pair(first: number, second: number): string {
  return `${first}${second < 0 ? '' : ' '}${second}`;
}

/** Path data of all stitches of one colour, the first row at `top`; each run is written in the shorter of two ways. */
function path(rows: readonly (readonly Stitch[])[], colour: Stitch, top = 0): string {
  let data = '';
  let [endX, endY] = [0, 0];
  rows.forEach((row, index) => {
    const y = top + index;
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== colour) continue;
      let length = 1;
      while (row[x + length] === colour) length += 1;
      const absolute = `M${pair(x, y)}`;
      const relative = `m${pair(x - endX, y - endY)}`;
      data += `${data && relative.length < absolute.length ? relative : absolute}h${length}`;
      x += length;
      [endX, endY] = [x, y];
    }
  });
  return data;
}

/** One motif, `GRID` rows of `GRID` stitches: `#` main, `+` quiet, `.` nothing. */
export function motifRows(motif: Motif, seed: string, variant: Variant = 'a'): string[] {
  const bits = hash(seed);
  return TILES[motif].map((row) => {
    const left = [...row.slice(1).replace(/[=\d]/g, '.')].map((cell) => stitch(cell, bits, variant));
    return [...left, ...left.slice(0, -1).reverse()].join('');
  });
}

/** One motif as strokes, in columns and rows 0 to `GRID - 1`. */
export function motifPaths(motif: Motif, seed: string): StitchPaths {
  const rows = motifRows(motif, seed).map((row) => [...row] as Stitch[]);
  return { main: path(rows, '#'), quiet: path(rows, '+') };
}

export interface CoverPattern {
  /** For `id` attributes: letters and digits, the same for the same entry. */
  key: string;
  /** Main stitches that A and B have in common, from an axis (column 0) to the ground (column `TILE / 2`). */
  base: string;
  /** The others of half a period: from the axis of B (column 0) to the axis of A (column `TILE`). */
  half: StitchPaths;
  /** The strokes along the top and the bottom, from the outside in. */
  edge: { line: string; teeth: string; tips: string };
  /** What is seen: `x y width height`, in stitches; wider than any cover, to be sliced to the middle. */
  viewBox: string;
  /** Rows of tiles. */
  rows: number;
}

/** Columns of a cover that are seen: an odd number of tiles, so that an axis is in the middle. */
const COVER_WIDTH = 26 * TILE;
/** Columns of a row of tiles: more than are seen, and a whole number of periods in a short fraction. */
const ROW_WIDTH = 32 * TILE;

/** A field of two variants of a motif in a checkerboard, `rows` tiles high, between two edges. */
export function coverPattern(motif: Motif, id: string, rows = 2): CoverPattern {
  const a = halfTile(motif, id, 'a');
  const b = halfTile(motif, id, 'b');
  const isBase = (x: number, y: number) => '#='.includes(TILES[motif][y]?.[x] ?? '.');
  const right = (left: readonly Stitch[]) => left.toReversed();
  const base = a.map((left, y) => right(left.map((cell, x) => (isBase(x, y) ? cell : '.'))));
  const half = a.map((left, y) => [
    ...right((b[y] ?? []).map((cell, x) => (isBase(x, y) ? '.' : cell))).slice(0, -1),
    ...left.map((cell, x) => (isBase(x, y) ? '.' : cell)),
  ]);
  const bottom = rows * TILE;
  const along = (start: number, distance: number) =>
    [-distance, bottom + distance].map((y) => `M${pair(start, y)}h${COVER_WIDTH + 2}`).join('');
  return {
    key: hash(`${motif}/${id}`).toString(36).slice(-5),
    base: path(base, '#', 1),
    half: { main: path(half, '#', 1), quiet: path(half, '+', 1) },
    edge: { line: along(0, 3), teeth: along(-1, 2), tips: along(0, 1) },
    viewBox: `0 -3.4 ${COVER_WIDTH + STITCH} ${bottom + 6.8}`,
    rows,
  };
}

/** Reflects a stitch at column c to column `sum - c`. */
function mirror(sum: number): string {
  return `transform="matrix(-1 0 0 1 ${sum + STITCH} 0)"`;
}

/**
 * The inside of the SVG of a cover. Only a half of each motif is written; the rest is reflections and repeats.
 * Classes: `q` is quiet; so are `t`, teeth, and `u`, their tips, which need dashes of their own.
 */
export function coverMarkup({ key, base, half, edge, rows }: CoverPattern): string {
  const repeats = Array.from({ length: rows - 1 }, (_, index) => {
    const row = index + 1;
    return `<use href="#r${key}"${row % 2 ? ` x="-${TILE}"` : ''} y="${row * TILE}"/>`;
  });
  return [
    // The pattern is measured in parts of the row: 1/16 of 512 stitches are two tiles.
    `<pattern id="p${key}" width="${(2 * TILE) / ROW_WIDTH}" height="1"><g id="h${key}">`,
    `<path id="b${key}" d="${base}"/><use href="#b${key}" ${mirror(TILE)}/>`,
    half.main && `<path d="${half.main}"/>`,
    half.quiet && `<path class="q" d="${half.quiet}"/>`,
    `</g><use href="#h${key}" ${mirror(2 * TILE)}/></pattern>`,
    `<rect id="r${key}" width="${ROW_WIDTH}" height="${TILE}" fill="url(#p${key})"/>`,
    ...repeats,
    `<path d="${edge.line}"/><path class="t" d="${edge.teeth}"/><path class="u" d="${edge.tips}"/>`,
  ].join('');
}
