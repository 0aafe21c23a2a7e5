import { describe, expect, it } from 'vitest';
import { makePractice, type PracticeOverrides } from '../../tests/make-practice.ts';

function summaryOf(money: NonNullable<PracticeOverrides['money']>) {
  const { money: summary } = makePractice({ money });
  if (!summary) throw new Error('no money');
  return summary;
}

describe('moneySummary', () => {
  it('takes the total that a source names', () => {
    const money = summaryOf({
      rows: [
        { from: 'residents', rub: 100_000, source: 'vesti' },
        { from: 'municipal', rub: 300_000, source: 'vesti' },
      ],
      total: { rub: 500_000, source: 'gazeta' },
    });
    expect(money).toMatchObject({
      total: 500_000,
      isTotalStated: true,
      source: ['gazeta'],
      unexplained: 100_000,
      residents: 100_000,
    });
    expect(money.rows.map((row) => row.share)).toEqual([0.6, 0.2]);
  });

  it('sums the rows when no source names a total', () => {
    const money = summaryOf({
      rows: [
        { from: 'grant', rub: 300_000, source: 'vesti' },
        { from: 'sponsors', rub: 100_000, source: 'vesti' },
      ],
    });
    expect(money).toMatchObject({
      total: 400_000,
      isTotalStated: false,
      source: ['vesti'],
      unexplained: 0,
      residents: 0,
    });
    expect(money.rows.map((row) => row.share)).toEqual([0.75, 0.25]);
  });

  it('leaves a total without rows unexplained', () => {
    expect(summaryOf({ total: { rub: 7_000, source: 'vesti' } })).toEqual({
      rows: [],
      total: 7_000,
      isTotalStated: true,
      source: ['vesti'],
      unexplained: 7_000,
      residents: 0,
      residentsSource: ['vesti'],
    });
  });

  it('has one row for each payer, the largest first, and keeps the parts apart in notes', () => {
    const { rows, residents } = summaryOf({
      rows: [
        { from: 'residents', rub: 1_000, precision: 'about', source: 'vesti', note: 'на качели' },
        { from: 'other', rub: 2_000, source: 'vesti', note: 'кто дал, не сказано' },
        { from: 'residents', rub: 3_000, source: 'gazeta' },
      ],
    });
    expect(residents).toBe(4_000);
    expect(rows).toMatchObject([
      {
        from: 'residents',
        rub: 4_000,
        precision: 'about',
        source: ['vesti', 'gazeta'],
        notes: ['около\u00A01\u00A0000\u00A0₽\u00A0— на\u00A0качели', '3\u00A0000\u00A0₽'],
      },
      { from: 'other', rub: 2_000, source: ['vesti'], notes: ['кто дал, не\u00A0сказано'] },
    ]);
  });

  it('never leaves less than nothing unexplained', () => {
    const money = summaryOf({
      rows: [{ from: 'residents', rub: 9_000, source: 'vesti' }],
      total: { rub: 5_000, source: 'vesti' },
    });
    expect(money.unexplained).toBe(0);
  });

  it('makes shares of the whole that add up to it', () => {
    const { rows } = summaryOf({
      rows: (['residents', 'sponsors', 'grant'] as const).map((from) => ({
        from,
        rub: 333.33,
        source: 'vesti',
      })),
    });
    expect(rows.reduce((sum, row) => sum + row.share, 0)).toBeCloseTo(1);
  });

  it('is absent when a practice names no money', () => {
    expect(makePractice().money).toBeUndefined();
  });
});
