/** The fields of a made practice: of one sample, with values of the others, so that every field of the schema occurs. */
import type { Precision } from '../../src/language/numbers.ts';
import { PRECISION_LABELS } from '../../src/model/fields.ts';
import { MONEY_LABELS, type MoneyOrigin, type Status } from '../../src/model/practice.ts';
import type { MadeVocabularies } from './made-vocabularies.ts';
import type { Award, PracticeFields, Result, Sample, Sum } from './samples.ts';
import type { Seeded } from './seeded.ts';

const FIRST_YEAR = 2015;
const YEARS = 11;
const LONGEST_TITLE = 90;
/** Roubles of one giver, from a bench to a square. */
const LEAST_SUM = 10_000;
const MOST_SUM = 5_000_000;

/** As often as they are met: most of what is reported is done. */
const STATUSES: readonly Status[] = [
  'done',
  'done',
  'done',
  'done',
  'running',
  'running',
  'unknown',
  'planned',
];

/** Shares of practices or of their parts that have what need not be there. */
const SHARE = {
  dated: 0.9,
  ended: 0.7,
  secondOrganisation: 0.2,
  settlement: 0.55,
  money: 0.35,
  total: 0.6,
  precision: 0.25,
  note: 0.2,
  participants: 0.2,
  before: 0.15,
  award: 0.35,
  contests: 0.25,
  adapted: 0.1,
  accessed: 0.3,
  own: 0.15,
};

/** One practice in so many had another id: by turns, since by chance a small collection might have none. */
const ONE_RENAMED_IN = 50;
const ONE_PRINTED_IN = 20;

/** What the samples have, to be given to others. */
export interface Pools {
  settlements: string[];
  notes: string[];
  results: Result[];
  participants: NonNullable<PracticeFields['participants']>[];
  awards: Award[];
  points: string[];
}

export function poolsOf(samples: readonly Sample[]): Pools {
  const all = samples.map(({ fields }) => fields);
  return {
    settlements: all.flatMap(({ settlement }) => settlement ?? []),
    notes: all.flatMap(({ money }) => (money?.rows ?? []).flatMap(({ note }) => note ?? [])),
    // Added to those of a card that may have its two large figures already.
    results: all.flatMap(({ results = [] }) =>
      results.flatMap(({ headline: _, ...result }) => (result.value === undefined ? [] : [result])),
    ),
    participants: all.flatMap(({ participants }) => participants ?? []),
    awards: all.flatMap(({ awards = [] }) => awards),
    points: [...new Set(all.flatMap((fields) => fields.implements ?? []))],
  };
}

export interface Surroundings {
  pools: Pools;
  vocabularies: MadeVocabularies;
  /** Ids of the practices before this one. */
  earlier: readonly string[];
}

export function madeFields(
  { fields }: Sample,
  number: number,
  { pools, vocabularies, earlier }: Surroundings,
  seeded: Seeded,
): PracticeFields {
  const year = FIRST_YEAR + (number % YEARS);
  const sources = madeSources(fields.sources, number, year, seeded);
  const ids = sources.map(({ id }) => id);
  const source = () => seeded.pick(ids);
  const organisation = seeded.pick(vocabularies.organisations);
  const { region, municipality } = organisation;
  const neighbours = vocabularies.organisations.filter((other) => other.region === region);
  const title = `${fields.title.slice(0, LONGEST_TITLE)} ${number}`;
  return {
    title,
    summary: fields.summary,
    kind: fields.kind,
    organisations: [
      ...new Set([
        organisation.id,
        ...(seeded.chance(SHARE.secondOrganisation) ? [seeded.pick(neighbours).id] : []),
      ]),
    ],
    region,
    ...(municipality === undefined ? {} : { municipality }),
    ...given(pools.settlements, SHARE.settlement, seeded, (settlement) => ({ settlement })),
    ...madeTime(year, seeded),
    directions: fields.directions,
    themes: [...new Set([...(fields.themes ?? []).slice(0, 3), seeded.pick(vocabularies.themes).id])],
    ...(seeded.chance(SHARE.money) && fields.kind === 'tos'
      ? { money: madeMoney(pools, source, seeded) }
      : {}),
    ...given(pools.participants, SHARE.participants, seeded, (participants) => ({
      participants: { ...participants, value: seeded.integer(5, 500), source: source() },
    })),
    // Numbers of a title and a summary have to be told with a source.
    results: [
      { label: title, source: source() },
      ...madeResults(fields.results ?? [], pools, { year, source }, seeded),
    ],
    ...given(pools.awards, SHARE.award, seeded, (award) => ({
      awards: [{ ...award, contest: seeded.pick(vocabularies.contests).id, year, source: source() }],
    })),
    ...given(vocabularies.contests, SHARE.contests, seeded, ({ id }) => ({ contests: [id] })),
    implements: seeded.shuffled(pools.points).slice(0, seeded.integer(1, 4)),
    related: [...new Set(Array.from({ length: seeded.integer(0, 3) }, () => seeded.pick(earlier)))],
    ...given(earlier, SHARE.adapted, seeded, (adaptedFrom) => ({ adaptedFrom })),
    sources: sources.map((each, at) => (at ? each : { ...each, title: fields.summary })),
    checked: fields.checked,
    ...(number % ONE_RENAMED_IN === 0 ? { formerly: [`renamed-practice-${number}`] } : {}),
  };
}

