/**
 * The map of regions: a tile each, so that only neighbourhood is drawn and no border. A tile is a piece of cloth of five by
 * five crosses; the more deeds are told of a region, the more of them are sewn.
 *
 * Units: one is the side of a cross; a tile has its place at `(STEP_X * column, STEP_Y * row)`.
 */
import { number } from '../language/format.ts';
import { count } from '../language/plural.ts';
import type { Region } from '../model/taxonomy.ts';
import { amountsOf, type Amounts } from './deeds.ts';
import type { PracticeCase } from './practice.ts';

/** Crosses along the side of a tile. */
export const SIDE = 5;
const STEP_X = 7;
/** Below a tile there is room for its letters and number. */
export const STEP_Y = 8.5;

/** Classes of the map: crosses sewn from that many deeds on. */
export const CLASSES = [
  { from: 1, sewn: 1, words: '1\u00A0дело' },
  { from: 2, sewn: 5, words: '2–4' },
  { from: 5, sewn: 13, words: '5–9' },
  { from: 10, sewn: 25, words: '10\u00A0и\u00A0больше' },
] as const;

export function sewnFor(deeds: number): number {
  return CLASSES.findLast(({ from }) => deeds >= from)?.sewn ?? 0;
}

/** Path data of so many crosses, from the middle of a tile outwards. */
export function crosses(sewn: number): string {
  const middle = (SIDE - 1) / 2;
  const reach = [1, 5, 13, 25].indexOf(sewn);
  const cells = Array.from({ length: SIDE * SIDE }, (_, at) => [at % SIDE, Math.floor(at / SIDE)] as const);
  return cells
    .filter(([x, y]) => reach === 3 || Math.abs(x - middle) + Math.abs(y - middle) <= reach)
    .map(([x, y]) => `M${x} ${y}l1 1m0-1l-1 1`)
    .join('');
}

export interface RegionAmounts extends Amounts {
  region: Region;
}

interface Tile extends RegionAmounts {
  x: number;
  y: number;
  /** Crosses of its class. */
  sewn: number;
}

export interface TileMap {
  tiles: Tile[];
  /** In units, without the room below the last row. */
  width: number;
  height: number;
  /** Whether nothing stands in the lower right quarter, so that words can. */
  hasCorner: boolean;
}

/** Every region with what is told of it, in the order given. */
export function amountsByRegion(
  regions: Iterable<Region>,
  practices: readonly PracticeCase[],
): RegionAmounts[] {
  const own = Map.groupBy(practices, ({ region }) => region.id);
  return [...regions].map((region) => ({ region, ...amountsOf(own.get(region.id) ?? []) }));
}

/** Nothing where regions have no tiles: one alone shows no neighbourhood. */
export function tileMap(regions: readonly RegionAmounts[]): TileMap | undefined {
  const placed = regions.flatMap((item) => {
    const [column, row] = item.region.tile ?? [];
    return column === undefined || row === undefined ? [] : { ...item, column, row };
  });
  if (placed.length < 2) return undefined;
  const left = Math.min(...placed.map(({ column }) => column));
  const top = Math.min(...placed.map(({ row }) => row));
  const tiles = placed.map(({ column, row, ...item }) => ({
    ...item,
    x: (column - left) * STEP_X,
    y: (row - top) * STEP_Y,
    sewn: sewnFor(item.deeds),
  }));
  const width = Math.max(...tiles.map(({ x }) => x)) + SIDE;
  const height = Math.max(...tiles.map(({ y }) => y)) + SIDE;
  const hasCorner = !tiles.some(({ x, y }) => x + SIDE > width * 0.6 && y + SIDE > height * 0.7);
  return { tiles, width, height, hasCorner };
}

/** The form for a deed of the region. */
export function suggestPath({ id }: Pick<Region, 'id'>): string {
  return `/editors/suggest/?region=${id}`;
}

/** «Больше всего дел — в Заречной области: 38 из 110» */
export function mostDeeds(regions: readonly RegionAmounts[]): string | undefined {
  const all = regions.reduce((sum, { deeds }) => sum + deeds, 0);
  const most = Math.max(0, ...regions.map(({ deeds }) => deeds));
  const [first, second, ...others] = regions.filter(({ deeds }) => deeds === most);
  if (!first || most === 0) return undefined;
  if (!second)
    return `Больше всего дел\u00A0— ${first.region.locative}: ${number(most)} из\u00A0${number(all)}`;
  const where =
    others.length > 0
      ? 'в\u00A0нескольких регионах'
      : `${first.region.locative} и\u00A0${second.region.locative}`;
  return `Больше всего дел\u00A0— ${where}: по\u00A0${count(most, 'дело')}`;
}
