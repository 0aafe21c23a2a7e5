/** All practices and the lists of them, made once for the whole build. */
import { getCollection } from 'astro:content';
import { practiceEntries, type Practice } from './entries.ts';

export const PAGE_SIZE = 36;

export const VOCABULARIES = { regions: 'Регионы', directions: 'Направления', themes: 'Темы' } as const;
export type Vocabulary = keyof typeof VOCABULARIES;

const collator = new Intl.Collator('ru');
export const practices = (await practiceEntries()).sort((one, other) =>
  collator.compare(one.title, other.title),
);

async function names(collection: Vocabulary | 'municipalities' | 'organisations') {
  return new Map((await getCollection(collection)).map(({ id, data }) => [id, data.name]));
}
export const nameOf = {
  regions: await names('regions'),
  directions: await names('directions'),
  themes: await names('themes'),
  municipalities: await names('municipalities'),
  organisations: await names('organisations'),
};

function grouped(keysOf: (practice: Practice) => { id: string }[]): Map<string, Practice[]> {
  const named = practices.flatMap((practice) => keysOf(practice).map(({ id }) => ({ id, practice })));
  const groups = Map.groupBy(named, ({ id }) => id);
  return new Map([...groups].map(([id, group]) => [id, group.map(({ practice }) => practice)]));
}
export const practicesBy: Record<Vocabulary, Map<string, Practice[]>> = {
  regions: grouped(({ data }) => [data.region]),
  directions: grouped(({ data }) => data.directions),
  themes: grouped(({ data }) => data.themes),
};

/** The four that follow a practice in the list of its first theme. */
const related = new Map<string, Practice[]>();
for (const [theme, list] of practicesBy.themes) {
  list.forEach((practice, place) => {
    if (practice.data.themes[0]?.id === theme) related.set(practice.id, list.slice(place + 1, place + 5));
  });
}
export const relatedTo = (practice: Practice): Practice[] => related.get(practice.id) ?? [];

export const placeOf = ({ data }: Practice): string =>
  [
    data.settlement,
    data.municipality && nameOf.municipalities.get(data.municipality.id),
    nameOf.regions.get(data.region.id),
  ]
    .filter(Boolean)
    .join(', ');

const numbers = new Intl.NumberFormat('ru');
export const formatNumber = (value: number): string => numbers.format(value);
