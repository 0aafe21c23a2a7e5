import sharp from 'sharp';
import { expect, test } from 'vitest';
import { toneOf } from './photo-tone.ts';

/** A photo of one colour with a stripe of another across its lower quarter. */
async function photo(format: 'jpeg' | 'png' | 'webp', ground: string, stripe: string): Promise<Buffer> {
  const band = await sharp({ create: { width: 800, height: 150, channels: 3, background: stripe } })
    .png()
    .toBuffer();
  return sharp({ create: { width: 800, height: 600, channels: 3, background: ground } })
    .composite([{ input: band, top: 450, left: 0 }])
    .toFormat(format)
    .toBuffer();
}

const channels = (tone: string) => [1, 3, 5].map((at) => parseInt(tone.slice(at, at + 2), 16));

test.each([
  ['jpeg', '#3080d0', '#205010'],
  ['png', '#508030', '#d0d0d0'],
  ['webp', '#e0e8f0', '#402010'],
] as const)('is what most of the photo shows: %s', async (format, ground, stripe) => {
  const tone = await toneOf(await photo(format, ground, stripe));
  expect(tone).toMatch(/^#[0-9a-f]{6}$/);
  // sharp counts colours in bins of 16.
  channels(tone).forEach((channel, index) =>
    expect(Math.abs(channel - (channels(ground)[index] ?? NaN))).toBeLessThanOrEqual(16),
  );
});

test('a black-and-white photo has a colour too, and a drawing without a ground lies on white', async () => {
  const grey = sharp({ create: { width: 500, height: 500, channels: 3, background: '#777777' } })
    .toColourspace('b-w')
    .jpeg();
  const tone = await toneOf(await grey.toBuffer());
  expect(channels(tone).every((channel) => Math.abs(channel - 0x77) <= 16)).toBe(true);
  const clear = sharp({ create: { width: 500, height: 500, channels: 4, background: '#00000000' } }).png();
  expect(channels(await toneOf(await clear.toBuffer())).every((channel) => channel >= 0xf0)).toBe(true);
});
