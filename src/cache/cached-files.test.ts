import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cachedFile } from './cached-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'praktiki-made-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('two wishes for the same file at once give one whole file and leave nothing else', async () => {
  const make = () => Promise.resolve(Buffer.from('made'));
  const paths = await Promise.all(Array.from({ length: 8 }, () => cachedFile(folder, 'txt', ['same'], make)));
  expect(new Set(paths).size).toBe(1);
  expect(readdirSync(folder)).toHaveLength(1);
  expect(readFileSync(paths[0] ?? '', 'utf8')).toBe('made');
});

test('what has been made is not made again, and other ingredients make another file', async () => {
  const first = await cachedFile(folder, 'txt', ['once'], () => Promise.resolve(Buffer.from('one')));
  const again = await cachedFile(folder, 'txt', ['once'], () => Promise.reject(new Error('made twice')));
  expect(again).toBe(first);
  expect(await cachedFile(folder, 'txt', ['on', 'ce!'], () => Promise.resolve(Buffer.from('two')))).not.toBe(
    first,
  );
});
