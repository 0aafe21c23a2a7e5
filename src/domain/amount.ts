/** Figures in words, as exact as their sources. */
import { date, number, roubles } from '../language/format.ts';
import type { Precision } from '../language/numbers.ts';
import { unitAfter } from '../language/plural.ts';
import { PRECISION_LABELS } from '../model/fields.ts';
import type { Practice } from '../model/practice.ts';
import type { Indicator } from '../model/strategy.ts';

/** «около 450 кг»: a number as exact as its source, never more. */
export function asExact(amount: string, precision: Precision | undefined): string {
  return precision ? `${PRECISION_LABELS[precision]}\u00A0${amount}` : amount;
}

/** «34 проекта», «около 34 проектов», «65 000 ₽»: a value in its unit, as exact as its source. */
export function amountInWords(
  value: number,
  { unit, precision }: { unit?: string | undefined; precision?: Precision | undefined },
): string {
  const amount =
    unit === '₽'
      ? roubles(value)
      : [number(value), unit && unitAfter(value, unit, precision !== undefined)]
          .filter(Boolean)
          .join('\u00A0');
  return asExact(amount, precision);
}

/** «Глубина пруда — 2 м, было 1 м (на сентябрь 2024)» */
export function resultWords({
  label,
  value,
  precision,
  before,
  unit,
  asOf,
}: Practice['results'][number]): string {
  return [
    label,
    value !== undefined && `\u00A0— ${amountInWords(value, { unit, precision })}`,
    before !== undefined && `, было ${amountInWords(before, { unit })}`,
    asOf && ` (на\u00A0${date(asOf)})`,
  ]
    .filter(Boolean)
    .join('');
}

/** «не менее 1 000 человек»: what an indicator is to reach. */
export function indicatorGoal({
  comparator,
  target,
  unit,
}: Pick<Indicator, 'comparator' | 'target' | 'unit'>): string {
  return comparator === 'at-least'
    ? `не\u00A0менее ${number(target)}\u00A0${unitAfter(target, unit, true)}`
    : amountInWords(target, { unit });
}

/** «к 2030 году», «каждый год»: when the target of an indicator is to be met. */
export function indicatorPeriod(period: Indicator['period'], horizon: number): string {
  return period === 'yearly' ? 'каждый год' : `к\u00A0${horizon}\u00A0году`;
}
