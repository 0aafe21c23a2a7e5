import { describe, expect, it } from 'vitest';
import { day, measure, text, title } from './fields.ts';

describe('a value that no source can have meant', () => {
  it.each([
    [day(), ['0000-01-01', '1899-12-31', '2026-02-30', '9999-01-01']],
    [measure(), [1e308, -1, Number.NaN, 0.00001, 1e13]],
    [title(80), ['.', '—', '!!!', '🙂', '№ ½', '2024']],
    [text(), ['.', '—', '🙂']],
  ])('is refused: %#', (schema, values) => {
    for (const value of values) expect([value, schema.safeParse(value).success]).toEqual([value, false]);
  });

  it.each([
    [day(), ['1900-01-01', '2026-11-23']],
    [measure(), [0, 12.5, 0.125, 1e12]],
    [title(80), ['Пруд', 'Дом № 5']],
    [text(), ['₽', '%', '№', '5', 'м²']],
  ])('is not: %#', (schema, values) => {
    for (const value of values) expect([value, schema.safeParse(value).success]).toEqual([value, true]);
  });
});
