/** Lists of the form «Предложить практику», in the order of their files; each part is fetched when it is wanted. */
import { getCollection } from 'astro:content';
import { addressMark } from '../domain/address-mark.ts';
import { collator } from '../language/format.ts';
import { query } from './once.ts';
import { vocabularies } from './vocabularies.ts';

interface Named {
  name: string;
  region?: string | undefined;
  formerNames?: readonly string[];
}

function listed(entries: Iterable<readonly [id: string, entry: Named]>) {
  return [...entries].map(([id, { name, region, formerNames = [] }]) => ({
    id,
    name,
    ...(region ? { region } : {}),
    ...(formerNames.length ? { formerNames } : {}),
  }));
}

/** What every practice chooses from. */
export const suggestionChoices = query('suggestionChoices', async () => {
  const known = await vocabularies();
  return {
    regions: listed(known.regions),
    directions: listed(known.directions),
    themes: listed(known.themes),
    contests: listed(known.contests).sort((a, b) => collator.compare(a.name, b.name)),
  };
});

/** What is chosen from when the region is known; by region. */
export const regionChoices = query('regionChoices', async () => {
  const { regions, municipalities, organisations } = await vocabularies();
  const byRegion = [municipalities, organisations].map((entries) =>
    Map.groupBy<string, readonly [string, Named]>(entries, ([, { region }]) => region ?? ''),
  );
  return [...regions.keys()].map((region) => {
    const [places = [], acting = []] = byRegion.map((own) => listed(own.get(region) ?? []));
    return { region, choices: { municipalities: places, organisations: acting } };
  });
});

/** What is related to the new practice, and what it must differ from. */
export const suggestionPractices = query('suggestionPractices', async () => ({
  practices: (await getCollection('practices')).map(({ id, data }) => ({
    id,
    name: data.title,
    marks: data.sources.flatMap(({ url }) => (url ? [addressMark(url)] : [])),
  })),
}));
