/** What a camera and its owner leave in a picture beside the picture: EXIF, XMP, IPTC. */
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import sharp, { type Metadata } from 'sharp';

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|tiff?|hei[cf])$/i;

/** Tags of EXIF by number, names of XMP, by-lines and places of IPTC. */
const TRACES: readonly { words: string; tags: readonly number[]; text: RegExp }[] = [
  { words: 'координаты съёмки', tags: [0x2, 0x4], text: /GPSL(?:at|ong)itude/ },
  { words: 'модель телефона или камеры', tags: [0x10f, 0x110, 0xa434], text: /tiff:(?:Make|Model)/ },
  { words: 'серийный номер камеры', tags: [0xa431, 0xa435, 0xc62f], text: /SerialNumber/ },
  { words: 'служебные записи камеры', tags: [0x927c], text: /^\b$/ },
  {
    words: 'имя автора или владельца',
    tags: [0x13b, 0x9c9d, 0xa430],
    text: /dc:creator|OwnerName|\x1c\x02P/,
  },
];

/** In Russian, for «в файле остались …»; nothing of a file that cannot be read. */
export async function cameraData(file: Buffer): Promise<string[]> {
  const { exif, xmp, iptc } = (await metadataOf(file)) ?? {};
  const found = exif ? exifTags(exif) : new Set();
  const text = [xmp, iptc].map((block) => block?.toString('latin1') ?? '').join('\n');
  return TRACES.filter((trace) => trace.tags.some((tag) => found.has(tag)) || trace.text.test(text)).map(
    ({ words }) => words,
  );
}

/**
 * Pictures in a folder that have any of it, by their paths inside it. Astro makes copies without it, but of a copy that
 * it cannot make it publishes the original instead.
 * @param drawn folder inside it, of pictures that no camera has taken
 */
export async function picturesWithCameraData(dir: string, drawn: string): Promise<string[]> {
  const items = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = items
    .map(({ parentPath, name }) => relative(dir, join(parentPath, name)))
    .filter((file) => PICTURE.test(file) && !file.startsWith(join(drawn, '/')));
  const all = await Promise.all(files.map((file) => metadataOf(join(dir, file))));
  return files.filter((_file, index) => {
    const metadata = all[index];
    // What cannot be read cannot be vouched for.
    return !metadata || Boolean(metadata.exif ?? metadata.xmp ?? metadata.iptc);
  });
}

async function metadataOf(file: Buffer | string): Promise<Metadata | undefined> {
  try {
    return await sharp(file, { limitInputPixels: false }).metadata();
  } catch {
    return undefined;
  }
}

const EXIF_PART = 0x8769;
const GPS_PART = 0x8825;

/** Numbers of the tags in all parts of a block; those of one part do not recur in another. */
function exifTags(block: Buffer): Set<number> {
  const tiff = block.subarray(block.toString('latin1', 0, 4) === 'Exif' ? 6 : 0);
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.length);
  const isLittle = tiff[0] === 0x49;
  const tags = new Set<number>();
  try {
    const parts = new Set([view.getUint32(4, isLittle)]);
    for (const part of parts) {
      const count = view.getUint16(part, isLittle);
      for (let at = part + 2; at < part + 2 + 12 * count; at += 12) {
        const tag = view.getUint16(at, isLittle);
        tags.add(tag);
        // There are no more: a hostile block would send round in circles.
        if ((tag === EXIF_PART || tag === GPS_PART) && parts.size < 3)
          parts.add(view.getUint32(at + 8, isLittle));
      }
    }
  } catch {
    // The block is cut off; what has been read of it counts.
  }
  return tags;
}
