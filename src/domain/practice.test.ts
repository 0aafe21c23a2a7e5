import { expect, test } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';

test('the motif of a practice is that of its first theme, else that of its main direction', () => {
  const motifOf = (...themes: string[]) => makePractice({ themes }).motif;
  const ofDirection = makePractice().directions[0].motif;
  expect(motifOf('ponds', 'squares').id).toBe('prud');
  expect([motifOf('squares', 'ponds'), motifOf()]).toEqual([ofDirection, ofDirection]);
});
