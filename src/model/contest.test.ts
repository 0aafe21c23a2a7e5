import { describe, expect, it } from 'vitest';
import { contestSchema } from './contest.ts';

/** Messages of the schema for these fields. */
const faults = (fields: object) =>
  contestSchema
    .safeParse({ id: 'dvor', name: 'Лучший двор', ...fields })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
const intake = (fields: object) => faults({ intake: [{ ...fields, source: 'vesti' }] });
const edition = (fields: object) => faults({ editions: [{ ...fields, source: 'vesti' }] });

describe('a contest', () => {
  it.each([
    { from: '2026-01-12', to: '2026-01-30' },
    { from: '2026-02', to: '2026-02' },
    { to: '2026-03-04' },
    { from: '2026-01-09' },
  ])('takes applications at %j', (fields) => {
    expect(intake(fields)).toEqual([]);
  });

  it.each([
    [{}, 'нет ни начала, ни конца приёма'],
    [{ from: '2026-02-01', to: '2026-01-30' }, 'по порядку'],
    [{ from: '2026-02', to: '2026-03-04' }, 'одинаково точно'],
    [{ to: '2026-03' }, 'нужен день'],
  ])('does not take them at %j', (fields, message) => {
    expect(intake(fields).join()).toContain(message);
  });

  it('has a year that says something', () => {
    expect(edition({ year: 2025 }).join()).toContain('об этом годе ничего не сказано');
    expect(edition({ year: 2025, fund: { rub: 5 } })).toEqual([]);
    expect(edition({ since: 2015, fund: { rub: 5 } })).toEqual([]);
    expect(edition({ since: 2025, year: 2025, fund: { rub: 5 } }).join()).toContain('since');
  });

  it('has a fund no smaller than what its givers gave', () => {
    const rows = [
      { from: 'regional', rub: 3 },
      { from: 'residents', rub: 2 },
    ];
    expect(edition({ fund: { rub: 5, rows } })).toEqual([]);
    expect(edition({ fund: { rub: 4, rows } }).join()).toContain('слагаемые больше всей суммы');
  });
});
