/** ТОС by name and by number, and where each organisation stands. */
import { getCollection } from 'astro:content';
import { organisationPaths, registersByRegion } from '../domain/registers.ts';
import { inFileOrder } from './file-order.ts';
import { query, queryBy } from './once.ts';
import { allPractices } from './practices.ts';
import { vocabularies } from './vocabularies.ts';

export const registers = query('registers', async () =>
  registersByRegion({
    practices: await allPractices(),
    lines: (await getCollection('registers')).flatMap(({ data }) => data.lines),
    counts: inFileOrder(await getCollection('tosCounts')).map(({ data }) => data),
    vocabularies: await vocabularies(),
  }),
);

/** The register of a region. */
export const registerOf = queryBy('registerOf', async () => {
  const all = await registers();
  return (region) => all.find((register) => register.region.id === region);
});

/** What an official register records, in the order of the file. */
export const registerColumns = query('registerColumns', async () =>
  inFileOrder(await getCollection('registerColumns')).map(({ data }) => data),
);

export const organisationAddresses = query('organisationAddresses', async () =>
  organisationPaths(await registers()),
);
