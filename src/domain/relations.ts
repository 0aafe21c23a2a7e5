/** Threads between entries: which practices illustrate a point, which resemble each other and why. */
import { lowerFirst } from '../language/format.ts';
import { count } from '../language/plural.ts';
import { amountsInWords, amountsOf, entriesOf, partsByKind, type Part } from './deeds.ts';
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

/** What an example beside a clause or a section is, and what it is not: said before the first number. */
export const NOT_A_REPORT = 'Пример показывает, что так делают; исполнена ли просьба, он не\u00A0говорит.';

interface PracticeLink {
  title: string;
  href: string;
  place: string;
}

/** Practices shown at a point that a reader came to. */
const BESIDE_POINT = 3;

export interface PracticesBeside {
  /** The first of them: of its own region before others, deeds before support. */
  examples: PracticeLink[];
  places: PlaceCount;
  /** «49 дел и 17 карточек о поддержке» */
  amounts: string;
  /** Address of the list of all of them, if there is any. */
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
    examples: entriesOf(partsByPlace(found, point.region)).slice(0, BESIDE_POINT).map(link),
    places: countByPlace(found, point.region),
    amounts: amountsInWords(amountsOf(found)),
    all: found.length > 0 ? href(pointListPath(point)) : undefined,
  };
}
