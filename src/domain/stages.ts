/** Stages of a strategy in time: which is current follows from the day of the build. */
import type { Stage } from '../model/strategy.ts';

export type StageState = 'past' | 'current' | 'ahead';

export function stageState(stage: Stage, today: Date): StageState {
  const year = today.getUTCFullYear();
  if (year > stage.end) return 'past';
  return year < stage.start ? 'ahead' : 'current';
}

export interface TimelineSpan {
  state: StageState;
  /** From 0 to 1 of the whole time of the stages. */
  start: number;
  length: number;
}

export function timeline(
  stages: readonly Stage[],
  today: Date,
): { spans: TimelineSpan[]; today: number | undefined } {
  const first = Math.min(...stages.map((stage) => stage.start));
  const last = Math.max(...stages.map((stage) => stage.end)) + 1;
  const whole = last - first;
  const year = today.getUTCFullYear();
  const yearStart = Date.UTC(year, 0);
  // By the day: two builds of one day are the same.
  const day = Date.UTC(year, today.getUTCMonth(), today.getUTCDate());
  const now = year + (day - yearStart) / (Date.UTC(year + 1, 0) - yearStart);
  return {
    spans: stages.map((stage) => ({
      state: stageState(stage, today),
      start: (stage.start - first) / whole,
      length: (stage.end + 1 - stage.start) / whole,
    })),
    today: now < first || now > last ? undefined : (now - first) / whole,
  };
}
