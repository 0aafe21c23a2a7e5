/** Pages of text about the site, in the order editors gave them. */
import { getCollection } from 'astro:content';
import { once } from './once.ts';
import { photoFilesOf } from './photo-files.ts';

export const textPages = once(async () => {
  const entries = await getCollection('pages');
  const pages = await Promise.all(
    entries.map(async (entry) => ({
      ...entry.data,
      id: entry.id,
      path: `/${entry.id}/`,
      file: entry.filePath ?? '',
      photoFiles: await photoFilesOf(entry),
    })),
  );
  return pages.sort((a, b) => a.order - b.order);
});
