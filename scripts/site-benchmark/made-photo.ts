/** A photo of nothing that weighs as one: shapes under a grain that JPEG has to keep. */
import sharp from 'sharp';
import type { Seeded } from './seeded.ts';

const WIDTH = 1600;
const HEIGHT = 1067;
const SHAPES = 40;
/** Drawn at half the size: its grain is neither as fine as noise nor as smooth as a drawing. */
const DRAWN = { width: WIDTH / 2, height: Math.ceil(HEIGHT / 2) };
const WEAKEST_GRAIN = 40;
const STRONGEST_GRAIN = 95;
const QUALITY = 80;

export async function madePhoto(seeded: Seeded): Promise<Buffer> {
  const drawn = await sharp(Buffer.from(drawing(seeded)))
    .composite([{ input: grainPixels(seeded), raw: { ...DRAWN, channels: 3 }, blend: 'soft-light' }])
    .removeAlpha()
    .raw()
    .toBuffer();
  return sharp(drawn, { raw: { ...DRAWN, channels: 3 } })
    .resize(WIDTH, HEIGHT, { fit: 'fill', kernel: 'linear' })
    .jpeg({ quality: QUALITY })
    .toBuffer();
}

function grainPixels(seeded: Seeded): Buffer {
  const strength = seeded.integer(WEAKEST_GRAIN, STRONGEST_GRAIN);
  const pixels = Buffer.alloc(DRAWN.width * DRAWN.height * 3);
  for (let index = 0; index < pixels.length; index += 3)
    pixels.fill(128 + (seeded.next() - 0.5) * strength, index, index + 3);
  return pixels;
}

function drawing(seeded: Seeded): string {
  const shapes = Array.from({ length: SHAPES }, () => {
    const x = seeded.integer(0, WIDTH);
    const y = seeded.integer(0, HEIGHT);
    const size = seeded.integer(40, 400);
    return seeded.chance(0.5)
      ? `<circle cx="${x}" cy="${y}" r="${size / 2}" fill="${colour(seeded)}"/>`
      : `<rect x="${x}" y="${y}" width="${size}" height="${size}" fill="${colour(seeded)}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${DRAWN.width}" height="${DRAWN.height}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
    <linearGradient id="sky" x2="0" y2="1"><stop stop-color="${colour(seeded)}"/><stop offset="1" stop-color="${colour(seeded)}"/></linearGradient>
    <rect width="${WIDTH}" height="${HEIGHT}" fill="url(#sky)"/>${shapes.join('')}</svg>`;
}

function colour(seeded: Seeded): string {
  return `hsl(${seeded.integer(0, 359)} ${seeded.integer(15, 60)}% ${seeded.integer(25, 75)}%)`;
}
