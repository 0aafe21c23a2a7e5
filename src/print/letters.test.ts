import { expect, it } from 'vitest';
import { printable, printableValues } from './letters.ts';

it('lets a word that is wider than a sheet be broken, and changes none of its letters', () => {
  const endless = 'прапра'.repeat(50);
  const pieces = printable(endless).split('\u00AD');
  expect(pieces.join('')).toBe(endless);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(17);
});

it('keeps «30–40» and «80-летию» in one line, and leaves alone what no page can hold', () => {
  expect(printable('30–40 м, 80-летию')).toBe('30–\u206040 м, 80-\u2060летию');
  expect(printable('дво\0р\uFEFF \uD800')).toBe('двор ');
});

it('lets a line end after a unit, and not between a number and its unit', () => {
  expect(printable('325\u00A0м\u00A0дренажных отводов')).toBe('325\u00A0м дренажных отводов');
});

it('changes words only, no address and no drawing', () => {
  const values = {
    url: 'https://example.org/2024-11/',
    qr: ['1'.repeat(40)],
    text: ['2024–2025'],
    year: 2024,
  };
  expect(printableValues(values)).toEqual({ ...values, text: ['2024–\u20602025'] });
});
