/** The thread of `site-pictures.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import sharp from 'sharp';
import { sharePicturePath } from '../domain/share-card.ts';
import { sharePicture } from './picture.ts';
import type { PicturesToMake } from './site-pictures.ts';

const { dir, pictures } = workerData as PicturesToMake;
const waiting = pictures.values();

async function makeNext(): Promise<void> {
  for (const { path, card } of waiting) {
    const file = join(dir, sharePicturePath(path));
    const picture = await sharePicture(card);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, picture);
  }
}

// While one is set in letters, others are painted, each by one thread: several for one would only add work.
sharp.concurrency(1);
await Promise.all([makeNext(), makeNext(), makeNext()]);
