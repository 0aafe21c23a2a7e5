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

/** By the key of an area: its columns, each a list of pieces from top to bottom. */
export type Packed = Record<string, Piece[][]>;

/** How many pieces a column holds, and from how many of the next stories and fillers they are chosen. */
const [MOST_PIECES, MOST_FILLERS] = [4, 3];
const [IN_VIEW, FILLERS_IN_VIEW] = [8, 12];

// What makes one column worse than another. The numbers were found by looking at pages.
/** A story that could wait, by its place in the order. */
const LATER = 1.5;
/** No story at all, while there are some. */
const EMPTY = 60;
/** A filler, for which a hole must be at least so high. */
const [FILLER, HOLE] = [12, 40];
/** More air than this between two pieces. */
const SEEN = 9;

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
  return Object.fromEntries(
    areas.map((area) => [
      area.key,
      Array.from({ length: area.columns }, () => {
        const inView = new Set(order.filter((id) => !used.has(id)).slice(0, IN_VIEW));
        const column = fill(
          area.height,
          stories.filter(({ id }) => inView.has(id)),
          fillers.filter(({ id }) => !used.has(id)).slice(0, FILLERS_IN_VIEW),
          between,
          manner,
        );
        for (const { id } of column) used.add(id);
        return column;
      }),
    ]),
  );
}

function fill(
  height: number,
  stories: readonly Piece[],
  fillers: readonly Piece[],
  between: number,
  manner: Manner,
): Piece[] {
  const ranks = new Map([...new Set(stories.map(({ id }) => id))].map((id, at) => [id, at]));
  const costOf = (story: Piece) => {
    const rank = ranks.get(story.id) ?? 0;
    return rank * LATER + manner[story.length as Length] * (1.4 - (0.8 * rank) / IN_VIEW);
  };
  let best: { pieces: Piece[]; cost: number } = { pieces: [], cost: Infinity };
  for (const chosen of subsets(stories, MOST_PIECES, height, between)) {
    const told = chosen.reduce((sum, story) => sum + costOf(story), 0) / Math.max(1, chosen.length);
    const cost = chosen.length === 0 && stories.length > 0 ? EMPTY : told;
    if (cost >= best.cost) continue;
    const room = height - heightOf(chosen, between);
    for (const extra of room > HOLE ? subsets(fillers, MOST_FILLERS, room - between, between) : [[]]) {
      const pieces = [...chosen, ...extra];
      if (pieces.length === 0) continue;
      const air = (height - heightOf(pieces, between)) / Math.max(1, pieces.length - 1);
      const seen = Math.max(0, air - SEEN) * (pieces.length === 1 ? 1.4 : 0.6);
      const filled = extra.reduce((sum, each) => sum + FILLER + fillers.indexOf(each) * 0.5, 0);
      if (cost + seen + filled < best.cost) best = { pieces, cost: cost + seen + filled };
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
