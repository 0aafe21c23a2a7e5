/** Contests with their editions, and the practices that won in them. */
import { collator } from '../language/format.ts';
import type { Contest, ContestEdition } from '../model/contest.ts';
import type { Region } from '../model/taxonomy.ts';
import { isDeed } from './deeds.ts';
import type { Award, PracticeCase } from './practice.ts';

export const SUPPORT = '/support/';
export const CALENDAR = '/support/calendar/';

/** What is of no single region. */
export const NATIONWIDE = 'Вся Россия';

/** Of the deeds that won, on the page of a contest. */
export const DEEDS_ANCHOR = 'deeds';

export function contestPath({ id }: Pick<Contest, 'id'>): string {
  return `/contests/${id}/`;
}

/** Contests of a region, in the order of their names. */
export function contestsOf(region: string, contests: Iterable<Contest>): Contest[] {
  return byName([...contests].filter((contest) => contest.region === region));
}

/** A contest with the deeds that won in it, and the cards that tell how it works. */
export interface ContestEntry {
  contest: Contest;
  deeds: PracticeCase[];
  cards: PracticeCase[];
}

export interface SupportGroup {
  /** Absent for what is held in the whole country, and for what no source names a region of. */
  region?: Region;
  label: string;
  entries: ContestEntry[];
  /** Cards about support that tell of no contest. */
  cards: PracticeCase[];
}

/** Contests with what the practices have of them: the country's first, then by region; last those of no known place. */
export function supportByRegion(
  contests: Iterable<Contest>,
  regions: Iterable<Region>,
  practices: readonly PracticeCase[],
): SupportGroup[] {
  const practicesOf = contestPractices(practices);
  // Those who give money for a deed first.
  const all = byName(contests).sort((a, b) => Number(Boolean(a.gives)) - Number(Boolean(b.gives)));
  const loose = practices.filter((practice) => !isDeed(practice) && practice.contests.length === 0);
  const group = (label: string, holds: (contest: Contest) => boolean, region?: Region): SupportGroup => ({
    ...(region ? { region } : {}),
    label,
    entries: all.filter(holds).map((contest) => {
      const { winners, about } = practicesOf(contest.id);
      const deeds = new Set(winners.map(({ practice }) => practice).filter(isDeed));
      return { contest, deeds: [...deeds], cards: about.filter((practice) => !isDeed(practice)) };
    }),
    cards: region ? loose.filter((practice) => practice.region.id === region.id) : [],
  });
  return [
    group(NATIONWIDE, ({ level }) => level === 'national'),
    ...[...regions]
      .sort((a, b) => collator.compare(a.name, b.name))
      .map((region) => group(region.name, (contest) => contest.region === region.id, region)),
    group(
      'Где проводят, источник не\u00A0называет',
      ({ level, region }) => level !== 'national' && region === undefined,
    ),
  ].filter(({ entries, cards }) => entries.length > 0 || cards.length > 0);
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
  const winners = Map.groupBy(
    practices.flatMap((practice) => practice.awards.map((award) => ({ practice, award }))).sort(byYear),
    ({ award }) => award.contest.id,
  );
  const about = Map.groupBy(
    practices.flatMap((practice) => practice.contests.map(({ id }) => ({ id, practice }))),
    ({ id }) => id,
  );
  return (contest) => ({
    winners: winners.get(contest) ?? [],
    about: about.get(contest)?.map(({ practice }) => practice) ?? [],
  });
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
