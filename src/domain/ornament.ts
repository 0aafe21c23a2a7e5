/**
 * The cross-stitch ornament. A motif is designed by hand, stitch by stitch, and the id of an entry decides which
 * of its optional stitches are sewn: every practice has a pattern of its own, every direction its family.
 *
 * The rows of a motif are drawn whole, or as the column between two motifs and the left half up to the axis; the right half
 * is then the mirror image. `#` main, `+` quiet, `.` nothing. A letter is a group of stitches that a bit of the hash switches:
 * a small one is sewn in the quiet colour or not at all, a capital one always, in the main colour or in the quiet one. `a` is
 * the heart of the motif, on which the two variants in a cover never agree. Only covers show the ground around a motif that is
 * drawn by halves: `=` main, `0` quiet, other digits are groups like small letters.
 *
 * Units: one unit of length is one stitch with the gap after it. The stitch in column c and row r is a stroke
 * from x = c along y = r; with `stroke-width=".8" stroke-dasharray=".8 .2"` it shows as a square from
 * (c, r − 0.4) to (c + 0.8, r + 0.4), and a run of n stitches is the one command `h n`.
 */
import { hashOf } from '../language/hash.ts';
import { GRID, type Motif } from '../model/taxonomy.ts';

/** From one motif to the next in a cover, in stitches: the grid and the ground between two motifs. */
export const TILE = GRID + 1;
/** A stitch without its gap, in units. */
const STITCH = 0.8;

export interface StitchPaths {
  /** Path data of the stitches in the colour of the direction. */
  main: string;
  /** Path data of the stitches in the quiet colour. */
  quiet: string;
}

/** For a collection that draws none; no motif of a collection can have this id. */
export const PLAIN_MOTIF: Motif = {
  id: '-',
  name: 'Ромб',
  grid: [
    '01......#',
    '12.....#.',
    '......#.b',
    '.....#.bd',
    '....#.b.A',
    '...#.c.Ag',
    '..#.c.Fga',
    '.#.ceFga#',
    '..#.c.Fga',
    '...#.c.Ag',
    '....#.b.A',
    '.....#.bd',
    '......#.b',
    '12.....#.',
    '01......#',
  ],
};

/** The mark of every site, nine by nine stitches: a lozenge, the sign of a sown field and of a home. */
export const MARK =
  'M4 0h1M3 1h3M2 2h2m1 0h2M1 3h2m1 0h1m1 0h2M0 4h2m1 0h3m1 0h2M1 5h2m1 0h1m1 0h2M2 6h2m1 0h2M3 7h3M4 8h1';

type Stitch = '#' | '+' | '.';
/** The two of a checkerboard. */
export type Variant = 'a' | 'b';

/** A motif for what has no direction; the same for the same seed. */
export function motifFor(seed: string, motifs: readonly Motif[]): Motif {
  return motifs[hashOf(seed) % motifs.length] ?? PLAIN_MOTIF;
}

function hasBit(bits: number, index: number): boolean {
  return ((bits >>> index) & 1) === 1;
}

/** Bits 0 to 7 switch the groups of variant A, 8 to 15 those of B, 16 to 25 the ground, which both share. */
function isSewn(group: string, bits: number, variant: Variant): boolean {
  if (group === '0') return true;
  if (group >= '1' && group <= '9') return hasBit(bits, 16 + Number(group));
  if (group === 'a') return hasBit(bits, 0) === (variant === 'a');
  return hasBit(bits, 'abcdefgh'.indexOf(group) + (variant === 'a' ? 0 : 8));
}

function stitch(cell: string, bits: number, variant: Variant): Stitch {
  if (cell === '#' || cell === '+' || cell === '.') return cell;
  if (cell === '=') return '#';
  const group = cell.toLowerCase();
  const sewn = isSewn(group, bits, variant);
  if (cell === group) return sewn ? '+' : '.';
  return sewn ? '#' : '+';
}

/** The rows of a motif as they are drawn. */
function sewn({ grid }: Motif, seed: string, variant: Variant): Stitch[][] {
  const bits = hashOf(seed);
  return grid.map((row) => [...row].map((cell) => stitch(cell, bits, variant)));
}

/** Two numbers of path data: a minus sign parts them as well as a space does. */
function pair(first: number, second: number): string {
  return `${first}${second < 0 ? '' : ' '}${second}`;
}

/** Path data of all stitches of one colour, the first row at y = `top`. */
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

