import { describe, expect, it } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import { byYear, distribution } from './distribution.ts';

describe('distribution', () => {
  it('counts practices by value, the largest first, shares of the largest', () => {
    const { rows, unknown } = distribution(
      [
        makePractice({ directions: ['safety'] }),
        makePractice({ directions: ['ecology', 'safety'] }),
        makePractice({ directions: ['safety', 'social'] }),
        makePractice({ directions: ['safety'] }),
      ],
      'direction',
    );
    expect(rows.map(({ value, count, share }) => [value, count, share])).toEqual([
      ['safety', 4, 1],
      ['ecology', 1, 0.25],
      ['social', 1, 0.25],
    ]);
    expect(unknown).toBe(0);
  });
});

describe('byYear', () => {
  it('shows the years between, and sets apart what has no year', () => {
    const { rows, unknown } = byYear([
      makePractice({ end: '2022-05' }),
      makePractice({ end: '2024' }),
      makePractice({ start: '2024' }),
      makePractice(),
    ]);
    expect(rows.map(({ value, count }) => [value, count])).toEqual([
      ['2022', 1],
      ['2023', 0],
      ['2024', 2],
    ]);
    expect(unknown).toBe(1);
  });

  it('has nothing to show when no year is known', () => {
    expect(byYear([makePractice()])).toEqual({ rows: [], unknown: 1 });
  });
});
