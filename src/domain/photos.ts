/** Photos of an entry: the file as the build knows it, and the words that stand under it. */
import type { ImageMetadata } from 'astro';

/** A file of an entry's folder, read by the build. */
export interface PhotoFile {
  /**
   * To be handed to Astro whole: when anything but its components reads a property, Astro publishes the file itself,
   * with the place and the name that a camera wrote into it.
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

/** «Сквер в день открытия. Фото: Имя Фамилия, CC BY 4.0» */
export function photoCredit(photo: {
  caption?: string | undefined;
  author: string;
  licence: string;
}): string {
  const caption = photo.caption ? `${photo.caption.replace(/\.$/, '')}. ` : '';
  return `${caption}Фото: ${photo.author}, ${photo.licence}`;
}
