/** What deeds of one kind cost: every sum that a source names, on one scale. Each step of the scale is about three times the last. */
import { number, roubles, roublesShort } from '../language/format.ts';
import { countGenitive } from '../language/plural.ts';
import { asExact } from './amount.ts';
import { isDeed } from './deeds.ts';
import type { MoneySummary } from './money.ts';
import type { PracticeCase } from './practice.ts';

/** Fewer sums make no picture. */
const ENOUGH = 3;
/** So many dots are drawn, of the deeds that come first: a list may grow without end. */
const SHOWN = 60;
/** Sums closer than this part of the scale stand above each other: the width of a dot on a phone. */
const APART = 0.045;

export interface NamedSum {
  practice: PracticeCase;
  money: MoneySummary;
  /** Whether its dot is filled: the sum is the whole cost, or that of the thing itself. */
  isWhole: boolean;
  /** What the sum is for, when it is not the whole cost. */
  about?: string | undefined;
}

interface Cost extends Pick<NamedSum, 'practice' | 'isWhole'> {
  words: string;
  /** Place on the scale, 0 to 1. */
  at: number;
  /** Places above the line: those below are taken. */
  level: number;
}

interface Tick {
  label: string;
  at: number;
  /** Three times a power of ten: a narrow scale does without. */
  isMinor: boolean;
}

export interface CostStrip {
  finding: string;
  /** The cheapest first. */
  costs: Cost[];
  ticks: Tick[];
  /** What a filled dot is, and an empty one. */
  legend: string;
  /** Up to which sum half of them go, and whether all are shown. */
  note: string;
}

/** 1, 3, 10, 30 … roubles. */
const STEPS = Array.from({ length: 26 }, (_, at) => (at % 2 === 0 ? 1 : 3) * 10 ** Math.floor(at / 2));

/**
 * The strip of these practices; a sentence where too few sums are named, and nothing where there is no deed.
 *
 * @param chosen the sums that are counted, when not all that the sources name
 */
export function costStrip(
  practices: readonly PracticeCase[],
  chosen?: readonly NamedSum[],
): CostStrip | string | undefined {
  const deeds = practices.filter(isDeed);
  const all = chosen ?? deeds.flatMap(sumOf);
  const named = all.toSorted((a, b) => a.money.total - b.money.total);
  const shown = new Set(all.slice(0, SHOWN));
  const [least, most] = [named[0]?.money, named.at(-1)?.money];
  if (deeds.length === 0) return undefined;
  if (!least || !most || named.length < ENOUGH)
    return named.length === 0
      ? 'Сколько это стоило, источники не\u00A0говорят.'
      : `Сколько это стоило, ${chosen ? 'посчитано' : 'известно'} только у\u00A0${number(named.length)} из\u00A0${countGenitive(deeds.length, 'дело')}.`;
  const first = STEPS.findLastIndex((rub) => rub <= least.total);
  const last = Math.max(
    first + 2,
    STEPS.findIndex((rub) => rub >= most.total),
  );
  const scale = STEPS.slice(first, last + 1);
  const [start = 1, end = 10] = [scale[0], scale.at(-1)];
  const place = (rub: number) => Math.log(rub / start) / Math.log(end / start);
  const lastAt: number[] = [];
  const costs = named
    .filter((item) => shown.has(item))
    .map(({ practice, money, isWhole, about }) => {
      const at = place(money.total);
      const free = lastAt.findIndex((taken) => at - taken >= APART);
      const level = free < 0 ? lastAt.length : free;
      lastAt[level] = at;
      return { practice, words: costWords({ money, about }), isWhole, at, level };
    });
  return {
    finding: `От\u00A0${roublesShort(least.total)} до\u00A0${roublesShort(most.total)}${chosen ? ': посчитаны' : ': сумма названа у'}\u00A0${number(named.length)} из\u00A0${countGenitive(deeds.length, 'дело')}`,
    legend: chosen
      ? '● деньги только на\u00A0это, ○ вместе с\u00A0другим.'
      : '● названа вся стоимость, ○ только часть.',
    note: [
      `Половина сумм\u00A0— до\u00A0${roublesShort(named[Math.ceil(named.length / 2) - 1]?.money.total ?? 0)}.`,
      ...(named.length > SHOWN ? [`Здесь первые ${SHOWN} из\u00A0${number(named.length)}.`] : []),
    ].join(' '),
    costs,
    ticks: scale.map((rub, index) => ({
      label: roublesShort(rub),
      at: place(rub),
      isMinor: (first + index) % 2 !== 0,
    })),
  };
}

/** «около 65 000 ₽, часть стоимости» */
export function costWords({ money, about }: Pick<NamedSum, 'money' | 'about'>): string {
  return [asExact(roubles(money.total), money.precision), about].filter(Boolean).join(', ');
}

function sumOf(practice: PracticeCase): NamedSum[] {
  const { money } = practice;
  if (!money) return [];
  const isWhole = money.isTotalStated;
  return [{ practice, money, isWhole, about: isWhole ? undefined : 'часть стоимости' }];
}
