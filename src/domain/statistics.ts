/**
 * Figures about a collection, or about a part of it, computed from its cards. Each says what it counts, of how many,
 * and which page lists exactly that; nothing else computes them.
 */
import { number, roubles, roublesShort } from '../language/format.ts';
import { countGenitive, nounAfter } from '../language/plural.ts';
import { deedsFirst, isDeed } from './deeds.ts';
import { facetPath } from './facets.ts';
import type { PracticeCase } from './practice.ts';

export interface Statistic {
  value: number;
  /** The value as it stands large. */
  short: string;
  /** The value in full, where that says more. */
  exact?: string;
  /** What follows the value. */
  words: string;
  /** Page of exactly what is counted, without the path prefix. */
  path: string;
}

/** What is known of the money of deeds: how much it is together, and how much of it residents brought. */
export function moneyStatistics(practices: readonly PracticeCase[]): Statistic[] {
  return [knownCost(practices, facetPath('money', 'known')), ...contributions(practices)].filter(
    (figure) => figure !== undefined,
  );
}

/** Regions with a card of either kind. */
export function regionsOf(practices: readonly PracticeCase[]): number {
  return new Set(practices.map(({ region }) => region.id)).size;
}

function counted(value: number, words: string, path: string): Statistic | undefined {
  return value > 0 ? { value, short: number(value), words, path } : undefined;
}

/** Roubles that sources name of deeds, all of their cost or a part. What support gives is never added to them. */
export function knownCost(practices: readonly PracticeCase[], path: string): Statistic | undefined {
  const deeds = practices.filter(isDeed);
  const known = deeds.flatMap(({ money }) => money ?? []);
  if (known.length === 0) return undefined;
  const value = known.reduce((sum, { total }) => sum + total, 0);
  return {
    value,
    short: roublesShort(value),
    exact: roubles(value),
    words: `вместе: стоимость, вся или часть, названа у\u00A0${number(known.length)} из\u00A0${countGenitive(deeds.length, 'дело')}`,
    path,
  };
}

/** Deeds to which residents gave money or labour, as the themes of their cards say; and those whose sum is known. */
function contributions(practices: readonly PracticeCase[]): (Statistic | undefined)[] {
  const deeds = practices.filter(isDeed);
  const theme = deeds.flatMap(({ themes }) => themes).find(({ contribution }) => contribution);
  const given = deeds.filter(({ themes }) => themes.some(({ id }) => id === theme?.id));
  const summed = deeds.filter(({ money }) => money?.rows.some(({ from }) => from === 'residents'));
  return [
    theme &&
      counted(
        given.length,
        `${nounAfter(given.length, 'дело')} из\u00A0${number(deeds.length)}, где жители вложили деньги или труд`,
        `${facetPath('theme', theme.id)}#deeds`,
      ),
    counted(
      summed.length,
      `${nounAfter(summed.length, 'дело')} из\u00A0${number(deeds.length)}, где известно, сколько рублей дали жители`,
      facetPath('payer', 'residents'),
    ),
  ];
}

/** Deeds, then support, the newest publications first; what has no date comes last, in the order of titles. */
export function byRecency(practices: readonly PracticeCase[]): PracticeCase[] {
  const dated = practices.map((practice) => ({ practice, last: lastTold(practice) }));
  dated.sort(
    (a, b) => b.last.localeCompare(a.last) || a.practice.title.localeCompare(b.practice.title, 'ru'),
  );
  return deedsFirst(dated.map(({ practice }) => practice));
}

/** The day of its newest publication; empty where no publication has one. */
export function lastTold({ sources }: PracticeCase): string {
  return (
    sources
      .map((source) => source.date ?? '')
      .sort()
      .at(-1) ?? ''
  );
}
