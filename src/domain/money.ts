/** Money of a practice: only sums that a source names. */
import type { Precision } from '../language/numbers.ts';
import type { MoneyOrigin, Practice } from '../model/practice.ts';
import type { SourceRef } from '../model/source.ts';

interface MoneyRow {
  from: MoneyOrigin;
  rub: number;
  precision?: Precision | undefined;
  source: SourceRef;
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
  /** Whether a source names the total; else it is our sum of the rows. */
  isTotalStated: boolean;
  /** Everything that the total rests on. */
  source: SourceRef;
  /** Part of the total whose origin no source names. */
  unexplained: number;
  residents: number;
  /** Everything that the share of the residents rests on. */
  residentsSource: SourceRef;
}

export function moneySummary(money: NonNullable<Practice['money']>): MoneySummary {
  const sum = money.rows.reduce((total, row) => total + row.rub, 0);
  const total = money.total?.rub ?? sum;
  const ofResidents = money.rows.filter((row) => row.from === 'residents');
  const source = money.total?.source ?? allSources(money.rows);
  return {
    rows: money.rows.map((row) => ({ ...row, share: total ? row.rub / total : 0 })),
    total,
    precision: money.total ? money.total.precision : money.rows.find((row) => row.precision)?.precision,
    isTotalStated: money.total !== undefined,
    source,
    unexplained: Math.max(0, total - sum),
    residents: ofResidents.reduce((part, row) => part + row.rub, 0),
    residentsSource: allSources([...ofResidents, { source }]),
  };
}

/** What a figure made of several statements rests on: each of their sources once. */
export function allSources(statements: readonly { source: SourceRef }[]): SourceRef {
  return [...new Set(statements.flatMap(({ source }) => source))];
}
