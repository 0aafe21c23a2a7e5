/** ТОС that cards, registers and publications name, and how many are reported, region by region. */
import { collator, date, number } from '../language/format.ts';
import { plainWords } from '../language/plain-words.ts';
import type { RegisterColumn, RegisterLine, TosCount } from '../model/register.ts';
import type { Organisation, Region } from '../model/taxonomy.ts';
import { asExact } from './amount.ts';
import { pagePath } from './paging.ts';
import type { PracticeCase, Vocabularies } from './practice.ts';

/** ТОС of a name and a place, or another organisation that acts in practices. */
export interface NamedOrganisation {
  name: string;
  isTos: boolean;
  /** Name of the municipality, where one is known. */
  municipality: string | undefined;
  /** Absent where no practice names it. */
  organisation: Organisation | undefined;
  practices: PracticeCase[];
  /** Where registers and publications name it. */
  mentions: RegisterLine[];
}

/** Numbers of one place, the newest first. */
export interface PlaceCounts {
  /** Absent of the region as a whole. */
  place: string | undefined;
  counts: TosCount[];
}

export interface RegionRegister {
  region: Region;
  /** ТОС by municipality and name, then the others who act. */
  lines: NamedOrganisation[];
  /** Of the region as a whole first. */
  counts: PlaceCounts[];
}

export interface RegisterSources {
  practices: readonly PracticeCase[];
  lines: readonly RegisterLine[];
  counts: readonly TosCount[];
  vocabularies: Pick<Vocabularies, 'regions' | 'municipalities'>;
}

/** Practices named under an organisation; one that has more has a list of its own. */
export const BESIDE_ORGANISATION = 5;
export const LINES_ON_PAGE = 100;
/** Address of the index, without the path prefix. */
export const REGISTERS = '/registers/';

export function registersByRegion({
  practices,
  lines,
  counts,
  vocabularies,
}: RegisterSources): RegionRegister[] {
  const municipalityName = (id: string | undefined) => id && vocabularies.municipalities.get(id)?.name;
  const acting = Map.groupBy(
    practices.flatMap((practice) =>
      practice.organisations.map((organisation) => ({ practice, organisation })),
    ),
    ({ practice }) => practice.region.id,
  );
  const listed = Map.groupBy(lines, ({ region }) => region);
  const counted = Map.groupBy(counts, ({ region }) => region);
  return [...vocabularies.regions.values()]
    .map((region) => {
      const acts = Map.groupBy(acting.get(region.id) ?? [], ({ organisation }) => organisation);
      const actors = [...acts].map(([organisation, own]) => ({
        name: organisation.name,
        isTos: organisation.type === 'tos',
        municipality: municipalityName(
          organisation.municipality ??
            own.find(({ practice }) => practice.municipality)?.practice.municipality?.id,
        ),
        organisation,
        practices: own.map(({ practice }) => practice),
        mentions: [],
      }));
      return {
        region,
        lines: withMentions(actors, listed.get(region.name) ?? []).sort(byPlaceAndName),
        counts: countsByPlace(counted.get(region.id) ?? [], municipalityName),
      };
    })
    .filter((register) => register.lines.length + register.counts.length > 0)
    .sort((a, b) => collator.compare(a.region.name, b.region.name));
}

/** A line belongs to who acts under that name in that municipality, unless there are two of them. */
function withMentions(
  actors: readonly NamedOrganisation[],
  lines: readonly RegisterLine[],
): NamedOrganisation[] {
  const keyOf = (municipality: string | undefined, name: string) => `${municipality}\n${bareName(name)}`;
  const owners = Map.groupBy(
    actors.filter(({ isTos }) => isTos),
    ({ municipality, name }) => keyOf(municipality, name),
  );
  const places = Map.groupBy(lines, ({ municipality, name }) => keyOf(municipality, name));
  const mentionsOf = new Map<NamedOrganisation, RegisterLine[]>();
  const others: RegisterLine[] = [];
  for (const [key, same] of places) {
    const [owner, ...more] = owners.get(key) ?? [];
    const isOne = new Set(same.map(({ place }) => place)).size === 1;
    if (owner && !more.length && isOne) mentionsOf.set(owner, same);
    else others.push(...same);
  }
  const named = Map.groupBy(
    others,
    ({ municipality, name, place }) => `${keyOf(municipality, name)}\n${place}`,
  );
  return [
    ...actors.map((actor) => ({ ...actor, mentions: mentionsOf.get(actor) ?? [] })),
    ...[...named.values()].flatMap((mentions) => {
      const [first] = mentions;
      return first
        ? {
            name: first.name,
            isTos: true,
            municipality: first.municipality,
            organisation: undefined,
            practices: [],
            mentions,
          }
        : [];
    }),
  ];
}

/** «ТОС „Ёж“» and «Ёж» are one name. */
export function bareName(name: string): string {
  return plainWords(name).replace(/^тос /, '');
}