function strokes(rows: readonly (readonly Stitch[])[], top = 0): StitchPaths {
  return { main: path(rows, '#', top), quiet: path(rows, '+', top) };
}

/** One motif, `GRID` rows of `GRID` cells: `#` main, `+` quiet, `.` nothing. */
export function motifRows(motif: Motif, seed: string, variant: Variant = 'a'): string[] {
  return sewn(motif, seed, variant).map((row, y) => {
    if (row.length === GRID) return row.join('');
    const left = row.slice(1).map((cell, x) => (/[=\d]/.test(motif.grid[y]?.[x + 1] ?? '') ? '.' : cell));
    return [...left, ...left.slice(0, -1).reverse()].join('');
  });
}

/** One motif as strokes, in columns and rows 0 to `GRID - 1`. */
export function motifPaths(motif: Motif, seed: string): StitchPaths {
  return strokes(motifRows(motif, seed).map((row) => [...row] as Stitch[]));
}

export interface CoverPattern {
  /** For `id` attributes: letters and digits, the same for the same entry. */
  key: string;
  /**
   * Main stitches that A and B have in common, from an axis (column 0) to the ground (column `TILE / 2`); absent of a motif
   * that is not its own mirror image.
   */
  base?: string;
  /**
   * The other stitches from the axis of B (column 0) to the axis of A (column `TILE`): half a period. Of a motif that is not
   * its own mirror image: on to the next axis of B.
   */
  stitches: StitchPaths;
  /** The strokes along the top and the bottom, from the outside in: unbroken, three of four, one of four. */
  edge: { line: string; teeth: string; tips: string };
  /** What is seen, `x y width height` in stitches: wider than any cover, to be sliced to its middle. */
  viewBox: string;
  /** How many tiles the field is high. */
  rows: number;
}

/** Columns of a cover, in stitches; with an axis in the middle, because it is an even number of tiles. */
const COVER_WIDTH = 26 * TILE;
/** Columns of a row of tiles: more than are seen, and so many that a period is a short fraction of them. */
const ROW_WIDTH = 32 * TILE;

/**
 * A field of the two variants of a motif in a checkerboard, `rows` tiles high, between two edges. A tile is the
 * ground in its row 0 and the motif in rows 1 to `GRID`, so that no stitch lies across the end of a tile.
 */
export function coverPattern(motif: Motif, id: string, rows = 2): CoverPattern {
  const bottom = rows * TILE;
  const along = (start: number, distance: number) =>
    [-distance, bottom + distance].map((y) => `M${pair(start, y)}h${COVER_WIDTH + 2}`).join('');
  const isWhole = motif.grid[0]?.length === GRID;
  return {
    key: hashOf(`${motif.id}/${id}`).toString(36).slice(-5),
    ...(isWhole ? { stitches: wholePeriod(motif, id) } : halfPeriod(motif, id)),
    edge: { line: along(0, 3), teeth: along(-1, 2), tips: along(0, 1) },
    viewBox: `0 -3.4 ${COVER_WIDTH + STITCH} ${bottom + 6.8}`,
    rows,
  };
}

function wholePeriod(motif: Motif, id: string): StitchPaths {
  const axis = (GRID - 1) / 2;
  const b = sewn(motif, id, 'b');
  return strokes(
    sewn(motif, id, 'a').map((row, y) => {
      const beside = b[y] ?? [];
      return [...beside.slice(axis), '.' as const, ...row, '.' as const, ...beside.slice(0, axis)];
    }),
    1,
  );
}

