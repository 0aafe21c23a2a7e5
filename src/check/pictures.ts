/** Pictures must be pictures: a broken file or an enormous one is found here, not in the middle of a build. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { assetPath, everyEntry, type Content } from '../model/entry.ts';
import { MAX_PIXELS, MIN_WIDTH } from '../model/image.ts';
import { issueAt, type Issue } from '../model/issue.ts';

const PICTURE = /\.(?:jpe?g|png|webp|avif)$/i;
/** A strip lower than this shows nothing on a card. */
const MIN_HEIGHT = 250;
/** A camera's own file; the copies that the site makes of it weigh a hundredth. */
const MAX_MEGABYTES = 12;

export async function pictureIssues(content: Content, contentDir: string, prefix: string): Promise<Issue[]> {
  const files = new Set(content.files);
  const issues: Issue[] = [];
  for (const entry of everyEntry(content)) {
    for (const { src, place } of entry.assets) {
      const path = assetPath(entry, src);
      if (!PICTURE.test(path) || !files.has(path)) continue;
      const found = await pictureFault(join(contentDir, path));
      if (found) {
        const [message, advice] = found;
        issues.push(issueAt(`${prefix}/${entry.path}`, place, 'picture', `${src}: ${message}`, advice));
      }
    }
  }
  return issues;
}

/** What is wrong with a picture, and what to do; a file by its path or its bytes. */
export async function pictureFault(
  file: string | Buffer,
): Promise<[message: string, advice: string] | undefined> {
  const megabytes = (typeof file === 'string' ? (await stat(file)).size : file.length) / 1024 ** 2;
  if (megabytes > MAX_MEGABYTES) {
    return [
      `файл весит ${Math.ceil(megabytes)} МБ, можно не больше ${MAX_MEGABYTES}`,
      'сохраните снимок в JPEG: довольно 3000 точек по длинной стороне',
    ];
  }
  try {
    const { width, height } = await sharp(file).metadata();
    if (width * height > MAX_PIXELS)
      return ['картинка слишком большая', 'уменьшите её: довольно 3000 точек по длинной стороне'];
    if (width < MIN_WIDTH)
      return [`картинка узкая: ${width} точек`, `нужно не меньше ${MIN_WIDTH} точек в ширину`];
    if (height < MIN_HEIGHT)
      return [`картинка низкая: ${height} точек`, `нужно не меньше ${MIN_HEIGHT} точек в высоту`];
    return undefined;
  } catch {
    return ['файл не читается как картинка', 'сохраните её заново в JPEG или PNG'];
  }
}
