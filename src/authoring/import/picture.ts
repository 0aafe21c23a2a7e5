/** A picture out of a document as a file of an entry: drawn anew, upright, without what a camera wrote into it. */
import sharp from 'sharp';
import { MAX_PIXELS, MIN_WIDTH } from '../../model/image.ts';

/** Longest side in pixels: more than any screen shows of it. */
const LONGEST = 3000;

export async function pictureFile(
  bytes: Buffer,
  name: string,
): Promise<{ name: string; bytes: Buffer } | { problem: string; advice: string }> {
  try {
    const source = sharp(bytes, { limitInputPixels: MAX_PIXELS, density: 150 });
    const { width, format, hasAlpha } = await source.metadata();
    if (format === 'svg' || format === 'pdf') return UNREADABLE;
    if (width < MIN_WIDTH) {
      return {
        problem: `она уже ${MIN_WIDTH} точек (${width})`,
        advice: 'попросите у автора снимок крупнее и положите его рядом, если он нужен',
      };
    }
    const upright = source
      .rotate()
      .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true });
    // A drawing or a screenshot stays sharp in PNG; a photo is ten times smaller in JPEG.
    const isDrawing = format === 'png' && hasAlpha;
    return isDrawing
      ? { name: `${name}.png`, bytes: await upright.png().toBuffer() }
      : { name: `${name}.jpg`, bytes: await upright.jpeg({ quality: 88, mozjpeg: true }).toBuffer() };
  } catch {
    return UNREADABLE;
  }
}

const UNREADABLE = {
  problem: 'она не читается как снимок',
  advice: 'попросите у автора файл JPEG или PNG и положите его рядом, если он нужен',
};
