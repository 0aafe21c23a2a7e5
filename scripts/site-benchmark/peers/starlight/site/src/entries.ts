/** A practice as the pages take it, wherever its collection keeps the words. */
import { getCollection, type CollectionEntry } from 'astro:content';
import type { z } from 'astro/zod';
import type { practiceFields } from './practice-fields.ts';

export interface Practice {
  id: string;
  title: string;
  summary: string;
  data: CollectionEntry<'docs'>['data'] & z.output<z.ZodObject<typeof practiceFields>>;
}

const FOLDER = 'practices/';

export async function practiceEntries(): Promise<Practice[]> {
  const entries = await getCollection('docs', ({ id }) => id.startsWith(FOLDER));
  return entries.map(({ id, data }) => ({
    id: id.slice(FOLDER.length),
    title: data.title,
    summary: data.description ?? '',
    data: data as Practice['data'],
  }));
}
