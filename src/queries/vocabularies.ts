/** The controlled vocabularies, in the order of their files. */
import { getCollection } from 'astro:content';
import { PLAIN_MOTIF } from '../domain/ornament.ts';
import { resolveMotif, type Vocabularies } from '../domain/practice.ts';
import { inFileOrder } from './file-order.ts';
import { once } from './once.ts';

function byId<T extends { position: number }>(entries: { id: string; data: T }[]): Map<string, T> {
  return new Map(inFileOrder(entries).map((entry) => [entry.id, entry.data]));
}

export const vocabularies = once(async (): Promise<Vocabularies> => {
  const motifs = byId(await getCollection('motifs'));
  const directions = inFileOrder(await getCollection('directions'));
  const themes = inFileOrder(await getCollection('themes'));
  return {
    regions: byId(await getCollection('regions')),
    municipalities: byId(await getCollection('municipalities')),
    organisations: byId(await getCollection('organisations')),
    directions: new Map(
      directions.map(({ id, data }) => {
        const { motif = PLAIN_MOTIF, ...direction } = resolveMotif(data, motifs);
        return [id, { ...direction, motif }];
      }),
    ),
    themes: new Map(themes.map(({ id, data }) => [id, resolveMotif(data, motifs)])),
    contests: byId(await getCollection('contests')),
  };
});

/** What is known of ТОС of regions and of the country. */
export const facts = once(async () => inFileOrder(await getCollection('facts')).map((entry) => entry.data));

/** What residents come with, in the order of the file. */
export const problems = once(async () =>
  inFileOrder(await getCollection('problems')).map((entry) => entry.data),
);

/** What others wrote to teach it, in the order of the file. */
export const materials = once(async () =>
  inFileOrder(await getCollection('materials')).map((entry) => entry.data),
);

export const glossary = once(async () => {
  const entries = await getCollection('glossary');
  const collator = new Intl.Collator('ru');
  return entries.map((entry) => entry.data).sort((a, b) => collator.compare(a.term, b.term));
});
