import { describe, expect, it } from 'vitest';
import { queryFor } from './query-words.ts';

describe('queryFor', () => {
  it.each([
    ['  пруд  ', 'пруд'],
    ['детская \t\n площадка', 'детская площадка'],
    ['№\u00A07 и\u202Fпруд', '№ 7 и пруд'],
    ['благо\u00ADустрой\u00ADство', 'благоустройство'],
    ['"чистая вода"', '"чистая вода"'],
    [' \u00A0\u00AD', ''],
  ])('%j → %j', (words, query) => expect(queryFor(words)).toBe(query));
});
