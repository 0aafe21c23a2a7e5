/** A picture out of a document as a file of an entry: re-encoded, upright, without the camera's metadata. */
import sharp from 'sharp';
import { pictureFault } from '../../check/pictures.ts';
import { MAX_PIXELS } from '../../model/image.ts';

/** Longest side in pixels: more than any screen shows of it. */
const LONGEST = 3000;

export async function pictureFile(
  bytes: Buffer,
  name: string,
): Promise<{ name: string; bytes: Buffer } | { problem: string; advice: string }> {
  try {
    const source = sharp(bytes, { limitInputPixels: MAX_PIXELS, density: 150 });
    const { format, hasAlpha } = await source.metadata();
    if (format === 'svg' || format === 'pdf') return UNREADABLE;
    const upright = source
      .rotate()
      .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true });
    // A drawing or a screenshot stays sharp in PNG; a photo is ten times smaller in JPEG.
    const isDrawing = format === 'png' && hasAlpha;
    const made = isDrawing
      ? { name: `${name}.png`, bytes: await upright.png().toBuffer() }
      : { name: `${name}.jpg`, bytes: await upright.jpeg({ quality: 88, mozjpeg: true }).toBuffer() };
    const [problem] = (await pictureFault(made.bytes, made.name)) ?? [];
    return problem
      ? { problem, advice: 'попросите у автора другой снимок и положите его рядом, если он нужен' }
      : made;
  } catch {
    return UNREADABLE;
  }
}

/** None of what is no picture. */
export async function pixelsOf(bytes: Uint8Array): Promise<number> {
  const { width, height } = await sharp(bytes)
    .metadata()
    .catch(() => ({ width: 0, height: 0 }));
  return width * height;
}

/** The parts of a picture that a document hides, as fractions of its sides, and the degrees by which it turns it. */
export interface Crop {
  left: number;
  top: number;
  right: number;
  bottom: number;
  turn: number;
}

/** Only what the document shows of a picture; undefined when it cannot be read. */
export async function croppedPicture(
  bytes: Uint8Array,
  { left, top, right, bottom, turn }: Crop,
): Promise<Uint8Array | undefined> {
  try {
    const upright = await sharp(bytes, { limitInputPixels: MAX_PIXELS })
      .autoOrient()
      .toBuffer({ resolveWithObject: true });
    const { width, height } = upright.info;
    const region = {
      left: Math.round(left * width),
      top: Math.round(top * height),
      width: Math.max(1, Math.round((1 - left - right) * width)),
      height: Math.max(1, Math.round((1 - top - bottom) * height)),
    };
    const cut = sharp(upright.data).extract(region);
    return await (turn % 90 ? cut : cut.rotate(turn)).png().toBuffer();
  } catch {
    return undefined;
  }
}

const UNREADABLE = {
  problem: 'она не читается как снимок',
  advice: 'попросите у автора файл JPEG или PNG и положите его рядом, если он нужен',
};
