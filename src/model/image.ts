/** The image field arrives by argument: Astro gives its own, plain Node a stand-in. */
import * as z from 'zod';
import type { ImageMetadata } from 'astro';
import type { SchemaContext } from 'astro/content/config';
import { count } from '../language/plural.ts';
import type { Words } from './issue.ts';

export type ImageField = SchemaContext['image'];

/** Most pixels of a picture: the check refuses more, and the image service of the build too. */
export const MAX_PIXELS = 60_000_000;

/** Longest side: WebP holds no longer one, and of a copy that cannot be made Astro publishes the original instead. */
const LONGEST = 16_383;

/** Least width: below it a photo looks blurred on a phone already. */
export const MIN_WIDTH = 400;

/** A strip lower than this shows nothing on a card. */
const MIN_HEIGHT = 250;

/** In pixels, as it is looked at: after the turn that the camera asks for. */
export interface PictureSize {
  width: number;
  height: number;
}

export function sizeFault({ width, height }: PictureSize): Words | undefined {
  if (width * height > MAX_PIXELS || Math.max(width, height) > LONGEST)
    return [
      `картинка слишком большая: ${width} × ${height} точек`,
      'уменьшите её: довольно 3000 точек по длинной стороне',
    ];
  if (width < MIN_WIDTH)
    return [`картинка узкая: ${count(width, 'точка')}`, `нужно не меньше ${MIN_WIDTH} точек в ширину`];
  if (height < MIN_HEIGHT)
    return [`картинка низкая: ${count(height, 'точка')}`, `нужно не меньше ${MIN_HEIGHT} точек в высоту`];
  return undefined;
}

const PICTURE_START = /^(?:\xff\xd8|\x89PNG|RIFF.{4}WEBP|.{4}ftyp.{0,60}avi[fs])/s;
const RESAVE = 'откройте файл и сохраните картинку заново в JPEG или PNG';

/** Files that pass for photos by their names, by how they begin; the last fits all. */
const DISGUISES: readonly (readonly [start: RegExp, message: string, advice?: string])[] = [
  [/^$/, 'файл пуст', 'положите снимок ещё раз: он не записался'],
  [
    /^.{4}ftyp(?:he[iv]|mif1|msf1)/s,
    'это снимок HEIC, браузеры его не показывают',
    'откройте его на телефоне и сохраните как JPEG',
  ],
  [/^version https:\/\/git-lfs/, 'вместо снимка лежит ссылка Git LFS', 'положите в папку сам снимок'],
  [
    /<(?:!doctype html|html|head|body)/i,
    'это веб-страница, а не картинка',
    'откройте в браузере сам снимок и сохраните его',
  ],
  [/<svg/, 'это рисунок SVG, в нём может быть программа', 'сохраните его в PNG'],
  [/^GIF8/, 'это файл GIF', 'сохраните один его кадр в JPEG или PNG'],
  [/^(?:II\*\0|MM\0\*)/, 'это файл TIFF'],
  [/^/, 'файл не читается как картинка'],
];

/** @param bytes the file, or its first kilobyte */
export function formatFault(bytes: Uint8Array): Words | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 1000));
  if (PICTURE_START.test(start)) return undefined;
  const [, message = '', advice = RESAVE] = DISGUISES.find(([pattern]) => pattern.test(start)) ?? [];
  return [message, advice];
}

/** Of a file that begins as a picture, and is none. */
export const DAMAGED: Words = [
  'снимок оборван или испорчен и не читается до конца',
  'возьмите файл там, где снимок открывается целиком, и сохраните его заново в JPEG',
];

/** File endings that an entry may use for its pictures. SVG is left out: it can carry scripts. */
export const IMAGE_FILE = /^\.\/[\w-]+\.(?:jpe?g|png|webp|avif)$/i;

/** Replaces Astro's `image()` in plain Node: checks the path; `src/check/pictures.ts` checks the file. */
export const imagePath = (() =>
  z.string().regex(IMAGE_FILE, {
    message: 'файл картинки лежит рядом с карточкой и записан как «./imya-fayla.jpg» (jpg, png, webp, avif)',
  })) as unknown as ImageField;

/** A file of an entry's folder, read by the build. */
export interface PhotoFile extends PictureSize {
  /**
   * Pass to Astro untouched: reading any property outside its components makes Astro emit the original file, EXIF
   * included.
   */
  file: ImageMetadata;
  format: ImageMetadata['format'];
  /** Dominant colour, `#rrggbb`. */
  tone: string;
}

/** The files of one entry by the path that its author writes: `./skver.jpg`. */
export type PhotoFiles = Map<string, PhotoFile>;
