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
 * What is drawn: the left half of a tile. The first column and the last row are the ground between motifs, which
 * only a cover shows; the last column is the axis, and the right half is the mirror image of the left.
 *
 * `#` main, `+` quiet, `.` nothing. A letter is a group of stitches that one bit of the hash switches: small, it
 * is sewn in the quiet colour or not at all; capital, it is always sewn, in the main colour or in the quiet one.
 * `a` is the heart of a motif: the two variants in a cover never agree on it.
 */
const TILES: Record<Motif, readonly string[]> = {
  house: [
    '1......#.',
    '.0......#',
    '3.2....##',
    '.0....##.',
    '1....##.a',
    '....##.aA',
    '...##.aAB',
    '..##...aA',
    '.########',
    '...#.f.f.',
    '4..#.DD.c',
    '44.#.DD.#',
    '4..#....#',
    '4.##.ee.#',
    '..#######',
    '.........',
  ],
  hands: [
    '......##.',
    '.....#fa#',
    '.....#aAB',
    '.#.#..#aA',
    '.#.#.#.#a',
    '.#.#.#..#',
    '.#####...',
    '.##cc#...',
    '..##c##..',
    '1..##c#..',
    '.0..#c##.',
    '3.2.#cc#.',
    '.0.#####.',
    '1..#DeD#.',
    '...#####.',
    '.........',
  ],
  leaf: [
    '.0......#',
    '1......##',
    '......##.',
    '.....##.#',
    '....##B.#',
    '...##d.B#',
    '..##A.d.#',
    '..#e.A.d#',
    '..#.e.A.#',
    '..#C.f.A#',
    '..##C.f.#',
    '...##C.f#',
    '....##C.#',
    '1....####',
    '.0......#',
    '3.2......',
  ],
  shield: [
    '.##.....#',
    '..###.###',
    '..#.###..',
    '..#....+b',
    '..#.+b+.e',
    '..#.b.d.a',
    '..#.+..aA',
    '..#.beaAC',
    '..##.+.aA',
    '1..#.b..a',
    '.0.##.+.e',
    '3.2.#..b.',
    '.0..##..+',
    '1....##..',
    '......###',
    '.........',
  ],
  tower: [
    '........#',
    '.......##',
    '1......#c',
    '.0....##c',
    '3.2...#.b',
    '.0...##.b',
    '1....####',
    '....#e#e#',
    '....#####',
    '.#.##....',
    '.#.##..AA',
    '=####.A.D',
    '..g.#.AD.',
    '4...#.A.D',
    '=####.AD.',
    '.........',
  ],
};

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

/** Path data of all stitches of one colour; each run is written in the shorter of the two ways. */
function path(rows: readonly (readonly Stitch[])[], colour: Stitch): string {
  let data = '';
  let end = { x: 0, y: 0 };
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== colour) continue;
      let length = 1;
      while (row[x + length] === colour) length += 1;
      const down = y - end.y;
      const absolute = `M${x} ${y}`;
      const relative = `m${x - end.x} ${down}`;
      data += `${data && relative.length < absolute.length ? relative : absolute}h${length}`;
      x += length;
      end = { x, y };
    }
  });
  return data;
}

/** One motif, `GRID` rows of `GRID` stitches: `#` main, `+` quiet, `.` nothing. */
export function motifRows(motif: Motif, seed: string, variant: Variant = 'a'): string[] {
  const bits = hash(seed);
  return TILES[motif].slice(0, GRID).map((row) => {
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
  /** Half a period of the field: from the axis of B in column 0 to the axis of A in column `TILE`. */
  half: StitchPaths;
  /** The strokes along the top and the bottom, from the outside in. */
  edge: { line: string; teeth: string; tips: string };
  /** What is seen: `x y width height`, in stitches; wider than any cover, to be sliced to the middle. */
  viewBox: string;
  /** The field without its edges, in stitches. */
  field: { y: number; width: number; height: number };
}

/** Stitches from side to side: an odd number of tiles, so that an axis is in the middle, and its stitch. */
const COVER_WIDTH = 27 * TILE;

/** A field of two variants of a motif in a checkerboard, `rows` tiles high, between two edges. */
export function coverPattern(motif: Motif, id: string, rows = 2): CoverPattern {
  const a = halfTile(motif, id, 'a');
  const b = halfTile(motif, id, 'b');
  const half = a.map((left, y) => [...(b[y] ?? []).slice(1).reverse(), ...left]);
  const bottom = rows * TILE - 1;
  const along = (start: number, distance: number) =>
    [-1 - distance, bottom + distance].map((y) => `M${start} ${y}h${COVER_WIDTH}`).join('');
  return {
    key: hash(`${motif}/${id}`).toString(36),
    half: { main: path(half, '#'), quiet: path(half, '+') },
    edge: { line: along(0, 3), teeth: along(-1, 2), tips: along(0, 1) },
    viewBox: `0 -4.4 ${COVER_WIDTH - TILE + 0.8} ${bottom + 7.8}`,
    field: { y: -1.5, width: COVER_WIDTH, height: bottom + 2 },
  };
}

/**
 * The inside of the SVG of a cover. Only half a period is written: the pattern mirrors it, and repeats both
 * parts one tile lower and to the side. Classes: `quiet`; `teeth` and `tips` carry their own dashes.
 */
export function coverMarkup({ key, half, edge, field }: CoverPattern): string {
  const use = `<use href="#h${key}"`;
  return [
    `<pattern id="p${key}" y="-.5" width="${2 * TILE}" height="${2 * TILE}" patternUnits="userSpaceOnUse">`,
    `<g id="h${key}"><path d="${half.main}"/><path class="quiet" d="${half.quiet}"/></g>`,
    `${use} transform="matrix(-1 0 0 1 32.8 0)"/>${use} x="16" y="16"/>${use} transform="matrix(-1 0 0 1 16.8 16)"/>`,
    `</pattern><rect y="${field.y}" width="${field.width}" height="${field.height}" fill="url(#p${key})"/>`,
    `<path d="${edge.line}"/><path class="teeth" d="${edge.teeth}"/><path class="tips" d="${edge.tips}"/>`,
  ].join('');
}
