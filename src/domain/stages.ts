/** Stages of a strategy in time: which is current follows from the day of the build. */
import type { Stage } from '../model/strategy.ts';

export type StageState = 'past' | 'current' | 'ahead';

export function stageState(stage: Stage, today: Date): StageState {
  const year = today.getUTCFullYear();
  if (year > stage.end) return 'past';
  return year < stage.start ? 'ahead' : 'current';
}

/** How much of the stage is behind, from 0 to 1. By the day: two builds of one day are the same. */
export function stageElapsed({ start, end }: Stage, today: Date): number {
  const day = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate());
  const [first, after] = [Date.UTC(start, 0), Date.UTC(end + 1, 0)];
  return Math.min(1, Math.max(0, (day - first) / (after - first)));
}
