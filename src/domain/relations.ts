/** Threads between entries: which practices illustrate a point, which resemble each other and why. */
import { lowerFirst } from '../language/format.ts';
import { count } from '../language/plural.ts';
import { partsByKind, partsOnPage, type Part } from './deeds.ts';
import { pointListPath, type Point } from './documents.ts';
import { countByPlace, partsByPlace, type PlaceCount } from './places.ts';
import type { PracticeCase } from './practice.ts';

/** `point` is `document/number`. */
export function practicesOf(point: string, practices: readonly PracticeCase[]): PracticeCase[] {
  return practices.filter((practice) => practice.implements.includes(point));
}

/** Deeds whose main direction it is, deeds that name it among others, support. */
export function directionParts(direction: string, practices: readonly PracticeCase[]): Part<PracticeCase>[] {
  const own = practices.filter(({ directions }) => directions.some(({ id }) => id === direction));
  const parts = partsByKind(own);
  const deeds = parts.find(({ id }) => id === 'deeds')?.entries ?? [];
  const main = deeds.filter(({ directions }) => directions[0].id === direction);
  const others = deeds.filter((practice) => !main.includes(practice));
  return [
    { id: 'main', heading: `${count(main.length, 'дело')}, где это главное направление`, entries: main },
    {
      id: 'others',
      heading: `${count(others.length, 'дело')}, где оно среди других направлений`,
      entries: others,
    },
    ...parts.filter(({ id }) => id !== 'deeds'),
  ].filter(({ entries }) => entries.length > 0);
}

/** Practices on any of the themes, with which of them; the most themes first. */
export function practicesOnThemes(
  themes: readonly string[],
  practices: readonly PracticeCase[],
): { practice: PracticeCase; reason: string }[] {
  return practices
    .map((practice) => ({ practice, shared: practice.themes.filter(({ id }) => themes.includes(id)) }))
    .filter(({ shared }) => shared.length > 0)
    .sort((a, b) => b.shared.length - a.shared.length)
    .map(({ practice, shared }) => ({
      practice,
      reason: `${shared.length > 1 ? 'темы' : 'тема'}: ${shared.map(({ name }) => lowerFirst(name)).join(', ')}`,
    }));
}

/** What the practices beside an indicator are, and what they are not. */
export const INDICATOR_NOTE =
  'Двигать показатель могут дела своего региона, остальные здесь для примера. Вклад каждого никто не\u00A0измерял.';

/** Clauses that these practices illustrate, with how many of them each; the most illustrated first. */
export function clausesBehind(
  practices: readonly PracticeCase[],
  points: ReadonlyMap<string, Point>,
): { point: Point; places: PlaceCount }[] {
  const named = new Set(practices.flatMap((practice) => practice.implements));
  return [...named]
    .flatMap((id) => points.get(id) ?? [])
    .filter(({ kind }) => kind === 'clause')
    .map((point) => ({ point, found: practicesOf(point.id, practices) }))
    .sort((a, b) => b.found.length - a.found.length)
    .map(({ point, found }) => ({ point, places: countByPlace(found, point.region) }));
}

interface PracticeLink {
  title: string;
  href: string;
  place: string;
}

/** Practices shown at a point; more of them get a paginated list. */
export const BESIDE_POINT = 8;

/** Where the practices of a point are listed, without the path prefix. */
export function practicesPath(point: Pick<Point, 'path'>, amount: number): string {
  return amount > BESIDE_POINT ? pointListPath(point) : point.path;
}

export interface PracticesBeside {
  /** The first of them. */
  parts: Part<PracticeLink>[];
  places: PlaceCount;
  /** Address of the list of all of them, when more are known than stand here. */
  all: string | undefined;
}

/** What stands beside a point of a document. */
export function practicesBeside(
  point: Pick<Point, 'id' | 'path' | 'region'>,
  practices: readonly PracticeCase[],
  href: (path: string) => string,
): PracticesBeside {
  const found = practicesOf(point.id, practices);
  const link = ({ title, path, region }: PracticeCase) => ({ title, href: href(path), place: region.name });
  return {
    parts: partsOnPage(partsByPlace(found, point.region), { currentPage: 1, size: BESIDE_POINT }).map(
      (part) => ({ ...part, entries: part.entries.map(link) }),
    ),
    places: countByPlace(found, point.region),
    all: found.length > BESIDE_POINT ? href(pointListPath(point)) : undefined,
  };
}
