/** How full a card is, and how well its figures are proved: computed, never written by hand. */
import type { PracticeCase, StorySection } from './practice.ts';

interface Item {
  /** What the reader would want to know. */
  label: string;
  has: (practice: PracticeCase, story: readonly StorySection[]) => boolean;
}

const hasPart = (story: readonly StorySection[], ...parts: string[]) =>
  story.some((section) => parts.includes(section.part));

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
  { label: 'сколько стоило', has: (practice) => practice.money !== undefined },
  { label: 'сколько людей участвовало', has: (practice) => practice.participants !== undefined },
  { label: 'фотография', has: (practice) => practice.photos.length > 0 },
  {
    label: 'как повторить или что не получилось',
    has: (_, story) => hasPart(story, 'repeat', 'setbacks'),
  },
];

export interface Completeness {
  filled: number;
  of: number;
  missing: string[];
}

/** @param story of the practice, which takes time to read */
export function completeness(practice: PracticeCase, story: readonly StorySection[]): Completeness {
  const missing = ITEMS.filter((item) => !item.has(practice, story)).map((item) => item.label);
  return { filled: ITEMS.length - missing.length, of: ITEMS.length, missing };
}

/** From the weakest to the strongest. */
export const EVIDENCE_LABELS = {
  told: 'рассказали сами',
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
  if (practice.sources.every((source) => source.own)) return 'told';
  if (practice.money || practice.results.some((result) => result.value !== undefined)) return 'figures';
  return 'source';
}
