/** What a list says of a practice: one sentence, when and how far, one number large. */
import { monthLocative, roublesShort, sentencesIn, upperFirst } from '../language/format.ts';
import { STATUS_LABELS } from '../model/practice.ts';
import { asExact } from './amount.ts';
import { isDeed } from './deeds.ts';
import type { Figure } from './figures.ts';
import { knownIntake } from './intake.ts';
import type { PracticeCase } from './practice.ts';
import { whoMayApply } from './support.ts';

/** «2024 · сделано», and what a deed cost when its large number is something else. */
export function stateOf(practice: PracticeCase, large: Figure | undefined): string {
  const { money } = practice;
  const cost = money && !large?.unit?.endsWith('₽') && asExact(roublesShort(money.total), money.precision);
  return [whenOf(practice), statusOf(practice), cost].filter(Boolean).join('\u00A0· ');
}

/** «ещё делают»; a programme is not made, it goes on. */
export function statusOf({ kind, status }: Pick<PracticeCase, 'kind' | 'status'>): string {
  return status === 'running' && !isDeed({ kind }) ? 'идёт' : STATUS_LABELS[status];
}

/** The year of the work; where no source names it, when it was told: «рассказали в декабре 2024». */
export function whenOf({ year, end, status, sources }: PracticeCase): string {
  if (year !== undefined)
    return status === 'running' && end === undefined ? `с\u00A0${year}\u00A0года` : String(year);
  const told = sources.flatMap(({ date }) => date ?? []).toSorted();
  const [toldYear, month] = told.at(0)?.split('-') ?? [];
  if (toldYear === undefined) return 'год\u00A0не\u00A0назван';
  return month
    ? `рассказали в\u00A0${monthLocative(Number(month))}\u00A0${toldYear}`
    : `рассказали в\u00A0${toldYear}\u00A0году`;
}

/** «ТОС, житель · заявки: апрель 2026»: what the records of a programme say of who may apply and when. */
export function termsInShort({ contests }: Pick<PracticeCase, 'contests'>): string {
  const who = contests.map(whoMayApply).find(Boolean);
  const when = contests.map((contest) => knownIntake(contest)?.words).find(Boolean);
  return [who && upperFirst(who), when && `заявки: ${when}`].filter(Boolean).join('\u00A0· ');
}

/** An opening sentence that is no longer names the place, and the story begins after it. */
const PLACE_ALONE = 60;

/** The first sentence that tells something, and what stands before it. */
export function opening(summary: string): string {
  const ends = sentencesIn(summary).map((sentence) => summary.indexOf(sentence) + sentence.length);
  return summary.slice(
    0,
    ends.find((end) => end > PLACE_ALONE),
  );
}