function byPlaceAndName(a: NamedOrganisation, b: NamedOrganisation): number {
  return (
    Number(b.isTos) - Number(a.isTos) ||
    Number(!a.municipality) - Number(!b.municipality) ||
    collator.compare(a.municipality ?? '', b.municipality ?? '') ||
    collator.compare(bareName(a.name), bareName(b.name))
  );
}

function countsByPlace(
  counts: readonly TosCount[],
  municipalityName: (id: string | undefined) => string | undefined,
): PlaceCounts[] {
  const placeOf = ({ municipality, part }: TosCount) =>
    [municipalityName(municipality), part].filter(Boolean).join(', ');
  return [...Map.groupBy(counts, placeOf)]
    .map(([place, own]) => ({
      place: place || undefined,
      counts: own.toSorted((a, b) => (b.asOf ?? '').localeCompare(a.asOf ?? '')),
    }))
    .sort((a, b) => collator.compare(a.place ?? '', b.place ?? ''));
}

/** Places named where all have a list of their own. */
const FIRST_PLACES = 3;

/** What was reported last: of the region as a whole; where nobody counted that, of the places counted latest. */
export function latestCounts(counts: readonly PlaceCounts[]): PlaceCounts[] {
  const asOf = ({ counts: [item] }: PlaceCounts) => item?.asOf ?? '';
  const whole = counts.filter(({ place }) => place === undefined);
  const first = counts.toSorted((a, b) => asOf(b).localeCompare(asOf(a))).slice(0, FIRST_PLACES);
  return (whole.length ? whole : first).map(({ place, counts: own }) => ({ place, counts: own.slice(0, 1) }));
}

/** «По имени знаем 12 ТОС: 5 — в карточках сайта, 8 — в открытых списках и публикациях, и там и там — 1.» */
export function namesInWords(lines: readonly NamedOrganisation[]): string {
  const tos = lines.filter(({ isTos }) => isTos);
  if (!tos.length) return 'По имени не знаем ни одного ТОС.';
  const acting = tos.filter(({ organisation }) => organisation).length;
  const listed = tos.filter(({ mentions }) => mentions.length).length;
  const parts = [
    acting && `${acting} — в карточках сайта`,
    listed && `${listed} — в открытых списках и публикациях`,
    acting + listed > tos.length && `и там и там — ${acting + listed - tos.length}`,
  ];
  return `По имени знаем ${tos.length} ТОС: ${parts.filter(Boolean).join(', ')}.`;
}

/** «788 (2025)», «Томск — 45 (январь 2020)»: what was reported last. */
export function latestInWords({ counts }: RegionRegister): string {
  const words = latestCounts(counts).flatMap(({ place, counts: [item] }) => {
    if (!item) return [];
    const value = asExact(number(item.value), item.precision);
    return `${place ? `${place} — ` : ''}${value} (${item.asOf ? date(item.asOf) : 'время не названо'})`;
  });
  return words.length ? `Всего, по\u00A0сообщениям: ${words.join('; ')}` : 'Сколько всего, не\u00A0знаем';
}

/** Of how many ТОС we know what this column of an official register holds; undefined when it has no place with us. */
export function knownIn({ fills }: RegisterColumn, lines: readonly NamedOrganisation[]): number | undefined {
  if (!fills) return undefined;
  return lines.filter(
    ({ isTos, mentions }) =>
      isTos && (fills === 'name' || mentions.some((line) => line[fills] !== undefined)),
  ).length;
}

export interface PlaceGroup {
  label: string;
  acting: NamedOrganisation[];
  /** Those that no practice names, by the page that names them. */
  listed: NamedOrganisation[][];
}

/** A page of lines as it is read. */
export function groupsByPlace(lines: readonly NamedOrganisation[]): PlaceGroup[] {
  const labelOf = ({ isTos, municipality }: NamedOrganisation) =>
    isTos ? (municipality ?? 'Муниципалитет не назван') : 'Администрации, объединения и другие';
  return [...Map.groupBy(lines, labelOf)].map(([label, own]) => ({
    label,
    acting: own.filter(({ organisation }) => organisation),
    listed: [
      ...Map.groupBy(
        own.filter(({ organisation }) => !organisation),
        ({ mentions }) => mentions.map(({ url }) => url).join(' '),
      ).values(),
    ],
  }));
}

/** Page of a region, without the path prefix. */
export function registerPath(region: string): string {
  return `${REGISTERS}${region}/`;
}

/** Pages of all practices of an organisation that has many, without the path prefix. */
export function organisationListPath(region: string, organisation: string): string {
  return `${registerPath(region)}${organisation}/`;
}

/** Where an organisation stands, without the path prefix; by `region/organisation`. */
export function organisationPaths(registers: readonly RegionRegister[]): Map<string, string> {
  return new Map(
    registers.flatMap(({ region, lines }) =>
      lines.flatMap(({ organisation }, at): [string, string][] => {
        if (!organisation) return [];
        const page = Math.floor(at / LINES_ON_PAGE) + 1;
        const path = pagePath(registerPath(region.id), page);
        return [[`${region.id}/${organisation.id}`, `${path}#${organisation.id}`]];
      }),
    ),
  );
}
