/** The placeholder colour of a photo while it loads. */
import { resolve } from 'node:path';
import sharp from 'sharp';
import { cached } from './cache/cached-files.ts';

const CACHE = resolve('node_modules/.astro/tones');
/** Part of the cache key: change it with the algorithm. */
const WAY = 'dominant of 64 by 64, clear on white';

/** The dominant colour of a picture, as `#rrggbb`, cached by its bytes; throws when it cannot be decoded. */
export async function toneOf(picture: Uint8Array): Promise<string> {
  const tone = await cached(CACHE, [WAY, picture], async () => Buffer.from(await dominantColour(picture)));
  return String(tone);
}

async function dominantColour(picture: Uint8Array): Promise<string> {
  // Few pixels suffice, and a JPEG is then decoded at an eighth of its size. Transparent parts are flattened on white.
  const small = await sharp(picture)
    .resize(64, 64, { fit: 'fill' })
    .toColourspace('srgb')
    .flatten({ background: 'white' })
    .toBuffer();
  const { r, g, b } = (await sharp(small).stats()).dominant;
  return `#${[r, g, b].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
