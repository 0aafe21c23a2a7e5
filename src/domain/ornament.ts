/**
 * The cross-stitch ornament: motifs drawn by hand, stitch by stitch, each with a hem of small stitches. `#` main, `+` quiet,
 * `.` nothing.
 *
 * Units: one unit of length is one stitch with the gap after it. The stitch in column c and row r is a stroke from x = c along
 * y = r; with `STITCH` as width and `${STITCH} ${1 - STITCH}` as dashes it shows as a square, and a run of n stitches is the
 * one command `h n`.
 */
import { GRID, type Motif } from '../model/taxonomy.ts';

/** A stitch without its gap, in units: whole pixels where a unit is four of them. */
export const STITCH = 0.75;

/** For a collection that draws none; no motif of a collection can have this id. */
export const PLAIN_MOTIF: Motif = {
  id: '-',
  name: 'Ромб',
  grid: [
    '.......#',
    '......#.',
    '.....#.+',
    '....#.++',
    '...#.+.#',
    '..#.+.#+',
    '.#.+.#++',
    '#.++#++#',
    '.#.+.#++',
    '..#.+.#+',
    '...#.+.#',
    '....#.++',
    '.....#.+',
    '......#.',
    '.......#',
  ],
  hem: ['#.......+.......', '.#.....+.+.....#', '+.#.+.+.#.+.+.#.', '.#.....+.+.....#', '#.......+.......'],
};

/** The mark of every site, nine by nine stitches: a lozenge, the sign of a sown field and of a home. */
export const MARK =
  'M4 0h1M3 1h3M2 2h2m1 0h2M1 3h2m1 0h1m1 0h2M0 4h2m1 0h3m1 0h2M1 5h2m1 0h1m1 0h2M2 6h2m1 0h2M3 7h3M4 8h1';

type Stitch = '#' | '+';

/** Two numbers of path data: a minus sign parts them as well as a space does. */
function pair(first: number, second: number): string {
  return `${first}${second < 0 ? '' : ' '}${second}`;
}

/** Path data of all stitches of one colour, a stroke for each run of a row. */
export function strokes(rows: readonly string[], colour: Stitch): string {
  let data = '';
  let [endX, endY] = [0, 0];
  rows.forEach((row, y) => {
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

/** The rows of a motif, whole: one that is drawn up to its axis is its own mirror image. */
export function motifRows({ grid }: Motif): string[] {
  return grid.map((row) => (row.length === GRID ? row : row + [...row].reverse().slice(1).join('')));
}

/** What the SVG of a motif shows, `x y width height` in units: each stitch and its gap. */
export const STAMP_VIEW_BOX = `0 ${-STITCH / 2} ${GRID} ${GRID}`;

/** The inside of the SVG of a motif; the SVG sets colour, width and dashes of its strokes. */
export function stampMarkup(motif: Motif): string {
  const rows = motifRows(motif);
  const quiet = strokes(rows, '+');
  return `<path d="${strokes(rows, '#')}"/>${quiet && quietPath(`d="${quiet}"`)}`;
}

function quietPath(attributes: string): string {
  return `<path opacity=".5" ${attributes}/>`;
}

/** Length of a hem, in units: as long as no page is wide, with the middle of a repeat or its end in the middle. */
const HEM_LENGTH = 1200;

export const HEM_VIEW_BOX = `0 ${-STITCH / 2} ${HEM_LENGTH} 5`;

/**
 * The inside of the SVG of a hem: each row of each colour is one stroke, and its dashes are the repeat, which needs no id. Rows
 * with the same dashes are one path, as they begin anew with each of its lines.
 */
export function hemMarkup({ hem }: Motif): string {
  return (['#', '+'] as const)
    .flatMap((colour) => {
      const lines = hem.flatMap((row, y) => {
        const columns = [...row].flatMap((cell, x) => (cell === colour ? [x] : []));
        const [first] = columns;
        if (first === undefined) return [];
        const gaps = columns.map((x, index) => (columns[index + 1] ?? first + row.length) - x - STITCH);
        const dashes = gaps.map((gap) => `${STITCH} ${gap}`);
        const repeat = (new Set(dashes).size === 1 ? dashes.slice(0, 1) : dashes).join(' ');
        return { line: `M${pair(first, y)}h${HEM_LENGTH - first}`, repeat: repeat.replace(/\b0\./g, '.') };
      });
      return [...Map.groupBy(lines, ({ repeat }) => repeat)].map(([repeat, rows]) => {
        const path = `d="${rows.map(({ line }) => line).join('')}" stroke-dasharray="${repeat}"`;
        return colour === '+' ? quietPath(path) : `<path ${path}/>`;
      });
    })
    .join('');
}
