/** Facets of the list of practices: what can be chosen, with how many practices behind each choice. */
import { collator, lowerFirst } from '../language/format.ts';
import { memoized } from '../memoized.ts';
import type { Municipality } from '../model/taxonomy.ts';
import {
  KIND_LABELS,
  MONEY_LABELS,
  STATUS_LABELS,
  type MoneyOrigin,
  type Status,
} from '../model/practice.ts';
import { isDeed, type Amounts } from './deeds.ts';
import type { PracticeCase } from './practice.ts';

export const FACET_IDS = [
  'kind',
  'direction',
  'region',
  'money',
  'year',
  'status',
  'theme',
  'payer',
  'proof',
  'award',
  'municipality',
] as const;
export type FacetId = (typeof FACET_IDS)[number];

interface Option {
  value: string;
  label: string;
  /** How it stands in the sentence of what is chosen, where its name does not. */
  said?: string | undefined;
  /** Heading of the page of all practices with this value, where the names of facet and value are none. */
  title?: string;
  /** Page of all practices with this value, when it is not the usual one. */
  path?: string;
  /** Former values, which bookmarked addresses may still contain. */
  formerly?: readonly string[] | undefined;
}

interface FacetDefinition {
  label: string;
  /** What stands before its values in that sentence. */
  lead?: string;
  /** What the practice has; several values mean any of them. */
  of: (practice: PracticeCase) => Option[];
  /** Fixed order of values; without it the most frequent come first. */
  order?: readonly string[];
  newestFirst?: boolean;
}

const MONEY_BANDS = [
  { value: 'to-100', label: 'до 100 тыс. ₽', over: 0, upTo: 100_000 },
  { value: 'to-500', label: '100–500 тыс. ₽', over: 100_000, upTo: 500_000 },
  { value: 'to-1000', label: '500 тыс. – 1 млн ₽', over: 500_000, upTo: 1_000_000 },
  { value: 'over-1000', label: 'больше 1 млн ₽', over: 1_000_000, upTo: Infinity },
] as const;

/** What a journalist asks of a story before it is told again. */
const PROOFS: readonly (Option & { has: (practice: PracticeCase) => boolean })[] = [
  {
    value: 'dated',
    label: 'назван год',
    title: 'Практики, где назван год',
    has: ({ year }) => year !== undefined,
  },
  {
    value: 'figures',
    label: 'результат в\u00A0числах',
    title: 'Практики с\u00A0результатом в\u00A0числах',
    has: ({ results }) => results.some(({ value }) => value !== undefined),
  },
  {
    value: 'two-sources',
    label: 'две публикации и\u00A0больше',
    title: 'Практики, о\u00A0которых говорят две публикации и\u00A0больше',
    has: ({ sources }) => sources.length > 1,
  },
];

/** Whose money a deed had. */
const MONEY_OF: Record<MoneyOrigin, string> = {
  federal: 'федерального бюджета',
  regional: 'областного или краевого бюджета',
  municipal: 'местного бюджета',
  grant: 'грантов, чьих — не названо',
  residents: 'жителей',
  sponsors: 'спонсоров',
  other: 'из других источников',
};
const STATUS_TITLES: Record<Status, string> = {
  planned: 'Практики, которые только задумали',
  running: 'Практики, которые ещё делают',
  done: 'Сделанные практики',
  unknown: 'Чем кончилось, не\u00A0знаем',
};

const named = ({ id, name, formerly }: { id: string; name: string; formerly?: string[] }): Option => ({
  value: id,
  label: name,
  ...(formerly?.length ? { formerly } : {}),
});

const commonNoun = (record: Parameters<typeof named>[0]): Option => ({
  ...named(record),
  said: lowerFirst(record.name),
});

export const FACETS: Record<FacetId, FacetDefinition> = {
  direction: { label: 'Направление', of: (practice) => practice.directions.map(commonNoun) },
  region: { label: 'Регион', of: ({ region }) => [{ ...named(region), said: region.locative }] },
  money: {
    label: 'Сколько стоило',
    of: (practice) => {
      if (!isDeed(practice)) return [];
      const { money } = practice;
      if (!money)
        return [{ value: 'unknown', label: 'стоимость не названа', title: 'Сколько стоило, не сказано' }];
      return [
        {
          value: 'known',
          label: 'названа вся или часть',
          said: 'стоимость названа вся или часть',
          title: 'Дела, где названа стоимость или её часть',
        },
        ...MONEY_BANDS.filter(({ over, upTo }) => money.total > over && money.total <= upTo).map(
          ({ value, label }) => ({ value, label, title: `Дела, где названо ${label}` }),
        ),
      ];
    },
    order: ['known', ...MONEY_BANDS.map((band) => band.value), 'unknown'],
  },
  payer: {
    label: 'Кто платил',
    lead: 'платили: ',
    of: ({ money }) =>
      [...new Set(money?.rows.map((row) => row.from))].map((from) => ({
        value: from,
        label: MONEY_LABELS[from],
        said: lowerFirst(MONEY_LABELS[from]),
        title: `Дела на\u00A0деньги ${MONEY_OF[from]}`,
      })),
    order: Object.keys(MONEY_LABELS),
  },
  theme: { label: 'Тема', of: (practice) => practice.themes.map(commonNoun) },
  year: {
    label: 'Год',
    of: ({ year }) => [
      year
        ? {
            value: String(year),
            label: String(year),
            said: `${year}\u00A0год`,
            title: `Практики ${year}\u00A0года`,
          }
        : { value: 'unknown', label: 'год не назван', title: 'Практики без года' },
    ],
    newestFirst: true,
  },
  kind: {
    label: 'Дело или поддержка',
    of: (practice) => {
      const { kind } = practice;
      const label = KIND_LABELS[kind];
      if (isDeed(practice)) return [{ value: kind, label, said: 'дела соседей', title: 'Дела соседей' }];
      return [
        {
          value: 'support',
          label: 'Поддержка',
          said: 'поддержка',
          title: 'Поддержка: чем помогают власти и\u00A0объединения',
        },
        { value: kind, label, said: lowerFirst(label), title: label },
      ];
    },
    order: ['tos', 'support', 'municipal', 'regional'],
  },
  proof: {
    label: 'Что известно',
    of: (practice) => PROOFS.flatMap(({ has, ...option }) => (has(practice) ? option : [])),
    order: PROOFS.map(({ value }) => value),
  },
  award: {
    label: 'Награды',
    of: ({ awards }) =>
      awards.length
        ? [{ value: 'yes', label: 'с наградой конкурса', title: 'Практики с\u00A0наградой конкурса' }]
        : [],
  },
  status: {
    label: 'Сейчас',
    of: ({ status }) => [{ value: status, label: STATUS_LABELS[status], title: STATUS_TITLES[status] }],
    order: Object.keys(STATUS_LABELS),
  },
  municipality: {
    label: 'Муниципалитет',
    of: ({ municipality }) =>
      municipality ? [{ ...named(municipality), path: municipalityPath(municipality) }] : [],
  },
};

