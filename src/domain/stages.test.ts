import { describe, expect, it } from 'vitest';
import { stageSchema } from '../model/strategy.ts';
import { stageElapsed, stageState } from './stages.ts';

const stage = (start: number, end: number) =>
  stageSchema.parse({
    id: `stage-${start}`,
    number: 1,
    name: 'Первый',
    heading: '1 этап',
    start,
    end,
    tasks: ['посадить деревья'],
  });
const day = (text: string) => new Date(`${text}T12:00:00Z`);

describe('stageState', () => {
  it.each([
    ['2024-12-31', 'ahead'],
    ['2025-01-01', 'current'],
    ['2026-06-15', 'current'],
    ['2027-12-31', 'current'],
    ['2028-01-01', 'past'],
  ])('on %s a stage of 2025–2027 is %s', (today, state) => {
    expect(stageState(stage(2025, 2027), day(today))).toBe(state);
  });
});

describe('stageElapsed', () => {
  it.each([
    ['2024-12-31', 0],
    ['2025-01-01', 0],
    ['2026-07-02', 0.5],
    ['2028-01-01', 1],
    ['2033-01-02', 1],
  ])('on %s of a stage of 2025–2027 %d is behind', (today, part) => {
    expect(stageElapsed(stage(2025, 2027), day(today))).toBeCloseTo(part, 2);
  });

  it('says the same at any hour of a day', () => {
    const at = (hour: string) => stageElapsed(stage(2025, 2027), new Date(`2026-03-05T${hour}:00:00Z`));
    expect(at('01')).toBe(at('23'));
  });
});
