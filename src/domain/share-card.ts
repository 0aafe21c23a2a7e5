/** What the picture says that social networks and messengers show beside a link. */
import type { Motif } from '../model/taxonomy.ts';

/** In pixels, as social networks ask for. */
export const SHARE_WIDTH = 1200;
export const SHARE_HEIGHT = 630;

export interface ShareCard {
  /** Address of the page without the path prefix. */
  path: string;
  title: string;
  /** What kind of page it is: the direction of a practice, «Регион», «Тема». */
  overline: string;
  /** Where it is; absent for what has no place. */
  place?: string | undefined;
  motif: Motif;
  /** Of the ornament and the overline. */
  colour: string;
  /** Name of the site. */
  site: string;
}

/** Of the site: all pictures of pages, and nothing else. */
export const SHARE_FOLDER = 'share';

/** Address of the picture of a page, without the path prefix. */
export function sharePicturePath(path: string): string {
  return `/${SHARE_FOLDER}${path === '/' ? '/home' : path.replace(/\/$/, '')}.png`;
}
