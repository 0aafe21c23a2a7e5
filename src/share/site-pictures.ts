/**
 * The pictures of a site's pages, made in a thread of their own while Astro draws the pages: handed through Astro a picture
 * that is cached costs as much as a page.
 */
import { channel } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ShareCard } from '../domain/share-card.ts';

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

/** Whether somebody makes these pictures, so that the caller need not. */
export function askForPictures(pictures: readonly SitePicture[]): boolean {
  asked.publish(pictures);
  return asked.hasSubscribers;
}

/**
 * Makes the pictures that are asked for from now on.
 * @param dir of the site
 * @returns to be called once all have been asked for; resolves when they are there
 */
export function makePictures(dir: string): () => Promise<void> {
  let made: Promise<unknown> = Promise.resolve();
  const make = (pictures: unknown) => {
    const workerData = { dir, pictures };
    made = once(new Worker(new URL('picture-thread.ts', import.meta.url), { workerData }), 'exit');
    // The failure is told to whoever waits, later.
    made.catch(() => undefined);
  };
  asked.subscribe(make);
  return async () => {
    asked.unsubscribe(make);
    await made;
  };
}
