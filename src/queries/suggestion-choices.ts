/** Lists of the form «Предложить практику», in the order of their files. */
import { getCollection } from 'astro:content';
import { once } from './once.ts';
import { vocabularies } from './vocabularies.ts';

interface Named {
  name: string;
  region?: string | undefined;
}

function listed(entries: ReadonlyMap<string, Named>) {
  return [...entries].map(([id, { name, region }]) => ({ id, name, ...(region ? { region } : {}) }));
}

export const suggestionChoices = once(async () => {
  const known = await vocabularies();
  const practices = await getCollection('practices');
  return {
    regions: listed(known.regions),
    municipalities: listed(known.municipalities),
    organisations: listed(known.organisations),
    directions: listed(known.directions),
    themes: listed(known.themes),
    contests: listed(known.contests),
    practices: practices.map(({ id, data }) => ({
      id,
      name: data.title,
      urls: data.sources.map(({ url }) => url),
    })),
  };
});
