import { expect, it } from 'vitest';
import { addressMark } from './address-mark.ts';

it('is the same for one address, and tells others apart', () => {
  const addresses = Array.from({ length: 5000 }, (_, at) => `https://example.ru/новость-${at}`);
  expect(new Set(addresses.map(addressMark)).size).toBe(addresses.length);
  expect(addressMark('https://example.ru/')).toBe(addressMark('https://example.ru/'));
  expect(addressMark('https://example.ru/').length).toBeLessThanOrEqual(7);
});
