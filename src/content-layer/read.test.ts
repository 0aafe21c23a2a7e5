import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lettersOf } from '../fonts.ts';
import { itemsIn, listFiles, oddAmong } from './read.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'odd-files-'));
  for (const path of ['practices/a/index.mdx', 'practices/b', 'practices/c', 'notes.mdx', 'practices/zero'])
    mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, 'practices/b/index.mdx'), 'Ω');
  writeFileSync(join(folder, 'practices\\d.mdx'), '');
  for (const [to, path] of [
    ['/nowhere', 'practices/c/index.mdx'],
    ['/dev/zero', 'practices/zero/index.mdx'],
    ['b', 'practices/e'],
    ['.', 'practices/itself'],
  ] as const)
    symlinkSync(to, join(folder, path));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('takes plain files alone, by their own names, and follows no link', async () => {
  expect(await listFiles(folder)).toEqual(['practices/b/index.mdx', 'practices\\d.mdx']);
  expect((await lettersOf(folder, await listFiles(folder))).has('Ω')).toBe(true);
});

it('names what stands in the place of a file', async () => {
  const found = oddAmong(await itemsIn(folder), 'content');
  expect(found.map(({ file, message }) => `${file.slice('content/'.length)}: ${message}`).sort()).toEqual([
    expect.stringMatching(/^notes\.mdx: это папка/),
    expect.stringMatching(/^practices\/a\/index\.mdx: это папка/),
    expect.stringMatching(/^practices\/c\/index\.mdx: это ссылка/),
    expect.stringMatching(/^practices\/e: это ссылка/),
    expect.stringMatching(/^practices\/itself: это ссылка/),
    expect.stringMatching(/^practices\/zero\/index\.mdx: это ссылка/),
  ]);
});
