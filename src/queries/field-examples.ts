/** What entries of the site hold, for the field reference to take its examples from. */
import { getCollection } from 'astro:content';
import { COLLECTIONS, type Collection } from '../model/collections.ts';
import { once } from './once.ts';

export const knownEntries = once(async () => {
  const found = await Promise.all(
    COLLECTIONS.map(async (collection) => {
      const entries = await getCollection(collection);
      return [collection, entries.map(({ id, data }) => ({ id, data: withoutFiles(data) }))] as const;
    }),
  );
  return Object.fromEntries(found) as Record<Collection, (typeof found)[number][1]>;
});

/** Reading any property of ImageMetadata makes Astro emit the original file, EXIF included. */
function withoutFiles(data: object): Record<string, unknown> {
  const { tree: _tree, images: _images, photos, ...fields } = data as Record<string, unknown>;
  if (!Array.isArray(photos)) return fields;
  return { ...fields, photos: photos.map(({ file: _file, ...photo }: Record<string, unknown>) => photo) };
}
