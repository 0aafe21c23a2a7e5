import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { zip } from './zip.ts';

it('holds the files as they are, and a directory that finds them', async () => {
  const files = ['praktika/index.mdx', 'praktika/prud.jpg'].map((name, index) => ({
    name,
    bytes: Uint8Array.from({ length: 300 + index }, (_, at) => (at * 7 + index) % 256),
  }));
  const bytes = Buffer.from(await zip(files, new Date(2026, 10, 24, 12, 30)).arrayBuffer());
  const end = bytes.length - 22;
  expect(bytes.readUInt32LE(end)).toBe(0x06054b50);
  expect(bytes.readUInt16LE(end + 10)).toBe(files.length);
  let at = bytes.readUInt32LE(end + 16);
  for (const { name, bytes: content } of files) {
    expect(bytes.readUInt32LE(at)).toBe(0x02014b50);
    expect(bytes.readUInt32LE(at + 16)).toBe(crc32(content));
    const [size, length, start] = [24, 28, 42].map((place) =>
      place === 28 ? bytes.readUInt16LE(at + place) : bytes.readUInt32LE(at + place),
    ) as [number, number, number];
    expect(size).toBe(content.length);
    expect(bytes.subarray(at + 46, at + 46 + length).toString()).toBe(name);
    const head = start + 30 + length;
    expect(bytes.readUInt32LE(start)).toBe(0x04034b50);
    expect(bytes.subarray(head, head + size)).toEqual(Buffer.from(content));
    at += 46 + length;
  }
  expect(at).toBe(end);
});
