import { describe, expect, it } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import { byYear, distribution, populationInWords } from './distribution.ts';

describe('distribution', () => {
  it('counts each deed once, under its main direction, the largest first, shares of the largest', () => {
    const { rows, ...amounts } = distribution(
      [
        makePractice({ directions: ['safety'] }),
        makePractice({ directions: ['ecology', 'safety'] }),
        makePractice({ directions: ['safety', 'social'] }),
        makePractice({ directions: ['safety'], kind: 'regional' }),
      ],
      'direction',
    );
    expect(rows.map(({ value, count, share, path }) => [value, count, share, path])).toEqual([
      ['safety', 2, 1, '/directions/safety/#main'],
      ['ecology', 1, 0.5, '/directions/ecology/#main'],
    ]);
    expect(amounts).toEqual({ known: 3, of: 3 });
  });

  it('counts a deed under each of its payers, and says how many deeds name one', () => {
    const rows = (['residents', 'grant'] as const).map((from) => ({ from, rub: 1, source: 'vesti' }));
    const payers = distribution([makePractice({ money: { rows } }), makePractice()], 'payer');
    expect(payers.rows.map(({ value, count }) => [value, count])).toEqual([
      ['residents', 1],
      ['grant', 1],
    ]);
    expect(populationInWords(payers)).toBe('известно у\u00A01 из\u00A02\u00A0дел');
  });

  it('leaves out what is not known', () => {
    const ends = distribution([makePractice({ status: 'unknown' }), makePractice()], 'status');
    expect(ends).toMatchObject({ rows: [{ value: 'done', count: 1 }], known: 1, of: 2 });
  });
});

describe('byYear', () => {
  it('shows the years between, and says of how many deeds the year is known', () => {
    const { rows, ...amounts } = byYear([
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
    expect(amounts).toEqual({ known: 3, of: 4 });
  });

  it('has nothing to show when no year is known', () => {
    expect(byYear([makePractice()])).toEqual({ rows: [], known: 0, of: 1 });
  });
});
