/** Threads between entries: which practices illustrate a point, which resemble each other and why. */
import { lowerFirst } from '../language/format.ts';
import { count } from '../language/plural.ts';
import type { Indicator } from '../model/strategy.ts';
import { partsByKind, type Part } from './deeds.ts';
import { pointListPath, type Point } from './documents.ts';
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

/** Practices of the document's own region first: its readers look for neighbours. */
export function nearestFirst(practices: readonly PracticeCase[], region: string): PracticeCase[] {
  return practices.toSorted((a, b) => Number(b.region.id === region) - Number(a.region.id === region));
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
  'Из того же региона: такие дела могут двигать показатель. Вклад каждого никто не измерял.';

/** Practices of the region of a strategy on the themes that an indicator names. */
export function practicesForIndicator(
  indicator: Pick<Indicator, 'themes'>,
  region: string,
  practices: readonly PracticeCase[],
): { practice: PracticeCase; reason: string }[] {
  return practicesOnThemes(
    indicator.themes,
    practices.filter((practice) => practice.region.id === region),
  );
}

/** Clauses that these practices illustrate, with how many of them each; the most illustrated first. */
export function clausesBehind(
  practices: readonly PracticeCase[],
  points: ReadonlyMap<string, Point>,
): { point: Point; count: number }[] {
  const counts = new Map<Point, number>();
  for (const id of practices.flatMap((practice) => practice.implements)) {
    const point = points.get(id);
    if (point?.kind === 'clause') counts.set(point, (counts.get(point) ?? 0) + 1);
  }
  return [...counts].map(([point, count]) => ({ point, count })).sort((a, b) => b.count - a.count);
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
  practices: PracticeLink[];
  amount: number;
  /** Address of the list of all of them, when more are known than stand here. */
  all: string | undefined;
}

/** What stands beside a point of a document of this region. */
export function practicesBeside(
  point: Pick<Point, 'id' | 'path'>,
  region: string,
  practices: readonly PracticeCase[],
  href: (path: string) => string,
): PracticesBeside {
  const found = nearestFirst(practicesOf(point.id, practices), region);
  return {
    practices: found.slice(0, BESIDE_POINT).map((practice) => ({
      title: practice.title,
      href: href(practice.path),
      place: practice.region.name,
    })),
    amount: found.length,
    all: found.length > BESIDE_POINT ? href(pointListPath(point)) : undefined,
  };
}
