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
    const [problem] = (await pictureFault(made.bytes)) ?? [];
    return problem
      ? { problem, advice: 'попросите у автора другой снимок и положите его рядом, если он нужен' }
      : made;
  } catch {
    return UNREADABLE;
  }
}

const UNREADABLE = {
  problem: 'она не читается как снимок',
  advice: 'попросите у автора файл JPEG или PNG и положите его рядом, если он нужен',
};
