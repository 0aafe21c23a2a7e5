import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { toneOf } from './photo-tone.ts';

const folder = mkdtempSync(join(tmpdir(), 'praktiki-tone-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A photo of one colour with a stripe of another across its lower quarter. */
async function photo(name: string, ground: string, stripe: string): Promise<string> {
  const file = join(folder, name);
  const band = await sharp({ create: { width: 800, height: 150, channels: 3, background: stripe } })
    .png()
    .toBuffer();
  await sharp({ create: { width: 800, height: 600, channels: 3, background: ground } })
    .composite([{ input: band, top: 450, left: 0 }])
    .toFile(file);
  return file;
}

const channels = (tone: string) => [1, 3, 5].map((at) => parseInt(tone.slice(at, at + 2), 16));

test.each([
  ['sky.jpg', '#3080d0', '#205010'],
  ['grass.png', '#508030', '#d0d0d0'],
  ['snow.webp', '#e0e8f0', '#402010'],
])('is what most of the photo shows: %s', async (name, ground, stripe) => {
  const tone = await toneOf(await photo(name, ground, stripe));
  expect(tone).toMatch(/^#[0-9a-f]{6}$/);
  // sharp counts colours in bins of 16.
  channels(tone).forEach((channel, index) =>
    expect(Math.abs(channel - (channels(ground)[index] ?? NaN))).toBeLessThanOrEqual(16),
  );
});

test('a black-and-white photo has a colour too, and a drawing without a ground lies on white', async () => {
  const grey = join(folder, 'grey.jpg');
  await sharp({ create: { width: 500, height: 500, channels: 3, background: '#777777' } })
    .toColourspace('b-w')
    .toFile(grey);
  expect(channels(await toneOf(grey)).every((channel) => Math.abs(channel - 0x77) <= 16)).toBe(true);
  const clear = join(folder, 'clear.png');
  await sharp({ create: { width: 500, height: 500, channels: 4, background: '#00000000' } }).toFile(clear);
  expect(channels(await toneOf(clear)).every((channel) => channel >= 0xf0)).toBe(true);
});
