/** A practice as the pages take it, wherever its collection keeps the words. */
import { getCollection, type CollectionEntry } from 'astro:content';

export interface Practice {
  id: string;
  title: string;
  summary: string;
  data: CollectionEntry<'practices'>['data'];
  entry: CollectionEntry<'practices'>;
}

export async function practiceEntries(): Promise<Practice[]> {
  return (await getCollection('practices')).map((entry) => ({
    id: entry.id,
    title: entry.data.title,
    summary: entry.data.summary,
    data: entry.data,
    entry,
  }));
}
