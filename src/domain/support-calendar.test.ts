import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { contestSchema } from '../model/contest.ts';
import { iCalendar, intakeEvents } from './support-calendar.ts';

const source = 'vesti';
const contest = (intake: z.input<typeof contestSchema>['intake'], fields: object = {}) =>
  contestSchema.parse({ id: 'dvor', name: 'Лучший двор', intake, ...fields });
const TODAY = new Date('2026-11-29T12:00:00Z');
const times = (...intake: z.input<typeof contestSchema>['intake'] & object) =>
  intakeEvents([contest(intake)], TODAY).map(({ from, until }) => [from, until]);

describe('intakeEvents', () => {
  it('is the next time of the month in which applications were taken', () => {
    expect(times({ from: '2026-01-12', to: '2026-01-30', source })).toEqual([['2027-01-01', '2027-02-01']]);
    expect(times({ from: '2025-11-01', to: '2025-11-10', source })).toEqual([['2026-11-01', '2026-12-01']]);
  });

  it('has months that follow each other as one time, across the new year too, and the others apart', () => {
    expect(
      times(
        { from: '2025-12-18', to: '2026-02-01', source },
        { from: '2025-09-01', to: '2025-10-15', source },
      ),
    ).toEqual([
      ['2026-12-01', '2027-03-01'],
      ['2027-09-01', '2027-11-01'],
    ]);
  });

  it('has the days where they are known already', () => {
    expect(
      times(
        { from: '2026-11-20', to: '2026-12-05', source },
        { from: '2025-11-03', to: '2025-11-20', source },
      ),
    ).toEqual([['2026-11-20', '2026-12-06']]);
    expect(times({ from: '2028-03-01', to: '2028-03-31', planned: true, source })).toEqual([
      ['2028-03-01', '2028-04-01'],
    ]);
  });

  it('leaves out votes and contests of which nothing was heard for long, and puts the soonest first', () => {
    const events = intakeEvents(
      [
        contest([{ to: '2026-05-01', vote: true, source }]),
        contest([{ to: '2021-05-01', source }]),
        contest([{ to: '2026-05-01', source }], { id: 'may' }),
        contest([{ to: '2026-04-01', source }], { id: 'april' }),
      ],
      TODAY,
    );
    expect(events.map((event) => event.contest.id)).toEqual(['april', 'may']);
    expect(events[0]?.words.replaceAll('\u00A0', ' ')).toBe('до 1 апреля 2026 г.');
  });
});

describe('iCalendar', () => {
  const name = 'Конкурс «Лучший двор, подъезд; дом» — 2026 \\ Тестовая область, где название длинное';
  const urlOf = (path: string) => `https://example.org/repo${path}`;
  const file = iCalendar(
    intakeEvents([contest([{ from: '2026-01-12', to: '2026-01-30', source }], { name })], TODAY),
    { name: 'Заявки: все', urlOf },
  );

  it('is what a calendar reads: all day, one address, nothing lost of names', () => {
    const plain = (words: string) => words.replaceAll('\u00A0', ' ');
    const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
    const events = calendar.getAllSubcomponents('vevent').map((item) => new ICAL.Event(item));
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Заявки: все');
    expect(
      events.map(({ uid, summary, startDate, endDate }) => [
        uid,
        plain(summary),
        `${startDate}`,
        `${endDate}`,
      ]),
    ).toEqual([['dvor-01@example.org', plain(`Обычно заявки: ${name}`), '2027-01-01', '2027-02-01']]);
    expect(plain(events[0]?.description ?? '')).toBe(
      'Раньше заявки принимали: 12–30 января 2026 г.; на свой год проверьте у организатора.\nhttps://example.org/repo/contests/dvor/',
    );
    expect(`${events[0]?.component.getFirstPropertyValue('dtstamp')}`).toBe('2026-01-30T00:00:00Z');
  });

  it('has lines of no more than 75 bytes', () => {
    const lines = file.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(file.includes('\uFFFD')).toBe(false);
  });
});
