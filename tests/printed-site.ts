/** What printed things of the tests say of their site. */
import { printedCollection } from '../src/print/collection.ts';
import type { PrintedSite } from '../src/print/site.ts';

export const PRINTED_SITE: PrintedSite = {
  name: 'Тестовые соседи',
  tagline: 'Что соседи сделали',
  publisher: 'Тестовый совет',
  licence: 'CC BY 4.0',
  brand: 'oklch(42% 0.09 165)',
  absolute: (path) => `https://example.org${path}`,
};

export async function printedFixtures() {
  const collection = await printedCollection('tests/fixtures/content');
  if (!collection) throw new Error('The fixtures have errors');
  return collection;
}