function halfPeriod(motif: Motif, id: string): Pick<CoverPattern, 'base' | 'stitches'> {
  const isBase = (x: number, y: number) => /[#=]/.test(motif.grid[y]?.[x] ?? '');
  const a = sewn(motif, id, 'a');
  const base = a.map((row, y) => row.map((cell, x) => (isBase(x, y) ? cell : '.')).reverse());
  const [leftOfA, leftOfB] = [a, sewn(motif, id, 'b')].map((half) =>
    half.map((row, y) => row.map((cell, x) => (isBase(x, y) ? '.' : cell))),
  ) as [Stitch[][], Stitch[][]];
  const half = leftOfA.map((row, y) => [...(leftOfB[y] ?? []).slice(1).reverse(), ...row]);
  return { base: path(base, '#', 1), stitches: strokes(half, 1) };
}

/** A copy of a drawing, in which the stitch of column c is in column `sum - c`. */
function mirrored(id: string, sum: number): string {
  return `<use href="#${id}" x="${-sum - STITCH}" transform="scale(-1 1)"/>`;
}

/** The class of quiet stitches. Styles have to name it alone: the copies of a `use` match no longer selector. */
export const QUIET_CLASS = 'quiet-stitch';

/**
 * The inside of the SVG of a cover. To stay small it names half of each motif and the common part of both only
 * once; the rest is reflections and repeats. Classes: `QUIET_CLASS`; `t`, the teeth, and `u`, their tips, are
 * quiet too and need the dashes `EDGE_DASHES`.
 */
export function coverMarkup({ key, base, stitches, edge, rows }: CoverPattern): string {
  const period = String((2 * TILE) / ROW_WIDTH).replace(/^0/, '');
  const repeats = Array.from({ length: rows - 1 }, (_, index) => {
    const row = index + 1;
    return `<use href="#r${key}"${row % 2 ? ` x="-${TILE}"` : ''} y="${row * TILE}"/>`;
  });
  const drawn = [
    stitches.main && `<path d="${stitches.main}"/>`,
    stitches.quiet && `<path class="${QUIET_CLASS}" d="${stitches.quiet}"/>`,
  ].join('');
  const common = base && `<path id="b${key}" d="${base}"/>${mirrored(`b${key}`, TILE)}`;
  return [
    `<pattern id="p${key}" width="${period}" height="1">`,
    base === undefined ? drawn : `<g id="h${key}">${common}${drawn}</g>${mirrored(`h${key}`, 2 * TILE)}`,
    '</pattern>',
    `<rect id="r${key}" width="${ROW_WIDTH}" height="${TILE}" fill="url(#p${key})" stroke="none"/>`,
    ...repeats,
    `<path d="${edge.line}"/><path class="t" d="${edge.teeth}"/><path class="u" d="${edge.tips}"/>`,
  ].join('');
}

/** The `stroke-dasharray` of the rows of an edge, which turns after four stitches, in units. */
export const EDGE_DASHES = { teeth: '.8 .2 .8 .2 .8 1.2', tips: '.8 3.2' } as const;

/** One period of a divider, each drawn like a motif: lozenges on a line. */
const DIVIDERS: readonly (readonly string[])[] = [
  ['#...............', '.#.............#', '+.#.+++++++++.#.', '.#.............#', '#...............'],
  ['#...............', '.#.............#', '+.#.+.+.+.+.+.#.', '.#.............#', '#...............'],
  ['#.......+.......', '.#.....+.+.....#', '+.#.+.+.#.+.+.#.', '.#.....+.+.....#', '#.......+.......'],
  ['#...............', '.#.....+.+.....#', '+.#.+++.#.+++.#.', '.#.....+.+.....#', '#...............'],
];
/** Length of a divider, in stitches; as long as no page is wide, with a lozenge in the middle. */
const DIVIDER_WIDTH = 74 * TILE;

export interface DividerPath {
  /** What is seen, `x y width height` in stitches. */
  viewBox: string;
  /** Each row of each colour is one stroke; its dashes, in units, are the repeat. */
  strokes: { d: string; dashes: string; isQuiet: boolean }[];
}

/** A thin horizontal repeat, five stitches high. It is all dashes, because a pattern would need an id. */
export function dividerPath(seed: string): DividerPath {
  const rows = DIVIDERS[hashOf(seed) % DIVIDERS.length] ?? [];
  const strokes = rows.flatMap((row, y) =>
    (['#', '+'] as const).flatMap((colour) => {
      const columns = [...row].flatMap((cell, x) => (cell === colour ? [x] : []));
      const first = columns[0];
      if (first === undefined) return [];
      const dashes = columns.map((x, index) => {
        const next = columns[index + 1] ?? first + row.length;
        return `.8 ${String(Math.round((next - x - STITCH) * 10) / 10).replace(/^0/, '')}`;
      });
      return [
        {
          d: `M${pair(first, y)}h${DIVIDER_WIDTH + 1 - first}`,
          dashes: new Set(dashes).size === 1 ? (dashes[0] ?? '') : dashes.join(' '),
          isQuiet: colour === '+',
        },
      ];
    }),
  );
  return { viewBox: `0 -.4 ${DIVIDER_WIDTH + STITCH} ${rows.length - 1 + STITCH}`, strokes };
}
