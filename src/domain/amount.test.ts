import { expect, test } from 'vitest';
import { amountInWords, asExact, indicatorGoal } from './amount.ts';

test('a number is said as exactly as its source says it', () => {
  expect(asExact('450 кг', undefined)).toBe('450 кг');
  expect(asExact('450 кг', 'about')).toBe('около\u00A0450 кг');
  expect(asExact('400 000 ₽', 'less')).toBe('меньше\u00A0400 000 ₽');
  expect(asExact('5 млн ₽', 'more')).toBe('больше\u00A05 млн ₽');
});

test('the unit of a value follows its number, and its exactness', () => {
  expect(amountInWords(51, { unit: 'проектов' })).toBe('51\u00A0проект');
  expect(amountInWords(51, { unit: 'проектов', precision: 'about' })).toBe('около\u00A051\u00A0проекта');
  expect(amountInWords(1234.5, { unit: '₽' })).toBe('1\u00A0234,50\u00A0₽');
  expect(amountInWords(7, {})).toBe('7');
});

test('a target is said with «не менее» where the document says so', () => {
  const goal = { target: 21, unit: 'проектов' };
  expect(indicatorGoal({ ...goal, comparator: 'at-least' })).toBe('не\u00A0менее 21\u00A0проекта');
  expect(indicatorGoal({ ...goal, comparator: 'stated' })).toBe('21\u00A0проект');
});
