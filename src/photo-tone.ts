/** The colour that stands in the place of a photo while it loads. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { cachedFile } from './cache/cached-files.ts';

const CACHE = resolve('node_modules/.astro/tones');
/** Part of what a colour is kept by: a new way of finding it needs a new name. */
const WAY = 'dominant of 64 by 64, clear on white';

/** The dominant colour of the picture in this file, as `#rrggbb`; found once and kept by the bytes of the file. */
export async function toneOf(file: string): Promise<string> {
  const picture = await readFile(file);
  const tone = await cachedFile(CACHE, 'txt', [WAY, picture], async () =>
    Buffer.from(await dominantColour(picture)),
  );
  return readFile(tone, 'utf8');
}

async function dominantColour(picture: Uint8Array): Promise<string> {
  // As few pixels as tell the colour: a JPEG is then read at an eighth of its size. What is clear lies on white.
  const small = await sharp(picture)
    .resize(64, 64, { fit: 'fill' })
    .toColourspace('srgb')
    .flatten({ background: 'white' })
    .toBuffer();
  const { r, g, b } = (await sharp(small).stats()).dominant;
  return `#${[r, g, b].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
