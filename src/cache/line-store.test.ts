import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readLines, writeLines } from './line-store.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'line-store-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('gives back what was written, and leaves no other file', async () => {
  const file = join(folder, 'kept', 'records.txt');
  const records = new Map([
    ['practices/a', JSON.stringify({ text: 'две\nстроки\tи табуляция' })],
    ['practices/b', '[]'],
  ]);
  await writeLines(file, records);
  expect(await readLines(file)).toEqual(records);
  expect(await readdir(join(folder, 'kept'))).toEqual(['records.txt']);
});

it('knows nothing of a file that is not there', async () => {
  expect(await readLines(join(folder, 'none.txt'))).toEqual(new Map());
});
