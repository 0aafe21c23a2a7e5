import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { cached, dropAltered, readRecord, seal, writeRecord } from './cached-files.ts';

const folder = temporaryFolder();

const make = (text: string) => () => Promise.resolve(Buffer.from(text));
const never = () => Promise.reject(new Error('made twice'));
const made = async (...args: Parameters<typeof cached>) => String(await cached(...args));

test('two wishes for the same thing at once give it whole to both and leave one file', async () => {
  const place = join(folder, 'same');
  const all = await Promise.all(Array.from({ length: 8 }, () => made(place, ['same'], make('made'))));
  expect(new Set(all)).toEqual(new Set(['made']));
  expect(readdirSync(place)).toHaveLength(1);
});

test('what has been made is not made again, and other ingredients make another thing', async () => {
  expect(await made(folder, ['once'], make('one'))).toBe('one');
  expect(await made(folder, ['once'], never)).toBe('one');
  expect(await made(folder, ['on', 'ce!'], make('two'))).toBe('two');
});

test.each<[string, (record: string, place: string) => void]>([
  ['is cut short', (record) => writeFileSync(record, readFileSync(record).subarray(0, -1))],
  ['is empty', (record) => writeFileSync(record, '')],
  [
    'has another byte',
    (record) => writeFileSync(record, String(readFileSync(record)).replace('whole', 'whale')),
  ],
  [
    'is that of another thing',
    (record, place) => {
      const [other = ''] = readdirSync(place).filter((name) => !record.endsWith(name));
      copyFileSync(join(place, other), record);
    },
  ],
])('a record that %s is made anew', async (name, damage) => {
  const place = join(folder, name);
  await made(place, ['thing'], make('whole'));
  const [record = ''] = readdirSync(place);
  await made(place, ['other'], make('other'));
  damage(join(place, record), place);
  expect(await made(place, ['thing'], make('anew'))).toBe('anew');
  expect(await made(place, ['thing'], never)).toBe('anew');
});

test('where nothing can be written nothing is cached, and nobody is troubled', async () => {
  const place = join(folder, 'file');
  writeFileSync(place, '');
  expect(await made(place, ['thing'], make('made'))).toBe('made');
  await writeRecord(join(place, 'record'), 'text');
  expect(await readRecord(join(place, 'record'))).toBeUndefined();
});

test('of what another program caches, only files as they were when they were sealed are left', async () => {
  const place = join(folder, 'copies');
  await seal(place);
  for (const name of ['as-it-was', 'altered']) await made(place, [name], make(name));
  const [first = '', second = ''] = readdirSync(place).sort();
  await seal(place);
  writeFileSync(join(place, second), 'altered');
  writeFileSync(join(place, 'new'), 'of a build that was killed');
  await dropAltered(place);
  expect(readdirSync(place)).toEqual([first]);
  await dropAltered(join(folder, 'none'));
});
