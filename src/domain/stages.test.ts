import { describe, expect, it } from 'vitest';
import { stageSchema } from '../model/strategy.ts';
import { stageState, timeline } from './stages.ts';

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

describe('timeline', () => {
  const stages = [stage(2023, 2024), stage(2025, 2027), stage(2028, 2032)];

  it('gives each stage the part of the whole that its years are', () => {
    const { spans } = timeline(stages, day('2026-01-01'));
    expect(spans).toEqual([
      { state: 'past', start: 0, length: 0.2 },
      { state: 'current', start: 0.2, length: 0.3 },
      { state: 'ahead', start: 0.5, length: 0.5 },
    ]);
  });

  it('does not need the stages in order', () => {
    const { spans } = timeline([...stages].reverse(), day('2026-01-01'));
    expect(spans.map((span) => span.start)).toEqual([0.5, 0.2, 0]);
  });

  it('leaves a gap where no stage is', () => {
    const { spans } = timeline([stage(2020, 2020), stage(2029, 2029)], day('2025-01-01'));
    expect(spans.map((span) => [span.start, span.length])).toEqual([
      [0, 0.1],
      [0.9, 0.1],
    ]);
    expect(spans.map((span) => span.state)).toEqual(['past', 'ahead']);
  });

  it('says the same at any hour of a day', () => {
    const at = (hour: string) => timeline(stages, new Date(`2026-03-05T${hour}:00:00Z`)).today;
    expect(at('01')).toBe(at('23'));
  });

  it.each([
    ['2023-01-01', 0],
    ['2025-01-01', 0.2],
    ['2025-07-02', 0.25],
    ['2032-12-31', 1],
  ])('puts %s at %d', (today, place) => {
    expect(timeline(stages, day(today)).today).toBeCloseTo(place, 2);
  });

  it.each(['2022-12-31', '2033-01-02'])('has no place for %s', (today) => {
    expect(timeline(stages, day(today)).today).toBeUndefined();
  });

  it('puts today inside the stage that is current', () => {
    for (const today of ['2023-01-01', '2024-12-31', '2025-01-01', '2027-12-31', '2028-02-29']) {
      const { spans, today: now = -1 } = timeline(stages, day(today));
      const current = spans.filter((span) => span.state === 'current');
      expect(current).toHaveLength(1);
      expect(now).toBeGreaterThanOrEqual(current[0]?.start ?? 2);
      expect(now).toBeLessThanOrEqual((current[0]?.start ?? 0) + (current[0]?.length ?? 0));
    }
  });
});
