import { expect, it } from 'vitest';
import { valueDigest } from './value-digest.ts';

const LONG = 'Пруд вычистили соседи. '.repeat(100);
const text = (packed: string) => Object.assign(() => packed.length, { packed });
const make = () => ({
  title: 'Пруд',
  words: LONG.split(' '),
  text: LONG,
  money: undefined,
  results: [1, null, true],
  places: new Map([['tos', new Set(['okrug'])]]),
  day: new Date('2026-11-30'),
  bytes: Buffer.from('пруд'),
  readTree: text(LONG),
});

it('is the same for equal values', () => {
  expect(valueDigest(make())).toBe(valueDigest(make()));
});

it.each<[string, unknown]>([
  ['text', { text: `${LONG}.` }],
  ['a name', { heading: 'Пруд', title: undefined }],
  ['a kind', { results: ['1', null, true] }],
  ['a depth', { results: [[1, null], true] }],
  ['an order', { results: [null, 1, true] }],
  ['what a map holds', { places: new Map([['tos', new Set(['gorod'])]]) }],
  ['a day', { day: new Date('2026-12-01') }],
  ['bytes', { bytes: Buffer.from('сквер') }],
  ['what a function works on', { readTree: text(`${LONG}.`) }],
])('tells %s', (_, other) => {
  expect(valueDigest({ ...make(), ...(other as object) })).not.toBe(valueDigest(make()));
});

it.each<[string, unknown]>([
  ['a promise', Promise.resolve(1)],
  ['a function', () => 1],
  ['an object of a class', new URL('https://example.org/')],
])('compares nothing with %s in it', (_, value) => {
  expect(valueDigest([{ value }])).toBeUndefined();
});

it('reads nothing of a picture but its clone', () => {
  const read: string[] = [];
  const picture = new Proxy<Record<string, unknown>>(
    { src: 'a.jpg' },
    {
      get: (target, name) => {
        if (name === 'clone') return { ...target };
        read.push(String(name));
        return target[String(name)];
      },
    },
  );
  expect(valueDigest({ picture })).toBe(valueDigest({ picture: { src: 'a.jpg' } }));
  expect(read).toEqual([]);
});
