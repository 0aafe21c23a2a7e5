/** Columns of a newspaper filled with pieces that are never cut, so that they end even. All heights are in points. */

/** The whole story; its summary and how to repeat it; its summary; its title. */
export const LENGTHS = ['full', 'brief', 'note', 'title'] as const;
export type Length = (typeof LENGTHS)[number];

export interface Piece {
  /** Several pieces with one id are the same story in other lengths. */
  id: string;
  length: Length | 'filler';
  height: number;
}

export interface Area {
  key: string;
  height: number;
  columns: number;
}

export interface Packed {
  /** By the key of an area: its columns, each a list of pieces from top to bottom. */
  columns: Record<string, Piece[][]>;
  /** Stories for which there was no room. */
  left: string[];
}

/** How many pieces a column holds, and from how many of the next stories they are chosen. */
const [MOST_PIECES, IN_VIEW] = [4, 8];
/** Air between two pieces above this is seen. */
const SEEN = 9;
/** What a column without a story costs while there are stories. */
const EMPTY = 60;
/** A hole in which a filler is welcome. */
const HOLE = 40;

/** What a length costs: with the first there are few whole stories, with the last many short ones. */
export const MANNERS = [
  { full: 0, brief: 5, note: 15, title: 32 },
  { full: 14, brief: 0, note: 6, title: 20 },
  { full: 24, brief: 12, note: 0, title: 8 },
] as const satisfies readonly Manner[];
export type Manner = Readonly<Record<Length, number>>;

/**
 * @param stories in all their lengths, the most important first
 * @param between height of the rule between two pieces
 * @param manner what a length costs
 */
export function pack(
  areas: readonly Area[],
  stories: readonly Piece[],
  fillers: readonly Piece[],
  between: number,
  manner: Manner,
): Packed {
  const order = [...new Set(stories.map(({ id }) => id))];
  const used = new Set<string>();
  const columns = Object.fromEntries(
    areas.map((area) => [
      area.key,
      Array.from({ length: area.columns }, () => {
        const inView = new Set(order.filter((id) => !used.has(id)).slice(0, IN_VIEW));
        const column = fill(
          area.height,
          stories.filter(({ id }) => inView.has(id)),
          fillers.filter(({ id }) => !used.has(id)),
          between,
          manner,
        );
        for (const { id } of column) used.add(id);
        return column;
      }),
    ]),
  );
  return { columns, left: order.filter((id) => !used.has(id)) };
}

function fill(
  height: number,
  stories: readonly Piece[],
  fillers: readonly Piece[],
  between: number,
  manner: Manner,
): Piece[] {
  const ranks = new Map([...new Set(stories.map(({ id }) => id))].map((id, at) => [id, at]));
  let best: { pieces: Piece[]; cost: number } = { pieces: [], cost: Infinity };
  for (const chosen of subsets(stories, MOST_PIECES, height, between)) {
    const told = chosen.map(({ id, length }) => {
      const rank = ranks.get(id) ?? 0;
      return rank * 1.5 + manner[length as Length] * (1.4 - (0.8 * rank) / IN_VIEW);
    });
    const cost =
      chosen.length > 0
        ? told.reduce((sum, each) => sum + each, 0) / chosen.length
        : stories.length > 0
          ? EMPTY
          : 0;
    const room = height - heightOf(chosen, between);
    for (const extra of room > HOLE ? subsets(fillers, 2, room - between, between) : [[]]) {
      const pieces = [...chosen, ...extra];
      if (pieces.length === 0) continue;
      const air = (height - heightOf(pieces, between)) / Math.max(1, pieces.length - 1);
      const seen = Math.max(0, air - SEEN) * (pieces.length === 1 ? 1.4 : 0.6);
      const later = extra.reduce((sum, filler) => sum + fillers.indexOf(filler) * 0.5, 0);
      const total = cost + seen + extra.length * 12 + later;
      if (total < best.cost) best = { pieces, cost: total };
    }
  }
  return best.pieces;
}

function heightOf(pieces: readonly Piece[], between: number): number {
  return pieces.reduce((sum, piece) => sum + piece.height, 0) + Math.max(0, pieces.length - 1) * between;
}

/** Every choice of at most `most` different pieces that together fit, the rules between them included. */
function* subsets(
  pieces: readonly Piece[],
  most: number,
  room: number,
  between: number,
  from = 0,
): Generator<Piece[]> {
  yield [];
  if (most === 0) return;
  for (let at = from; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (!piece || piece.height > room) continue;
    for (const rest of subsets(pieces, most - 1, room - piece.height - between, between, at + 1))
      if (rest.every(({ id }) => id !== piece.id)) yield [piece, ...rest];
  }
}
