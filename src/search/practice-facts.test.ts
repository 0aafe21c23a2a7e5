import { expect, test } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import { practiceFacts } from './practice-facts.ts';

test('a practice is found by its first two themes, and after others by those that it only touches on', () => {
  expect(practiceFacts(makePractice({ themes: ['squares', 'ponds', 'skladchina'] }))).toMatchObject({
    words: ['Скверы', 'Пруды'],
    related: ['Складчина'],
  });
});