export interface FacetValue extends Option, Amounts {
  count: number;
  /** Page of all practices with this value, without the path prefix. */
  path: string;
}

export interface Facet {
  id: FacetId;
  label: string;
  lead?: string | undefined;
  values: FacetValue[];
  /** Given when not all of the values stand here: how many there are, and the page that leads to each. */
  rest?: { amount: number; label: string; path: string };
}

/** Facets of these practices; values that none has are not offered. */
export function facetsOf(practices: readonly PracticeCase[], only: readonly FacetId[] = FACET_IDS): Facet[] {
  return only
    .map((id) => ({ id, label: FACETS[id].label, lead: FACETS[id].lead, values: valuesOf(id, practices) }))
    .filter((facet) => facet.values.length > 0);
}

function valuesOf(id: FacetId, practices: readonly PracticeCase[]): FacetValue[] {
  const { order, newestFirst } = FACETS[id];
  const found = new Map<string, FacetValue>();
  for (const practice of practices) {
    for (const option of optionsOf(id, practice)) {
      const { value, path = facetPath(id, value) } = option;
      const own = found.get(value) ?? { ...option, count: 0, deeds: 0, support: 0, path };
      found.set(value, own);
      own.count += 1;
      own[isDeed(practice) ? 'deeds' : 'support'] += 1;
    }
  }
  return [...found.values()].sort((a, b) => {
    if (order) return order.indexOf(a.value) - order.indexOf(b.value);
    if (newestFirst)
      return a.value === 'unknown' ? 1 : b.value === 'unknown' ? -1 : collator.compare(b.value, a.value);
    return b.count - a.count || collator.compare(a.label, b.label);
  });
}

/** Facets whose values grow with the collection, and the page without the path prefix that leads to all of them. */
const LONG_FACETS: Partial<Record<FacetId, { label: string; path: string }>> = {
  region: { label: 'Все регионы', path: '/regions/' },
  theme: { label: 'Все темы', path: '/themes/' },
  municipality: { label: 'Муниципалитеты по\u00A0регионам', path: '/regions/' },
};

export const LONG_FACET_IDS = FACET_IDS.filter((id) => id in LONG_FACETS);

/** Values of a long facet beside a list; a few more than that are shown all the same, rather than hidden. */
const VALUES_BESIDE = 12;
const VALUES_AT_MOST = 15;

/** Facets as they stand beside every page of a list: of the long ones the most frequent values. */
export function facetsBeside(facets: readonly Facet[]): Facet[] {
  return facets.map((facet) => {
    const all = LONG_FACETS[facet.id];
    const amount = facet.values.length;
    if (!all || amount <= VALUES_AT_MOST) return facet;
    return { ...facet, values: facet.values.slice(0, VALUES_BESIDE), rest: { ...all, amount } };
  });
}

/** Directions, themes and regions have pages of their own kind. */
const OWN_PAGES: Partial<Record<FacetId, string>> = {
  direction: 'directions',
  theme: 'themes',
  region: 'regions',
};

export function facetPath(id: FacetId, value: string): string {
  const own = OWN_PAGES[id];
  return own ? `/${own}/${value}/` : `/practices/${id}/${value}/`;
}

/** A municipality lies within its region. */
export function municipalityPath({ id, region }: Municipality): string {
  return `/regions/${region}/${id}/`;
}

/** Facets whose values have a page under `/practices/<facet>/`. */
export const LISTED_FACETS = FACET_IDS.filter((id) => !(id in OWN_PAGES) && id !== 'municipality');

/** Deeds of a region of which money is known. */
export function regionCostsPath(region: string): string {
  return `/regions/${region}/costs/`;
}

export function hasValue(practice: PracticeCase, id: FacetId, value: string): boolean {
  return optionsOf(id, practice).some((option) => option.value === value);
}

const known = memoized((_practice: PracticeCase): Partial<Record<FacetId, Option[]>> => ({}));

/** What a practice has of a facet, found once: each list that holds the practice counts it. */
export function optionsOf(id: FacetId, practice: PracticeCase): readonly Option[] {
  return (known(practice)[id] ??= FACETS[id].of(practice));
}
