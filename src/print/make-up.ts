/** How the pages of a supplement are made up: pieces measured by Typst, columns packed here. All lengths are in points. */
import { LENGTHS, MANNERS, pack, type Area, type Manner, type Piece } from './pack.ts';
import type { Supplement } from './supplement.ts';
import { PrintError } from './typst.ts';

export const MM = 72 / 25.4;
export const PAGES = 4;
/** More do not fit. */
export const MOST_STORIES = 40;

/** Lower edge of the text, from the upper edge of a page. */
const BOTTOM = (297 - 14) * MM;
/**
 * Type and lead, the largest first: the smaller ones only for what an editor has picked, and of that no title alone, unless
 * nothing else is left.
 */
const SETTINGS = [
  { size: 8.8, leading: 2.5, hasTitles: false },
  { size: 8.6, leading: 2.4, hasTitles: false },
  { size: 8.4, leading: 2.4, hasTitles: false },
  { size: 8.2, leading: 2.3, hasTitles: false },
  { size: 8.2, leading: 2.3, hasTitles: true },
];
/** Lower than this an area holds nothing. */
const LEAST = 22 * MM;
/** Between a story over two columns and what stands below it. */
const RULE = 6.4 * MM;
/** Between the columns of the last page and its foot. */
const FOOT_GAP = 3.4 * MM;
/** For the titles of what did not fit. */
const LEFT_OUT = 13.8 * MM;
const ROUNDS = 24;

/** Columns that are packed, in the order of their importance. */
const AREAS = [
  { key: '1', page: 1, columns: 4 },
  { key: '2', page: 2, columns: 4 },
  { key: '3 right', page: 3, columns: 2 },
  { key: '3 left', page: 3, columns: 2 },
  { key: '4 right', page: 4, columns: 2 },
  { key: '4 left', page: 4, columns: 2 },
] as const;
/** The end of the margin of the first page, which holds no stories. */
const SIDE = 'side';

/** Stories that run over several columns. */
type Running = 'lead' | 'wide 3' | 'wide 4';
/** How much of one is told below its summary; the shorter ones where a page is too low. */
const RUNS = ['full', 'told', 'advice'] as const;
type Run = (typeof RUNS)[number];

/** What the template takes besides the values. */
export interface MakeUp {
  /** Of the type. */
  size: number;
  leading: number;
  /** What is measured. */
  pieces: Pick<Piece, 'id' | 'length'>[];
  /** Ids of running stories, how much of them is told, and the height of their columns. */
  placed: Partial<Record<Running, string>>;
  lengths: Partial<Record<Running, Run>>;
  heights: Partial<Record<Running, number>>;
  /** `rest`: what is too low to be packed. */
  packs: Record<string, { height: number; rest: number; columns: readonly (readonly Piece[])[] }>;
  gap: number;
  /** Titles of what did not fit, and the height that is kept for them. */
  left: string[];
  reserved: number;
}

/** Compiles, and reads the values of what has a label. */
export type Compile = (makeUp: MakeUp, mode?: 'measure') => <T>(label: string) => T[];

/** Where something of a compilation stands; `y` from the upper edge of the page. */
interface Mark {
  key: string;
  page: number;
  y: number;
}

interface Made {
  makeUp: MakeUp;
  /** How many picks of the editor did not fit. */
  missing: number;
}

/** In the largest type in which all picks of the editor fit, or the most of them. */
export function makeUpOf(supplement: Supplement, compile: Compile): MakeUp {
  let best: Made | undefined;
  for (const setting of SETTINGS) {
    const made = fitted(supplement, compile, setting);
    if (!best || made.missing < best.missing) best = made;
    if (made.missing === 0) break;
  }
  if (!best) throw new Error('There are no settings');
  return best.makeUp;
}