/** Fields made of one of these values, in a share of cases; none when the samples have no such value. */
function given<V, T extends object>(
  values: readonly V[],
  share: number,
  seeded: Seeded,
  make: (value: V) => T,
): Partial<T> {
  return values.length && seeded.chance(share) ? make(seeded.pick(values)) : {};
}

/** As exact as sources are: a year, a month or a day. */
function madeTime(year: number, seeded: Seeded): Pick<PracticeFields, 'start' | 'end' | 'status'> {
  const status = seeded.pick(STATUSES);
  if (!seeded.chance(SHARE.dated)) return { status };
  const start = madeDate(year, seeded);
  return status === 'done' && seeded.chance(SHARE.ended)
    ? { status, start, end: String(Math.min(year + 1, FIRST_YEAR + YEARS - 1)) }
    : { status, start };
}

function madeDate(year: number, seeded: Seeded): string {
  const month = String(seeded.integer(1, 12)).padStart(2, '0');
  const day = String(seeded.integer(1, 28)).padStart(2, '0');
  return seeded.pick([`${year}`, `${year}-${month}`, `${year}-${month}-${day}`]);
}

function madeSources(
  sources: PracticeFields['sources'],
  number: number,
  year: number,
  seeded: Seeded,
): PracticeFields['sources'] {
  return sources.map((source) => ({
    ...source,
    ...(source.url === undefined ? {} : { url: withNumber(source.url, number) }),
    ...(source.date === undefined ? {} : { date: madeDate(year, seeded) }),
    ...(seeded.chance(SHARE.accessed) ? { accessed: `${FIRST_YEAR + YEARS - 1}-12-01` } : {}),
    ...(seeded.chance(SHARE.own) ? { own: true } : {}),
    ...(number % ONE_PRINTED_IN === 0
      ? { issue: `№ ${seeded.integer(1, 99)}, с. ${seeded.integer(1, 8)}` }
      : {}),
  }));
}

/** No two cards share an address without a reason. */
function withNumber(url: string, number: number): string {
  const address = new URL(url);
  address.searchParams.set('n', String(number));
  return address.href;
}

function madeMoney(
  { notes }: Pools,
  source: () => string,
  seeded: Seeded,
): NonNullable<PracticeFields['money']> {
  const rows = seeded
    .shuffled(Object.keys(MONEY_LABELS) as MoneyOrigin[])
    .slice(0, seeded.integer(1, 3))
    .map((from): Sum => ({
      from,
      rub: madeSum(seeded),
      ...madePrecision(seeded),
      source: source(),
      ...given(notes, SHARE.note, seeded, (note) => ({ note })),
    }));
  if (!seeded.chance(SHARE.total)) return { rows };
  const rub = rows.reduce((sum, row) => sum + row.rub, 0);
  return { rows, total: { rub, ...madePrecision(seeded), source: source() } };
}

/** Small sums are as common as large ones; three digits of each are known. */
function madeSum(seeded: Seeded): number {
  const sum = LEAST_SUM * (MOST_SUM / LEAST_SUM) ** seeded.next();
  return Number(sum.toPrecision(3));
}

function madePrecision(seeded: Seeded): { precision?: Precision } {
  return seeded.chance(SHARE.precision)
    ? { precision: seeded.pick(Object.keys(PRECISION_LABELS) as Precision[]) }
    : {};
}

function madeResults(
  own: readonly Result[],
  { results }: Pools,
  { year, source }: { year: number; source: () => string },
  seeded: Seeded,
): Result[] {
  return [...own, ...(results.length ? [seeded.pick(results)] : [])].map((result) => {
    if (result.value === undefined) return result;
    const value = Math.max(2, Math.round(result.value * (0.5 + seeded.next())));
    return {
      ...result,
      value,
      ...madePrecision(seeded),
      ...(seeded.chance(SHARE.before) ? { before: Math.floor(value / 2) } : {}),
      ...(result.asOf === undefined ? {} : { asOf: String(year) }),
      source: source(),
    };
  });
}
