/** Money of a practice: only sums that a source names. */
import type { Precision } from '../model/fields.ts';
import type { MoneyOrigin, Practice } from '../model/practice.ts';

export interface MoneyRow {
  from: MoneyOrigin;
  rub: number;
  precision?: Precision | undefined;
  source: number;
  note?: string | undefined;
  /** From 0 to 1, of all the money known. */
  share: number;
}

export interface MoneySummary {
  rows: MoneyRow[];
  /** The total that a source names, else the sum of the rows. */
  total: number;
  /** A sum is as exact as its least exact part. */
  precision: Precision | undefined;
  /** Where the total is from; undefined when it is our sum of the rows. */
  totalSource: number | undefined;
  /** Part of the total whose origin no source names. */
  unexplained: number;
  residents: number;
}

export function moneySummary(money: NonNullable<Practice['money']>): MoneySummary {
  const sum = money.rows.reduce((total, row) => total + row.rub, 0);
  const total = money.total?.rub ?? sum;
  return {
    rows: money.rows.map((row) => ({ ...row, share: total ? row.rub / total : 0 })),
    total,
    precision: money.total ? money.total.precision : money.rows.find((row) => row.precision)?.precision,
    totalSource: money.total?.source,
    unexplained: Math.max(0, total - sum),
    residents: money.rows.filter((row) => row.from === 'residents').reduce((part, row) => part + row.rub, 0),
  };
}
