/** The calendar files of contests. */
import { intakeEvents } from '../domain/support-calendar.ts';
import type { Contest } from '../model/contest.ts';
import { query } from './once.ts';
import { today } from './today.ts';
import { vocabularies } from './vocabularies.ts';

export interface Calendar {
  /** Without the extension. */
  file: string;
  label: string;
  contests: Contest[];
}

/** Of all contests, then of the regions that have dates of their own; none where nobody knows any. */
export const calendars = query('calendars', async (): Promise<Calendar[]> => {
  const { contests, regions } = await vocabularies();
  const all = [...contests.values()];
  const dated = new Set(intakeEvents(all, today()).map(({ contest }) => contest.region));
  if (dated.size === 0) return [];
  return [
    { file: 'all', label: 'все', contests: all },
    ...[...regions.values()]
      .filter(({ id }) => dated.has(id))
      .map(({ id, name }) => ({
        file: id,
        label: name,
        contests: all.filter(({ region, level }) => region === id || level === 'national'),
      })),
  ];
});
