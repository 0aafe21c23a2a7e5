/** Pictures must be pictures: what the build could not decode is found here, at the line that names it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import sharp from 'sharp';
import { listed } from '../language/format.ts';
import { assetPath, everyEntry, type Content } from '../model/entry.ts';
import { DAMAGED, formatFault, sizeFault } from '../model/image.ts';
import { issueAt, type Issue, type Words } from '../model/issue.ts';
import { toneOf } from '../photo-tone.ts';
import { cameraData } from './camera-data.ts';

const PICTURE = /\.(?:jpe?g|png|webp|avif)$/i;
/** A camera's own file; the copies that the site makes of it weigh a hundredth. */
const MAX_MEGABYTES = 12;

export async function pictureIssues(content: Content, contentDir: string, prefix: string): Promise<Issue[]> {
  const files = new Set(content.files);
  const issues: Issue[] = [];
  for (const entry of everyEntry(content)) {
    for (const { src, place } of entry.assets) {
      const path = assetPath(entry, src);
      if (!PICTURE.test(path) || !files.has(path)) continue;
      const report = (rule: 'picture' | 'camera-data', message: string, advice: string) =>
        issues.push(issueAt(`${prefix}/${entry.path}`, place, rule, `${src}: ${message}`, advice));
      const bytes = await readFile(join(contentDir, path));
      const fault = await pictureFault(bytes, path);
      if (fault) report('picture', ...fault);
      const told = await cameraData(bytes);
      if (told.length)
        report(
          'camera-data',
          `в файле остались ${listed(told)}`,
          'сотрите их до отправки: из хранилища файл уже не исчезнет; форма на сайте стирает их сама',
        );
    }
  }
  return issues;
}

const SEVERAL: Words = ['в файле не одна картинка, а несколько', 'сохраните одну из них в JPEG или PNG'];

/** Decodes the picture as the build will. */
export async function pictureFault(bytes: Buffer, path: string): Promise<Words | undefined> {
  const megabytes = bytes.length / 1024 ** 2;
  if (megabytes > MAX_MEGABYTES) {
    return [
      `файл весит ${Math.ceil(megabytes)} МБ, можно не больше ${MAX_MEGABYTES}`,
      'сохраните снимок в JPEG: довольно 3000 точек по длинной стороне',
    ];
  }
  const disguise = formatFault(bytes);
  if (disguise) return disguise;
  if (moves(bytes)) return SEVERAL;
  try {
    const { pages = 1, autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (pages > 1) return SEVERAL;
    const wrongSize = sizeFault(autoOrient);
    if (wrongSize) return wrongSize;
    // Astro cuts a picture to the shape that it reads of it, and reads the turn in JPEG alone.
    const { width, format } = await imageMetadata(bytes);
    if (width !== autoOrient.width)
      return ['снимок повёрнут так, как сайт понимает только в JPEG', 'сохраните его заново в JPEG'];
    await toneOf(bytes);
    if (path.replace(/jpeg$/i, 'jpg').slice(-format.length).toLowerCase() !== format)
      return [
        `внутри файла картинка ${format.toUpperCase()}`,
        `переименуйте файл, чтобы имя кончалось на .${format}`,
      ];
    return undefined;
  } catch (error) {
    // A full disk is no fault of the picture.
    if (error instanceof Error && 'code' in error) throw error;
    return DAMAGED;
  }
}

/** Moving PNG and AVIF, which sharp reads as their first frame. */
function moves(bytes: Buffer): boolean {
  return (
    bytes.subarray(0, bytes.indexOf('IDAT')).includes('acTL') ||
    bytes.toString('latin1', 4, 12) === 'ftypavis'
  );
}
