/** Money of a practice: only sums that a source names. */
import { roubles } from '../language/format.ts';
import type { Precision } from '../language/numbers.ts';
import { MONEY_LABELS, type MoneyOrigin, type Practice } from '../model/practice.ts';
import type { SourceRef } from '../model/source.ts';
import { asExact } from './amount.ts';

/** Everything that one payer gave. */
interface MoneyRow {
  from: MoneyOrigin;
  rub: number;
  /** As exact as the least exact of its parts. */
  precision: Precision | undefined;
  source: SourceRef;
  /** What is to be said of its parts; of several each with its sum. */
  notes: string[];
  /** From 0 to 1, of all the money known. */
  share: number;
}

export interface MoneySummary {
  /** The largest first. */
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
  const rows = [...Map.groupBy(money.rows, ({ from }) => from)]
    .map(([from, parts]) => payer(from, parts, total))
    .sort((a, b) => b.rub - a.rub);
  const residents = rows.find(({ from }) => from === 'residents');
  const source = money.total?.source ?? allSources(rows);
  return {
    rows,
    total,
    precision: money.total ? money.total.precision : leastExact(rows),
    isTotalStated: money.total !== undefined,
    source,
    unexplained: Math.max(0, total - sum),
    residents: residents?.rub ?? 0,
    residentsSource: allSources([...(residents ? [residents] : []), { source }]),
  };
}

/** A narrower part of the bar has no room for its share. */
const ROOM = 0.15;

/** What the bar of a deed's money is made of: its payers, then what nobody is named for. */
export function moneyParts(money: MoneySummary) {
  const unknown = {
    from: 'unknown' as const,
    rub: money.unexplained,
    precision: undefined,
    source: allSources([money, ...money.rows]),
    notes: [],
    share: money.unexplained / money.total,
  };
  const nameless = money.rows.length > 0 ? 'Чьи ещё деньги' : 'Чьи деньги';
  const labels = { ...MONEY_LABELS, unknown: `${nameless}\u00A0— не\u00A0названо` };
  let end = 0;
  return [...money.rows, ...(money.unexplained > 0 ? [unknown] : [])].map((row) => {
    const start = end;
    end += row.share;
    return { ...row, start, label: labels[row.from], isWide: row.share >= ROOM };
  });
}

function payer(from: MoneyOrigin, parts: NonNullable<Practice['money']>['rows'], total: number): MoneyRow {
  const rub = parts.reduce((sum, part) => sum + part.rub, 0);
  const sumOf = (part: (typeof parts)[number]) => asExact(roubles(part.rub), part.precision);
  return {
    from,
    rub,
    precision: leastExact(parts),
    source: allSources(parts),
    notes:
      parts.length > 1
        ? parts.map((part) => [sumOf(part), part.note].filter(Boolean).join('\u00A0— '))
        : parts.flatMap(({ note }) => note ?? []),
    share: total ? rub / total : 0,
  };
}

function leastExact(parts: readonly { precision?: Precision | undefined }[]): Precision | undefined {
  return parts.find(({ precision }) => precision)?.precision;
}

/** What a figure made of several statements rests on: each of their sources once. */
export function allSources(statements: readonly { source: SourceRef }[]): SourceRef {
  return [...new Set(statements.flatMap(({ source }) => source))];
}
