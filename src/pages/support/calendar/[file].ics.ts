/** Usual times of applications for a calendar: of all contests, and of each region with those of the whole country. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { intakeEvents, iCalendar } from '../../../domain/support-calendar.ts';
import { calendars } from '../../../queries/support-calendars.ts';
import { today } from '../../../queries/today.ts';
import { absoluteUrl } from '../../../site.ts';

export const getStaticPaths = (async () =>
  (await calendars()).map((calendar) => ({
    params: { file: calendar.file },
    props: { ...calendar },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props: { label, contests } }) =>
  new Response(
    iCalendar(intakeEvents(contests, today()), {
      name: `Заявки на конкурсы: ${label}`,
      urlOf: absoluteUrl,
    }),
  );
