/** Who acts in the practices, by region: on one page as far as it has room, the rest on pages of their regions. */
import { collator } from '../language/format.ts';
import type { Organisation, Region } from '../model/taxonomy.ts';
import { pagePath } from './paging.ts';
import type { PracticeCase } from './practice.ts';

export interface ActingOrganisation {
  organisation: Organisation;
  practices: PracticeCase[];
}

export interface OrganisationGroup {
  region: Region;
  organisations: ActingOrganisation[];
}

export interface IndexedGroup extends OrganisationGroup {
  /** Whether all of them stand on the index; else a page of the region lists them. */
  isWhole: boolean;
}

/** Practices named under an organisation; one that has more has a list of its own. */
export const BESIDE_ORGANISATION = 5;
export const ORGANISATIONS_ON_PAGE = 100;
/** Names of a region which has a page of its own. */
const NAMED = 5;
/** Lines that a reader still looks through on one page. */
const ROOM = 600;

export function organisationsByRegion(practices: readonly PracticeCase[]): OrganisationGroup[] {
  const groups = Map.groupBy(
    practices.flatMap((practice) =>
      practice.organisations.map((organisation) => ({ practice, organisation })),
    ),
    ({ practice }) => practice.region.id,
  );
  return [...groups.values()]
    .flatMap((acts) => {
      const [first] = acts;
      return first ? [{ region: first.practice.region, organisations: acting(acts) }] : [];
    })
    .sort((a, b) => collator.compare(a.region.name, b.region.name));
}

function acting(acts: { practice: PracticeCase; organisation: Organisation }[]): ActingOrganisation[] {
  return [...Map.groupBy(acts, ({ organisation }) => organisation.id).values()]
    .flatMap((own) => {
      const [first] = own;
      return first
        ? [{ organisation: first.organisation, practices: own.map(({ practice }) => practice) }]
        : [];
    })
    .sort((a, b) => collator.compare(a.organisation.name, b.organisation.name));
}

/** Splits ROOM lines evenly among regions; groups over their share get pages of their own. */
export function organisationIndex(groups: readonly OrganisationGroup[]): IndexedGroup[] {
  const lines = groups.map(linesOf);
  const share = Math.max(
    0,
    ...lines.filter((most) => lines.reduce((sum, own) => sum + (own <= most ? own : NAMED), 0) <= ROOM),
  );
  return groups.map((group, at) => ({ ...group, isWhole: (lines[at] ?? 0) <= share }));
}

function linesOf({ organisations }: OrganisationGroup): number {
  return organisations.reduce(
    (sum, { practices }) => sum + 1 + Math.min(practices.length, BESIDE_ORGANISATION),
    0,
  );
}

/** Those of a region who act most: whom a reader is likely to look for. */
export function mostActive({ organisations }: OrganisationGroup): ActingOrganisation[] {
  return organisations.toSorted((a, b) => b.practices.length - a.practices.length).slice(0, NAMED);
}

/** Page of the organisations of a region, without the path prefix. */
export function regionOrganisationsPath(region: string): string {
  return `/tos/${region}/`;
}

/** Pages of all practices of an organisation that has many, without the path prefix. */
export function organisationListPath(region: string, organisation: string): string {
  return `${regionOrganisationsPath(region)}${organisation}/`;
}

/** Where an organisation stands, without the path prefix; by `region/organisation`. */
export function organisationPaths(index: readonly IndexedGroup[]): Map<string, string> {
  return new Map(
    index.flatMap(({ region, organisations, isWhole }) =>
      organisations.map(({ organisation: { id } }, at): [string, string] => {
        const page = Math.floor(at / ORGANISATIONS_ON_PAGE) + 1;
        const path = isWhole ? '/tos/' : pagePath(regionOrganisationsPath(region.id), page);
        return [`${region.id}/${id}`, `${path}#${id}`];
      }),
    ),
  );
}
