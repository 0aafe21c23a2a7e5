/** Contests with their editions, and the practices that won in them. */
import { collator } from '../language/format.ts';
import type { Contest, ContestEdition } from '../model/contest.ts';
import type { Region } from '../model/taxonomy.ts';
import type { Award, PracticeCase } from './practice.ts';

export function contestPath({ id }: Pick<Contest, 'id'>): string {
  return `/contests/${id}/`;
}

/** Contests of a region, in the order of their names. */
export function contestsOf(region: string, contests: Iterable<Contest>): Contest[] {
  return byName([...contests].filter((contest) => contest.region === region));
}

export interface ContestGroup {
  /** Absent for those held in the whole country, and for those whose region no source names. */
  region?: Region;
  label: string;
  contests: Contest[];
}

/** The country's contests first, then by region; last those whose place no source names. */
export function contestsByRegion(contests: Iterable<Contest>, regions: Iterable<Region>): ContestGroup[] {
  const all = byName(contests);
  const national = all.filter((contest) => contest.level === 'national');
  const placeless = all.filter((contest) => contest.level !== 'national' && !contest.region);
  const ofRegions = [...regions]
    .sort((a, b) => collator.compare(a.name, b.name))
    .map((region) => ({ region, label: region.name, contests: contestsOf(region.id, all) }));
  return [
    { label: 'По всей стране', contests: national },
    ...ofRegions,
    { label: 'Где проводят, источник не называет', contests: placeless },
  ].filter((group) => group.contests.length > 0);
}

export interface Winner {
  practice: PracticeCase;
  award: Award;
}

/** What the practices have of a contest. */
export interface ContestPractices {
  /** Awards: the latest year first, what has no year last. */
  winners: Winner[];
  /** Practices that tell of the contest. */
  about: PracticeCase[];
}

/** Finds what the practices have of a contest; they are looked through once, for all contests. */
export function contestPractices(practices: readonly PracticeCase[]): (contest: string) => ContestPractices {
  const byContest = new Map<string, ContestPractices>();
  const ofContest = ({ id }: { id: string }): ContestPractices => {
    let found = byContest.get(id);
    if (!found) byContest.set(id, (found = { winners: [], about: [] }));
    return found;
  };
  for (const practice of practices) {
    for (const award of practice.awards) ofContest(award.contest).winners.push({ practice, award });
    for (const contest of practice.contests) ofContest(contest).about.push(practice);
  }
  for (const { winners } of byContest.values()) winners.sort(byYear);
  return (contest) => ofContest({ id: contest });
}

function byYear(a: Winner, b: Winner): number {
  return (
    (b.award.year ?? 0) - (a.award.year ?? 0) ||
    collator.compare(a.award.place ?? 'я', b.award.place ?? 'я') ||
    collator.compare(a.practice.title, b.practice.title)
  );
}

/** «2024 · «Лучший двор» · 1-е место» */
export function awardWords({ year, nomination, place }: Omit<Award, 'contest' | 'source'>): string {
  return [year, nomination && `«${nomination}»`, place].filter(Boolean).join(' · ');
}

/** As many winners, and as many who tell of it, stand on the page of a contest. */
export const BESIDE_CONTEST = 24;

/** Pages of everything that the practices have of a contest, without the path prefix. */
export function contestListPath(contest: Pick<Contest, 'id'>): string {
  return `${contestPath(contest)}practices/`;
}

/** Every practice of a contest once, with what it has of it: first the winners, then those who tell of it. */
export function practicesOfContest({
  winners,
  about,
}: ContestPractices): { practice: PracticeCase; reason: string }[] {
  const awards = Map.groupBy(winners, ({ practice }) => practice);
  const won = [...awards].map(([practice, own]) => ({
    practice,
    reason: own.map(({ award }) => awardWords(award) || 'награда').join('; '),
  }));
  const others = about
    .filter((practice) => !awards.has(practice))
    .map((practice) => ({ practice, reason: 'рассказывает об этом конкурсе' }));
  return [...won, ...others];
}

/** The latest first, what has no year last. */
export function editionsOf(contest: Contest): ContestEdition[] {
  return contest.editions.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0));
}

/** Editions of which more is known than what they give, the latest first. */
export function describedEditions(contest: Contest): ContestEdition[] {
  return editionsOf(contest).filter(
    ({ year, number, name, regions, nominations, note }) =>
      (year && number) ?? name ?? regions ?? note ?? nominations.length,
  );
}

function byName(contests: Iterable<Contest>): Contest[] {
  return [...contests].sort((a, b) => collator.compare(a.name, b.name));
}