function fitted(
  { stories, asked, picks, fillers }: Supplement,
  compile: Compile,
  { size, leading, hasTitles }: (typeof SETTINGS)[number],
): Made {
  const [lead, third, fourth, ...short] = stories.slice(0, MOST_STORIES).map(({ id }) => id);
  const start: MakeUp = {
    size,
    leading,
    pieces: [
      ...short.flatMap((id) =>
        LENGTHS.filter((length) => length !== 'title' || hasTitles || !picks.includes(id)).map((length) => ({
          id,
          length,
        })),
      ),
      ...fillers.map(({ id }) => ({ id, length: 'filler' as const })),
    ],
    placed: {
      ...(lead !== undefined && { lead }),
      ...(third !== undefined && { 'wide 3': third }),
      ...(fourth !== undefined && { 'wide 4': fourth }),
    },
    lengths: {},
    heights: {},
    packs: Object.fromEntries(
      [SIDE, ...AREAS.map(({ key }) => key)].map((key) => [key, { height: 0, rest: 0, columns: [] }]),
    ),
    gap: RULE,
    left: [],
    reserved: 0,
  };
  const read = compile(start, 'measure');
  const [[between = 0], [footOnly = 0]] = [read<number>('between'), read<number>('foot')];
  const foot = footOnly + FOOT_GAP;
  const { marks, ...settled } = settle(start, compile, read('flow'), foot + LEFT_OUT);
  const pieces = read<Piece>('height');
  const fill = pieces.filter(({ length }) => length === 'filler');
  const endOfLead = (marks.get('lead start')?.y ?? BOTTOM) + (settled.heights.lead ?? 0);
  const side = area(SIDE, 1, endOfLead - topOf(marks, SIDE));
  const inSide = pack([side], [], fill, between, MANNERS[0]);
  const placed = new Set(inSide[SIDE]?.flat().map(({ id }) => id));
  const attempt = (manner: Manner, reserved: number): Made => {
    const areas = AREAS.map(({ key, page, columns }) => {
      const above = key.endsWith('left') && `wide ${page}` in start.placed ? RULE : 0;
      return area(key, columns, BOTTOM - (page === PAGES ? foot + reserved : 0) - topOf(marks, key) - above);
    });
    const packed = pack(
      areas.filter(({ height }) => height > 0),
      pieces.filter(({ length }) => length !== 'filler'),
      fill.filter(({ id }) => !placed.has(id)),
      between,
      manner,
    );
    const told = new Set([
      lead,
      third,
      fourth,
      ...Object.values(packed)
        .flat(2)
        .map(({ id }) => id),
    ]);
    const left = stories.filter(({ id }) => asked.includes(id) && !told.has(id));
    return {
      makeUp: {
        ...start,
        ...settled,
        packs: Object.fromEntries(
          [side, ...areas].map(({ key, height, rest }) => [
            key,
            { height, rest, columns: packed[key] ?? inSide[key] ?? [] },
          ]),
        ),
        left: left.map(({ title }) => title),
        reserved,
      },
      missing: left.filter(({ id }) => picks.includes(id)).length,
    };
  };
  // Whole stories are for an issue that holds all that was asked for.
  const [, ...shorter] = MANNERS;
  for (const manner of MANNERS) {
    const all = attempt(manner, 0);
    if (all.makeUp.left.length === 0) return all;
  }
  const some = shorter.map((manner) => attempt(manner, LEFT_OUT));
  return some.reduce((best, each) => (each.missing < best.missing ? each : best));
}

/** Makes the columns of running stories as high as they must be; where a page is too low, less of it is told. */
function settle(
  start: MakeUp,
  compile: Compile,
  flows: readonly { key: Running; length: Run; height: number }[],
  foot: number,
): Pick<MakeUp, 'lengths' | 'heights'> & { marks: ReadonlyMap<string, Mark> } {
  const [lengths, heights]: [MakeUp['lengths'], MakeUp['heights']] = [{}, {}];
  const running = Object.keys(start.placed) as Running[];
  const take = (key: Running, length: Run) => {
    lengths[key] = length;
    heights[key] = flows.find((flow) => flow.key === key && flow.length === length)?.height ?? 0;
  };
  for (const key of running) take(key, RUNS[0]);
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = compile({ ...start, lengths, heights })<Mark>('mark');
    const marks = new Map(found.map((mark) => [mark.key, mark]));
    const open = running.filter((key) => {
      const [first, last] = [marks.get(`${key} start`), marks.get(`${key} end`)];
      const height = heights[key] ?? 0;
      const shorter = RUNS[RUNS.indexOf(lengths[key] ?? RUNS[0]) + 1];
      const lowest = BOTTOM - (key === 'wide 4' ? foot : 0);
      if (first && first.y + height > lowest && shorter) take(key, shorter);
      else if (first?.page === last?.page && (last?.y ?? 0) <= (first?.y ?? 0) + height + 0.1) return false;
      else heights[key] = height + start.size + start.leading;
      return true;
    });
    if (open.length === 0) return { lengths, heights, marks };
  }
  throw new PrintError('Колонки главных дел не сложились: поставьте первыми другие дела');
}

function topOf(marks: ReadonlyMap<string, Mark>, key: string): number {
  return marks.get(`pack ${key}`)?.y ?? BOTTOM;
}

/** A hair lower than the room, so that no rounding makes a page more. */
function area(key: string, columns: number, room: number): Area & { rest: number } {
  const height = key === SIDE || room >= LEAST ? Math.max(0, room - 0.5) : 0;
  return { key, columns, height, rest: height > 0 ? 0 : room };
}
