/** Pages of text about the site, in the order editors gave them. */
import { getCollection } from 'astro:content';
import { unpackTree } from '../model/packed-tree.ts';
import { query } from './once.ts';
import { photoFilesOf } from './photo-files.ts';

export const textPages = query('textPages', async () => {
  const entries = await getCollection('pages');
  const titles = new Map(entries.map(({ id, data }) => [id, data.title]));
  const pages = await Promise.all(
    entries.map(async (entry) => ({
      ...entry.data,
      tree: unpackTree(entry.data.tree),
      id: entry.id,
      path: entry.data.under ? `/${entry.data.under}/${entry.id}/` : `/${entry.id}/`,
      /** The page that it is a part of. */
      above: entry.data.under && {
        label: titles.get(entry.data.under) ?? entry.data.under,
        path: `/${entry.data.under}/`,
      },
      file: entry.filePath ?? '',
      photoFiles: await photoFilesOf(entry),
    })),
  );
  return pages.sort((a, b) => a.order - b.order);
});
