/** Pages of text about the site, in the order editors gave them. */
import { getCollection } from 'astro:content';
import { once } from './once.ts';

export const textPages = once(async () => {
  const entries = await getCollection('pages');
  return entries
    .map(({ id, data, filePath }) => ({ ...data, id, path: `/${id}/`, file: filePath ?? '' }))
    .sort((a, b) => a.order - b.order);
});
