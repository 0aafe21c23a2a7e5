/** The image field arrives by argument: Astro gives its own, plain Node a stand-in. */
import * as z from 'zod';
import type { ImageMetadata } from 'astro';
import type { SchemaContext } from 'astro/content/config';

export type ImageField = SchemaContext['image'];

/** Most pixels of a picture: the check refuses more, and the image service of the build too. */
export const MAX_PIXELS = 60_000_000;

/** Least width: below it a photo looks blurred on a phone already. */
export const MIN_WIDTH = 400;

/** File endings that an entry may use for its pictures. SVG is left out: it can carry scripts. */
export const IMAGE_FILE = /^\.\/[\w-]+\.(?:jpe?g|png|webp|avif)$/i;

/** Replaces Astro's `image()` in plain Node: checks the path; `src/check/pictures.ts` checks the file. */
export const imagePath = (() =>
  z.string().regex(IMAGE_FILE, {
    message: 'файл картинки лежит рядом с карточкой и записан как «./imya-fayla.jpg» (jpg, png, webp, avif)',
  })) as unknown as ImageField;

/** A file of an entry's folder, read by the build. */
export interface PhotoFile {
  /**
   * Pass to Astro untouched: reading any property outside its components makes Astro emit the original file, EXIF
   * included.
   */
  file: ImageMetadata;
  /** In pixels, as it is looked at. */
  width: number;
  height: number;
  format: ImageMetadata['format'];
  /** Dominant colour, `#rrggbb`. */
  tone: string;
}

/** The files of one entry by the path that its author writes: `./skver.jpg`. */
export type PhotoFiles = Map<string, PhotoFile>;
