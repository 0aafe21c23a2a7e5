import { describe, expect, it, test } from 'vitest';
import { count, countDative, nounAfter } from './plural.ts';

describe('count', () => {
  test.each([
    [0, '0\u00A0практик'],
    [1, '1\u00A0практика'],
    [2, '2\u00A0практики'],
    [4, '4\u00A0практики'],
    [5, '5\u00A0практик'],
    [11, '11\u00A0практик'],
    [12, '12\u00A0практик'],
    [14, '14\u00A0практик'],
    [20, '20\u00A0практик'],
    [21, '21\u00A0практика'],
    [22, '22\u00A0практики'],
    [25, '25\u00A0практик'],
    [100, '100\u00A0практик'],
    [101, '101\u00A0практика'],
    [111, '111\u00A0практик'],
    [112, '112\u00A0практик'],
    [1.5, '1,5\u00A0практики'],
    [1000, '1\u00A0000\u00A0практик'],
    [1_000_001, '1\u00A0000\u00A0001\u00A0практика'],
  ])('%d', (amount, words) => {
    expect(count(amount, 'практика')).toBe(words);
  });
});

describe('nounAfter', () => {
  it.each([
    [1, 'год'],
    [3, 'года'],
    [5, 'лет'],
    [11, 'лет'],
    [21, 'год'],
    [0.5, 'года'],
  ])('gives the form without the number: %d', (amount, word) => {
    expect(nounAfter(amount, 'год')).toBe(word);
  });

  it('knows that people after five are «человек»', () => {
    expect([1, 2, 5].map((amount) => nounAfter(amount, 'человек'))).toEqual([
      'человек',
      'человека',
      'человек',
    ]);
  });
});

describe('countDative', () => {
  it.each([
    [1, '1\u00A0практике'],
    [2, '2\u00A0практикам'],
    [5, '5\u00A0практикам'],
    [11, '11\u00A0практикам'],
    [21, '21\u00A0практике'],
    [101, '101\u00A0практике'],
  ])('%d', (amount, words) => {
    expect(countDative(amount, 'практика')).toBe(words);
  });
});
