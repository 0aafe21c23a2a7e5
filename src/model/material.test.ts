import { expect, it } from 'vitest';
import { materialSchema } from './material.ts';

const isSound = (fields: object) =>
  materialSchema.safeParse({ id: 'pamyatka', title: 'Памятка', ...fields }).success;

it('is somewhere and of someone, or was looked for in vain', () => {
  const url = 'https://example.ru/';
  expect(isSound({ question: 'start', url, publisher: 'Дума' })).toBe(true);
  expect(isSound({ question: 'start', url })).toBe(false);
  expect(isSound({ question: 'start', publisher: 'Дума' })).toBe(false);
  expect(isSound({ question: 'missing' })).toBe(true);
  expect(isSound({ question: 'missing', url, publisher: 'Дума' })).toBe(false);
});
