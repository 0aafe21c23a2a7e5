/** Who acts in the practices, by region. */
import { collator } from '../language/format.ts';
import type { Organisation, Region } from '../model/taxonomy.ts';
import type { PracticeCase } from './practice.ts';

export interface OrganisationGroup {
  region: Region;
  organisations: { organisation: Organisation; practices: PracticeCase[] }[];
}

export function organisationsByRegion(practices: readonly PracticeCase[]): OrganisationGroup[] {
  const groups = new Map<string, OrganisationGroup>();
  for (const practice of practices) {
    for (const organisation of practice.organisations) {
      const group = groups.get(practice.region.id) ?? { region: practice.region, organisations: [] };
      groups.set(practice.region.id, group);
      const known = group.organisations.find((item) => item.organisation.id === organisation.id);
      if (known) known.practices.push(practice);
      else group.organisations.push({ organisation, practices: [practice] });
    }
  }
  const sorted = [...groups.values()].sort((a, b) => collator.compare(a.region.name, b.region.name));
  for (const group of sorted) {
    group.organisations.sort((a, b) => collator.compare(a.organisation.name, b.organisation.name));
  }
  return sorted;
}
