import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { writeZip } from './zip.ts';
import type { ArchivedFile } from './site.ts';

const folder = temporaryFolder();

async function* files(): AsyncGenerator<ArchivedFile> {
  yield ['Открыть сайт.html', 'Копия'];
  yield ['site/a.bin', Uint8Array.of(1, 2, 3)];
}

test('the same files are the same bytes, under their names', async () => {
  const [one, other] = [join(folder, 'one.zip'), join(folder, 'other.zip')];
  const written = await writeZip(one, files());
  await writeZip(other, files());
  const bytes = readFileSync(one);
  expect(written).toEqual({ files: 2, bytes: bytes.length });
  expect(readFileSync(other).equals(bytes)).toBe(true);
  const unpacked = unzipSync(bytes);
  expect(Object.keys(unpacked)).toEqual(['Открыть сайт.html', 'site/a.bin']);
  expect(strFromU8(unpacked['Открыть сайт.html'] as Uint8Array)).toBe('Копия');
  // Windows reads a name as UTF-8 where this bit says so.
  expect(bytes.readUInt16LE(6) & 0x800).toBe(0x800);
});

test('more files than the format has room for are refused, and nothing is left of them', async () => {
  const path = join(folder, 'large.zip');
  await expect(writeZip(path, files(), 1)).rejects.toThrow('не больше 1 файлов и 4 ГБ');
  expect(readdirSync(folder).filter((name) => name.startsWith('large'))).toEqual([]);
});
