/** The image field arrives by argument: Astro gives its own, plain Node a stand-in. */
import * as z from 'zod';
import type { SchemaContext } from 'astro/content/config';

export type ImageField = SchemaContext['image'];

/** Most pixels of a picture: the check refuses more, and the image service of the build too. */
export const MAX_PIXELS = 60_000_000;

/** File endings that an entry may use for its pictures. SVG is left out: it can carry scripts. */
export const IMAGE_FILE = /^\.\/[\w-]+\.(?:jpe?g|png|webp|avif)$/i;

/** Stands in for Astro's `image()` in plain Node: checks the path; `src/mdx/check.ts` sees to the file itself. */
export const imagePath = (() =>
  z.string().regex(IMAGE_FILE, {
    message: 'файл картинки лежит рядом с карточкой и записан как «./imya-fayla.jpg» (jpg, png, webp, avif)',
  })) as unknown as ImageField;
