/** The controlled vocabularies, in the order of their files. */
import { getCollection } from 'astro:content';
import type { Vocabularies } from '../domain/practice.ts';
import { vocabulariesOf } from '../domain/vocabularies.ts';
import { inFileOrder } from './file-order.ts';
import { query } from './once.ts';

export const vocabularies = query('vocabularies', async (): Promise<Vocabularies> =>
  vocabulariesOf({
    motifs: recordsIn(await getCollection('motifs')),
    regions: recordsIn(await getCollection('regions')),
    municipalities: recordsIn(await getCollection('municipalities')),
    organisations: recordsIn(await getCollection('organisations')),
    directions: recordsIn(await getCollection('directions')),
    themes: recordsIn(await getCollection('themes')),
    contests: recordsIn(await getCollection('contests')),
  }),
);

function recordsIn<T extends { position: number }>(entries: { data: T }[]): T[] {
  return inFileOrder(entries).map(({ data }) => data);
}

/** What is known of ТОС of regions and of the country. */
export const facts = query('facts', async () => recordsIn(await getCollection('facts')));

/** What residents come with, in the order of the file. */
export const problems = query('problems', async () => recordsIn(await getCollection('problems')));

/** What others wrote to teach it, in the order of the file. */
export const materials = query('materials', async () => recordsIn(await getCollection('materials')));

export const glossary = query('glossary', async () => {
  const entries = await getCollection('glossary');
  const collator = new Intl.Collator('ru');
  return entries.map((entry) => entry.data).sort((a, b) => collator.compare(a.term, b.term));
});
