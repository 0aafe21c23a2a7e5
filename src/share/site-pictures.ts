/**
 * The pictures of a site's pages, made in a thread of their own while Astro draws the pages: handed through Astro a picture
 * that is cached costs as much as a page.
 */
import { channel } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { linkFile } from '../cache/linked-file.ts';
import { sharePicturePath, type ShareCard } from '../domain/share-card.ts';

/** Of the page at this path, which a former address of it may be. */
export interface SitePicture {
  path: string;
  card: ShareCard;
}

export interface PicturesToMake {
  /** Of the site. */
  dir: string;
  pictures: readonly SitePicture[];
}

/** Vite loads its own copy of each module, but a channel of this name is the same one for all. */
const asked = channel('share-pictures');

/** The site that was there before. */
export interface FormerPictures {
  /** Its folder. */
  dir: string;
  /** Whether it has this file, made of the same card by the same code. */
  has(file: string, card: ShareCard): boolean;
}

/** Whether somebody makes these pictures, so that the caller need not. */
export function askForPictures(pictures: readonly SitePicture[]): boolean {
  asked.publish(pictures);
  return asked.hasSubscribers;
}

/**
 * Makes the pictures that are asked for from now on, but for those that the former site has.
 * @param dir of the site
 * @returns to be called once all have been asked for; resolves when they are there
 */
export function makePictures(dir: string, former: FormerPictures): () => Promise<void> {
  let made: Promise<unknown> = Promise.resolve();
  const take = async (file: string) => {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await linkFile(join(former.dir, file), join(dir, file));
  };
  const make = (asked: unknown) => {
    const taken: Promise<void>[] = [];
    const pictures = (asked as SitePicture[]).filter(({ path, card }) => {
      const file = sharePicturePath(path);
      const isThere = former.has(file, card);
      if (isThere) taken.push(take(file));
      return !isThere;
    });
    const workerData: PicturesToMake = { dir, pictures };
    const thread = new URL('picture-thread.ts', import.meta.url);
    made = Promise.all([...taken, pictures.length && once(new Worker(thread, { workerData }), 'exit')]);
    // The failure is told to whoever waits, later.
    made.catch(() => undefined);
  };
  asked.subscribe(make);
  return async () => {
    asked.unsubscribe(make);
    await made;
  };
}
