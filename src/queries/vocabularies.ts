/** The controlled vocabularies, in the order of their files. */
import { getCollection } from 'astro:content';
import { resolveDirection, type Vocabularies } from '../domain/practice.ts';
import { inFileOrder } from './file-order.ts';
import { once } from './once.ts';

function byId<T extends { position: number }>(entries: { id: string; data: T }[]): Map<string, T> {
  return new Map(inFileOrder(entries).map((entry) => [entry.id, entry.data]));
}

const motifMap = once(async () => byId(await getCollection('motifs')));

/** What ornaments are made of. */
export const motifs = once(async () => [...(await motifMap()).values()]);

async function directions() {
  const known = await motifMap();
  const records = inFileOrder(await getCollection('directions'));
  return new Map(records.map(({ id, data }) => [id, resolveDirection(data, known)]));
}

export const vocabularies = once(async (): Promise<Vocabularies> => ({
  regions: byId(await getCollection('regions')),
  municipalities: byId(await getCollection('municipalities')),
  organisations: byId(await getCollection('organisations')),
  directions: await directions(),
  themes: byId(await getCollection('themes')),
  contests: byId(await getCollection('contests')),
}));

/** What is known of ТОС of regions and of the country. */
export const facts = once(async () => inFileOrder(await getCollection('facts')).map((entry) => entry.data));

/** What residents come with, in the order of the file. */
export const problems = once(async () =>
  inFileOrder(await getCollection('problems')).map((entry) => entry.data),
);

export const glossary = once(async () => {
  const entries = await getCollection('glossary');
  const collator = new Intl.Collator('ru');
  return entries.map((entry) => entry.data).sort((a, b) => collator.compare(a.term, b.term));
});
