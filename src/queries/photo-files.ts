/** The pictures in the folder of an entry, with their placeholder colours. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { ImageMetadata } from 'astro';
import type { PhotoFile, PhotoFiles } from '../model/image.ts';
import { toneOf } from '../photo-tone.ts';

interface EntryWithPictures {
  id: string;
  data: { images: { src: string; file: ImageMetadata }[] };
  filePath?: string | undefined;
}

export async function photoFilesOf({ id, data, filePath }: EntryWithPictures): Promise<PhotoFiles> {
  if (!filePath) throw new Error(`The loader gives ${id} the file it was read from`);
  const folder = dirname(resolve(filePath));
  return new Map(
    await Promise.all(
      data.images.map(async ({ src, file }) => {
        const { width, height, format } = read(file);
        const tone = await toneOf(await readFile(resolve(folder, src)));
        return [src, { file, width, height, format, tone }] as const;
      }),
    ),
  );
}

/** The one of them that a field of the entry names. */
export function photoFileIn(files: PhotoFiles, file: ImageMetadata): PhotoFile {
  const { src } = read(file);
  const found = [...files.values()].find((known) => read(known.file).src === src);
  if (!found) throw new Error(`${src} is among the fields of an entry, but not among its pictures`);
  return found;
}

/** The copy that Astro's own components read, so that reading does not publish the file: see `PhotoFile.file`. */
function read(image: ImageMetadata & { clone?: ImageMetadata }): ImageMetadata {
  return image.clone ?? image;
}
