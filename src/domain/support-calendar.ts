/** When contests will probably take applications, from what is known of earlier years; as a calendar file too. */
import { collator } from '../language/format.ts';
import type { Contest } from '../model/contest.ts';
import { contestPath } from './contests.ts';
import { intakesOf, knownIntake, lastKnown, lastOf } from './intake.ts';

export interface IntakeEvent {
  contest: Contest;
  /** First day, and the day after the last: `2027-01-01`. */
  from: string;
  until: string;
  /** «обычно в январе; последний раз — 12–30 января 2026 г.» */
  words: string;
}

/**
 * The next time of every contest that is not silent: the days, where they are known already, else whole months, because
 * days differ from year to year. The soonest first.
 */
export function intakeEvents(contests: Iterable<Contest>, today: Date): IntakeEvent[] {
  const events = [...contests].flatMap((contest) => {
    const known = knownIntake(contest);
    if (!known || lastKnown(contest, today.getUTCFullYear()).isSilent) return [];
    const ahead = daysAhead(contest, today);
    const month = Number(ahead?.from.slice(5, 7));
    return runsOf(known.months).map((run) => {
      const isAnnounced = (month - run.first + 12) % 12 < run.length;
      return { contest, ...(ahead && isAnnounced ? ahead : nextTime(run, today)), words: known.words };
    });
  });
  return events.sort(
    (a, b) => a.from.localeCompare(b.from) || collator.compare(a.contest.name, b.contest.name),
  );
}

/** Months that follow each other, across the new year too: the first of each run and how many there are. */
function runsOf(months: readonly number[]): { first: number; length: number }[] {
  const has = (month: number) => months.includes(((month + 11) % 12) + 1);
  return months
    .filter((month) => !has(month - 1))
    .map((first) => {
      let length = 1;
      while (has(first + length)) length += 1;
      return { first, length };
    });
}

/** The run of this year, unless it is over; one that began last year may still last. */
function nextTime({ first, length }: { first: number; length: number }, today: Date) {
  const year = today.getUTCFullYear();
  const day = (index: number) => dayOf(new Date(Date.UTC(year, index, 1)));
  const now = dayOf(today);
  const start = [-12, 0, 12].map((shift) => first - 1 + shift).find((index) => day(index + length) > now);
  return { from: day(start ?? 0), until: day((start ?? 0) + length) };
}

/** Days that a source names of a time that is not over. */
function daysAhead(contest: Contest, today: Date): { from: string; until: string } | undefined {
  const now = dayOf(today);
  const last = intakesOf(contest, 'applications').find(({ to }) => to?.length === DAY && to >= now);
  if (last?.to === undefined) return undefined;
  const after = new Date(last.to);
  after.setUTCDate(after.getUTCDate() + 1);
  return { from: last.from ?? last.to, until: dayOf(after) };
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, DAY);
}

/** Letters of a whole date. */
const DAY = 10;

export interface CalendarFile {
  name: string;
  /** Full address of a page. */
  urlOf: (path: string) => string;
}

/** The events as a file that calendars read: RFC 5545. */
export function iCalendar(events: readonly IntakeEvent[], { name, urlOf }: CalendarFile): string {
  const { host } = new URL(urlOf('/'));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${host}//support//RU`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(({ contest, from, until, words }) => {
      const url = urlOf(contestPath(contest));
      return [
        'BEGIN:VEVENT',
        // The month stays when the year goes on, so a calendar moves the event instead of adding another.
        `UID:${contest.id}-${from.slice(5, 7)}@${host}`,
        `DTSTAMP:${plain(lastOf(intakesOf(contest, 'applications')[0] ?? {}).padEnd(DAY, '-01'))}T000000Z`,
        `DTSTART;VALUE=DATE:${plain(from)}`,
        `DTEND;VALUE=DATE:${plain(until)}`,
        `SUMMARY:${escaped(`Обычно заявки: ${contest.name}`)}`,
        `DESCRIPTION:${escaped(`Раньше заявки принимали: ${words}; на\u00A0свой год проверьте у\u00A0организатора.\n${url}`)}`,
        `URL:${url}`,
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
      ];
    }),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function plain(day: string): string {
  return day.replaceAll('-', '');
}

function escaped(words: string): string {
  return words.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** At most 75 bytes a line, and no letter cut in two. */
function folded(line: string): string {
  let bytes = 0;
  return [...line]
    .map((letter) => {
      const size = Buffer.byteLength(letter);
      bytes += size;
      if (bytes <= LINE_BYTES) return letter;
      bytes = 1 + size;
      return `\r\n ${letter}`;
    })
    .join('');
}

const LINE_BYTES = 75;
