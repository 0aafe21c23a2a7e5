import { describe, expect, it, test } from 'vitest';
import { count, countCards, countGenitive, nounAfter, unitAfter } from './plural.ts';

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

describe('countGenitive', () => {
  it.each([
    [1, '1\u00A0дела'],
    [2, '2\u00A0дел'],
    [5, '5\u00A0дел'],
    [11, '11\u00A0дел'],
    [21, '21\u00A0дела'],
    [177, '177\u00A0дел'],
  ])('%d', (amount, words) => {
    expect(countGenitive(amount, 'дело')).toBe(words);
  });
});

test('deeds and support are never one number', () => {
  expect(countCards(22, 1)).toBe('22\u00A0дела и\u00A01\u00A0карточка о\u00A0поддержке');
  expect(countCards(1, 0)).toBe('1\u00A0дело');
  expect(countCards(0, 5)).toBe('5\u00A0карточек о\u00A0поддержке');
});

describe('unitAfter', () => {
  it.each([
    [51, 'проектов', 'проект'],
    [34, 'проектов', 'проекта'],
    [100, 'проект', 'проектов'],
    [634, 'человек', 'человека'],
    [1.5, 'раз', 'раза'],
    [1, 'лет', 'год'],
    [3, 'кв. м', 'кв. м'],
    [34, '%', '%'],
  ])('a number decides about the form of its unit: %d', (amount, unit, form) => {
    expect(unitAfter(amount, unit)).toBe(form);
  });

  it.each([
    [51, 'проекта'],
    [34, 'проектов'],
    [1.5, 'проекта'],
  ])('after «около» it is in the genitive: %d', (amount, form) => {
    expect(unitAfter(amount, 'проектов', true)).toBe(form);
  });
});
