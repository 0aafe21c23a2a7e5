import { expect, test } from 'vitest';
import { asExact } from './amount.ts';

test('a number is said as exactly as its source says it', () => {
  expect(asExact('450 кг', undefined)).toBe('450 кг');
  expect(asExact('450 кг', 'about')).toBe('около\u00A0450 кг');
  expect(asExact('400 000 ₽', 'less')).toBe('меньше\u00A0400 000 ₽');
  expect(asExact('5 млн ₽', 'more')).toBe('больше\u00A05 млн ₽');
});
