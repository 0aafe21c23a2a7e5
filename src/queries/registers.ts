/** ТОС by name and by number, and where each organisation stands. */
import { getCollection } from 'astro:content';
import { organisationPaths, registersByRegion } from '../domain/registers.ts';
import { inFileOrder } from './file-order.ts';
import { once } from './once.ts';
import { allPractices } from './practices.ts';
import { vocabularies } from './vocabularies.ts';

export const registers = once(async () =>
  registersByRegion({
    practices: await allPractices(),
    lines: (await getCollection('registers')).flatMap(({ data }) => data.lines),
    counts: inFileOrder(await getCollection('tosCounts')).map(({ data }) => data),
    vocabularies: await vocabularies(),
  }),
);

/** What an official register records, in the order of the file. */
export const registerColumns = once(async () =>
  inFileOrder(await getCollection('registerColumns')).map(({ data }) => data),
);

export const organisationAddresses = once(async () => organisationPaths(await registers()));
