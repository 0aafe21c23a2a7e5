/** Figures in words, as exact as their sources. */
import { number } from '../language/format.ts';
import type { Precision } from '../language/numbers.ts';
import { PRECISION_LABELS } from '../model/fields.ts';
import type { Indicator } from '../model/strategy.ts';

/** «около 450 кг»: a number as exact as its source, never more. */
export function asExact(amount: string, precision: Precision | undefined): string {
  return precision ? `${PRECISION_LABELS[precision]}\u00A0${amount}` : amount;
}

/** «1 000 человек»: a value of an indicator in its unit. */
export function indicatorAmount(value: number, unit: string): string {
  return `${number(value)}\u00A0${unit}`;
}

/** «к 2030 году», «каждый год»: when the target of an indicator is to be met. */
export function indicatorPeriod(period: Indicator['period'], horizon: number): string {
  return period === 'yearly' ? 'каждый год' : `к\u00A0${horizon}\u00A0году`;
}
