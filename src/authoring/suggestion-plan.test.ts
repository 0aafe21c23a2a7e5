import { describe, expect, it } from 'vitest';
import { hintOf, LEFT_OUT, SECTIONS } from './suggestion-plan.ts';
import { leavesOf, type Field } from '../model/field.ts';
import { practiceFields as fields } from './practice-fields.ts';

describe('every field of the schema has its place in the form', () => {
  it('or is left out for a reason', () => {
    const placed = new Set(SECTIONS.flatMap(({ fields: names, more = [] }) => [...names, ...more]));
    const names = fields.map(({ name }) => name);
    expect(names.filter((name) => !placed.has(name) && !(name in LEFT_OUT))).toEqual([]);
    expect(Object.values(LEFT_OUT).every((reason) => reason.length > 20)).toBe(true);
  });

  it('and none that is shown or left out is unknown', () => {
    const known = new Set([
      ...fields.map(({ name }) => name),
      ...leavesOf(fields).map(({ code }) => code),
      'story',
    ]);
    const named = [
      ...SECTIONS.flatMap(({ fields: names, more = [] }) => [...names, ...more]),
      ...Object.keys(LEFT_OUT),
    ];
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });
});

it('hints say what the label does not', () => {
  const hint = (name: string) => hintOf(fields.find((field) => field.name === name) as Field);
  expect(hint('title')).toBe('Что произошло. До 100\u00A0знаков.');
  expect(hint('settlement')).toBe('До 100\u00A0знаков.');
  expect(hint('kind')).toBe('');
});
