/** Names of the site's entries that an import may recognise. */
import { pointIds } from '../../domain/reference-integrity.ts';
import type { Content, Entry } from '../../model/entry.ts';
import type { Names } from '../../model/codec.ts';

export type KnownSite = ReturnType<typeof knownSite>;

export function knownSite(content: Content) {
  const { entries } = content;
  const themes = entries.themes.map(({ id, data }) => ({ id, name: data.name, others: data.synonyms }));
  const placed = ({ id, data: { name, formerNames, region } }: Entry<'municipalities' | 'organisations'>) => {
    return { id, name, others: formerNames, region };
  };
  const municipalities = entries.municipalities.map(placed);
  const organisations = entries.organisations.map((entry) => {
    return { ...placed(entry), isTos: entry.data.type === 'tos' };
  });
  const contests = entries.contests.map(({ id, data: { name, region } }) => ({
    id,
    name,
    ...(region ? { region } : {}),
  }));
  /** Names that authors may use in fields. */
  const names: Names = {
    directions: entries.directions.map(({ id, data }) => ({ id, name: data.name })),
    themes,
    regions: entries.regions.map(({ id, data }) => ({ id, name: data.name, others: data.synonyms })),
    municipalities,
    organisations,
    contests,
    practices: entries.practices.map(({ id, data }) => ({ id, name: data.title })),
    points: pointIds(content).map((id) => ({ id, name: id })),
  };
  return {
    names,
    // Names to look for in a text, in more forms.
    regions: entries.regions.map(({ id, data }) => ({ id, name: data.name, others: [data.genitive] })),
    municipalities,
    organisations,
    themes,
    contests,
  };
}
