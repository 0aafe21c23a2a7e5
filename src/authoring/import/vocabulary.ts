/** Names of the site's entries that an import may recognise. */
import { clausesOf, sectionsOf } from '../../domain/documents.ts';
import type { Content, Entry } from '../../model/entry.ts';
import type { Names } from '../../model/codec.ts';
import { unpackTree } from '../../model/packed-tree.ts';
import type { Tree } from '../../model/tree.ts';
import type { Named } from '../names.ts';

export interface KnownSite {
  /** By which names authors call the entries. */
  names: Names;
  regions: Named[];
  municipalities: (Named & { region: string })[];
  organisations: (Named & { region: string; isTos: boolean })[];
  themes: Named[];
  contests: Named[];
}

export function knownSite({ entries }: Content): KnownSite {
  const named = (items: readonly { id: string; data: { name: string } }[]) =>
    items.map(({ id, data }) => ({ id, name: data.name }));
  const renamed = (items: readonly { id: string; data: { name: string; formerNames: string[] } }[]) =>
    items.map(({ id, data }) => ({ id, name: data.name, others: data.formerNames }));
  const points = [
    ...entries.resolutions.flatMap((entry) => pointsOf(entry, clausesOf)),
    ...entries.chapters.flatMap((entry) => pointsOf(entry, sectionsOf)),
  ];
  return {
    names: {
      directions: named(entries.directions),
      themes: named(entries.themes),
      regions: named(entries.regions),
      municipalities: renamed(entries.municipalities),
      organisations: renamed(entries.organisations),
      contests: named(entries.contests),
      practices: entries.practices.map(({ id, data }) => ({ id, name: data.title })),
      points: points.map((id) => ({ id, name: id })),
    },
    regions: entries.regions.map(({ id, data }) => ({ id, names: [data.name, data.genitive] })),
    municipalities: entries.municipalities.map(({ id, data }) => ({
      id,
      names: [data.name, ...data.formerNames],
      region: data.region,
    })),
    organisations: entries.organisations.map(({ id, data }) => ({
      id,
      names: [data.name, ...data.formerNames],
      region: data.region,
      isTos: data.type === 'tos',
    })),
    themes: entries.themes.map(({ id, data }) => ({ id, names: [data.name, ...data.synonyms] })),
    contests: entries.contests.map(({ id, data }) => ({ id, names: [data.name] })),
  };
}

function pointsOf(entry: Entry, numbersIn: (tree: Tree) => { number: string }[]): string[] {
  return numbersIn(unpackTree(entry.tree)).map(({ number }) => `${entry.id.split('/')[0]}/${number}`);
}
