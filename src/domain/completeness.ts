/** How full a card is, and how well its figures are proved: computed, never written by hand. */
import type { PracticeCase, StorySection } from './practice.ts';

interface Item {
  /** What the reader would want to know. */
  label: string;
  /** A deed is asked for its cost, support for what it gives. */
  isDeed?: boolean;
  has: (practice: PracticeCase, story: readonly StorySection[]) => boolean;
}

const hasPart = (story: readonly StorySection[], ...parts: string[]) =>
  story.some((section) => parts.includes(section.part));

const tellsOfMoney = ({ support }: PracticeCase) => support.length > 0;

const ITEMS: readonly Item[] = [
  { label: 'кто это сделал', has: (practice) => practice.organisations.length > 0 },
  { label: 'в каком муниципалитете', has: (practice) => practice.municipality !== undefined },
  { label: 'когда начали или закончили', has: (practice) => practice.year !== undefined },
  { label: 'с чего всё началось', has: (_, story) => hasPart(story, 'problem') },
  { label: 'что сделали по шагам', has: (_, story) => hasPart(story, 'done') },
  {
    label: 'результат в числах',
    has: (practice) => practice.results.some((result) => result.value !== undefined),
  },
  { label: 'сколько стоило', isDeed: true, has: (practice) => practice.money !== undefined },
  { label: 'кому и сколько дают', isDeed: false, has: tellsOfMoney },
  { label: 'сколько людей участвовало', has: (practice) => practice.participants !== undefined },
  { label: 'фотография', has: (practice) => practice.photos.length > 0 },
  { label: 'как повторить или что не получилось', has: (_, story) => hasPart(story, 'repeat', 'setbacks') },
];

export interface Completeness {
  filled: number;
  of: number;
  missing: string[];
}

/** @param story of the practice, which takes time to read */
export function completeness(practice: PracticeCase, story: readonly StorySection[]): Completeness {
  const items = ITEMS.filter(({ isDeed = practice.kind === 'tos' }) => isDeed === (practice.kind === 'tos'));
  const missing = items.filter((item) => !item.has(practice, story)).map((item) => item.label);
  return { filled: items.length - missing.length, of: items.length, missing };
}

/** From the weakest to the strongest. */
export const EVIDENCE_LABELS = {
  'self-reported': 'рассказали сами',
  source: 'есть источник',
  figures: 'есть цифры с источником',
  measured: 'замер до и после',
  repeated: 'повторили другие',
} as const;
export type Evidence = keyof typeof EVIDENCE_LABELS;

export function evidence(practice: PracticeCase): Evidence {
  if (practice.adaptedBy.length) return 'repeated';
  if (practice.results.some((result) => result.before !== undefined && result.value !== undefined))
    return 'measured';
  if (practice.sources.every((source) => source.own)) return 'self-reported';
  const hasFigures = practice.results.some((result) => result.value !== undefined);
  if (practice.money || hasFigures || tellsOfMoney(practice)) return 'figures';
  return 'source';
}
