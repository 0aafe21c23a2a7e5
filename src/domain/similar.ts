/** Which practices resemble each other, and why. */
import { collator, lowerFirst, upperFirst } from '../language/format.ts';
import { isDeed } from './deeds.ts';
import type { PracticeCase } from './practice.ts';

export interface Similar {
  practice: PracticeCase;
  /** Why it is shown and where it is: «Тоже пруды, тоже Тестовая область · деревня Примерово». */
  reason: string;
}

export type FindSimilar = (practice: PracticeCase, limit?: number) => Similar[];

const REPEATED = 100;
const NAMED = 50;
/** What two may have in common; the municipality counts besides its region. */
const SHARED: readonly { worth: number; of: (practice: PracticeCase) => readonly string[] }[] = [
  { worth: 4, of: ({ themes }) => themes.map(({ id }) => id) },
  { worth: 2, of: ({ directions }) => [directions[0].id] },
  { worth: 1, of: ({ region }) => [region.id] },
  { worth: 1, of: ({ municipality }) => (municipality ? [municipality.id] : []) },
];

/**
 * Finds the practices nearest to one of these: named relations first, equal ones by title. Comparing each with each
 * grows with the square of their number; so only the lists of those who share something are gone through.
 */
export function openSimilar(all: readonly PracticeCase[]): FindSimilar {
  // Of equal ones the earlier place is the earlier title.
  const practices = all.toSorted((a, b) => collator.compare(a.title, b.title));
  const orderOf = new Map(practices.map(({ id }, place) => [id, place]));
  const repeating = listsOf(practices, ({ adaptedFrom }) => (adaptedFrom ? [adaptedFrom] : []));
  const naming = listsOf(practices, ({ related }) => related);
  const shared = SHARED.map(({ worth, of }) => {
    // A deed and a programme resemble each other only where an editor says so.
    const keysOf = (practice: PracticeCase) => of(practice).map((value) => `${isDeed(practice)} ${value}`);
    return { worth, keysOf, places: listsOf(practices, keysOf) };
  });

  /** Places of the practices that this one names or that name it, with what that is worth. */
  function named({ id, related, adaptedFrom }: PracticeCase): Map<number, number> {
    const places = new Map<number, number>();
    const add = (ids: readonly string[], others: readonly number[], worth: number) => {
      for (const place of [...ids.map((each) => orderOf.get(each)), ...others]) {
        if (place !== undefined) places.set(place, worth);
      }
    };
    add(related, naming.get(id) ?? [], NAMED);
    add(adaptedFrom ? [adaptedFrom] : [], repeating.get(id) ?? [], REPEATED);
    return places;
  }

  return (practice, limit = 3) => {
    const scores = new Uint16Array(practices.length);
    const add = (places: readonly number[] | undefined, worth: number) => {
      for (const place of places ?? []) scores[place] = (scores[place] ?? 0) + worth;
    };
    for (const { worth, keysOf, places } of shared)
      for (const key of keysOf(practice)) add(places.get(key), worth);
    for (const [place, worth] of named(practice)) add([place], worth);
    scores[orderOf.get(practice.id) ?? -1] = 0;
    return highest(scores, limit).flatMap((place) => {
      const other = practices[place];
      return other ? [{ practice: other, reason: reasonFor(practice, other) }] : [];
    });
  };
}

/** Places of the practices by each of their values. */
function listsOf(
  practices: readonly PracticeCase[],
  valuesOf: (practice: PracticeCase) => readonly string[],
): Map<string, number[]> {
  const placed = practices.flatMap((practice, place) =>
    valuesOf(practice).map((value) => ({ value, place })),
  );
  const lists = [...Map.groupBy(placed, ({ value }) => value)];
  return new Map(lists.map(([value, own]) => [value, own.map(({ place }) => place)]));
}

/** Places of the highest scores above zero; of equal ones the earlier. */
function highest(scores: Uint16Array, limit: number): number[] {
  const best: number[] = [];
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place] ?? 0;
    if (score === 0 || (best.length === limit && score <= (scores[best.at(-1) ?? 0] ?? 0))) continue;
    const before = best.findIndex((other) => score > (scores[other] ?? 0));
    best.splice(before < 0 ? best.length : before, 0, place);
    best.length = Math.min(best.length, limit);
  }
  return best;
}

/** As many common themes are named. */
const THEMES_NAMED = 2;

function reasonFor(one: PracticeCase, other: PracticeCase): string {
  const reasons: string[] = [];
  if (one.adaptedFrom === other.id) reasons.push('этот опыт повторили');
  else if (other.adaptedFrom === one.id) reasons.push('повторили этот опыт');
  else if (one.related.includes(other.id) || other.related.includes(one.id))
    reasons.push('связано с\u00A0этим');
  const themes = one.themes.filter((theme) => other.themes.some(({ id }) => id === theme.id));
  const same = themes.length ? themes.slice(0, THEMES_NAMED) : one.directions.slice(0, 1);
  if (reasons.length === 0 && (themes.length || same[0]?.id === other.directions[0].id))
    reasons.push(`тоже ${same.map(({ name }) => lowerFirst(name)).join(', ')}`);
  const isNear = one.region.id === other.region.id;
  if (isNear) reasons.push(`тоже ${other.region.name}`);
  const where = [other.settlement ?? other.municipality?.name, !isNear && other.region.name]
    .filter(Boolean)
    .join(', ');
  const why = [isDeed(one) && !isDeed(other) && 'поддержка', ...reasons].filter(Boolean).join(', ');
  return [upperFirst(why), where].filter(Boolean).join('\u00A0· ');
}
