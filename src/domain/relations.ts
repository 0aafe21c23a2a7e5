/** Threads between entries: which practices illustrate a point, which resemble each other and why. */
import { collator, lowerFirst } from '../language/format.ts';
import type { Indicator } from '../model/strategy.ts';
import type { Point } from './documents.ts';
import type { PracticeCase } from './practice.ts';

/** `point` is `document/number`. */
export function practicesOf(point: string, practices: readonly PracticeCase[]): PracticeCase[] {
  return practices.filter((practice) => practice.implements.includes(point));
}

/** Those of the region of a document before the others: whoever reads it looks for neighbours first. */
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

export interface Similar {
  practice: PracticeCase;
  /** Why it is shown, in words. */
  reason: string;
}

/** The `limit` practices nearest to this one; named relations first. */
export function similarPractices(practice: PracticeCase, all: readonly PracticeCase[], limit = 3): Similar[] {
  return all
    .filter((other) => other.id !== practice.id)
    .map((other) => ({ practice: other, ...likeness(practice, other) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || collator.compare(a.practice.title, b.practice.title))
    .slice(0, limit)
    .map(({ practice: other, reason }) => ({ practice: other, reason }));
}

function likeness(one: PracticeCase, other: PracticeCase): { score: number; reason: string } {
  const reasons: string[] = [];
  let score = 0;
  if (one.adaptedFrom === other.id || other.adaptedFrom === one.id) {
    score += 100;
    reasons.push(one.adaptedFrom === other.id ? 'этот опыт повторили' : 'повторили этот опыт');
  } else if (one.related.includes(other.id) || other.related.includes(one.id)) {
    score += 50;
    reasons.push('связана с этой');
  }
  const themes = one.themes.filter((theme) => other.themes.some(({ id }) => id === theme.id));
  if (themes.length) {
    score += 4 * themes.length;
    reasons.push(`общее: ${themes.map((theme) => lowerFirst(theme.name)).join(', ')}`);
  }
  if (one.directions[0].id === other.directions[0].id) {
    score += 2;
    if (!themes.length) reasons.push('то же направление');
  }
  if (one.municipality && one.municipality.id === other.municipality?.id) {
    score += 2;
    reasons.push('тот же муниципалитет');
  } else if (one.region.id === other.region.id) {
    score += 1;
    reasons.push('тот же регион');
  }
  return { score, reason: reasons.join('; ') };
}

export interface PracticeLink {
  title: string;
  href: string;
  place: string;
}

/** What a list beside a point needs of each practice. */
export function practiceLinks(
  practices: readonly PracticeCase[],
  href: (path: string) => string,
): PracticeLink[] {
  return practices.map((practice) => ({
    title: practice.title,
    href: href(practice.path),
    place: practice.region.name,
  }));
}
