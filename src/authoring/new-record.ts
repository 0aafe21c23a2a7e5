/**
 * Records of places, organisations and contests that a new card names and no vocabulary has. Each is a file of its own
 * beside the lists: two cards that add at the same time change no line of each other.
 */
import distance from 'damerau-levenshtein';
import { stringify } from 'yaml';
import { firstFree, latinName } from '../language/latin-name.ts';
import { plainWords } from '../language/plain-words.ts';
import { setQuotes } from '../language/typography.ts';
import type { Named, Names } from '../model/codec.ts';
import { contestSchema } from '../model/contest.ts';
import type { Field } from '../model/field.ts';
import { municipalitySchema, organisationSchema, type Organisation } from '../model/taxonomy.ts';
import { shortRegion } from './entry-name.ts';
import { valuesOf, type ReadValues, type TypedEntry } from './typed-values.ts';

const SCHEMAS = {
  municipalities: municipalitySchema,
  organisations: organisationSchema,
  contests: contestSchema,
};

/** Vocabularies that a card may add to. */
export type Recorded = keyof typeof SCHEMAS;

export const isRecorded = (target: string): target is Recorded => target in SCHEMAS;

export type NewRecord = ReturnType<typeof newRecord>;

/**
 * @param answers its name, and the ids of the place of the card
 * @param taken ids of that vocabulary
 * @returns the record as text, by what the card refers to it, and where it goes inside the content folder
 */
export function newRecord(
  collection: Recorded,
  { name: words, region, municipality }: { name: string; region: string; municipality?: string | undefined },
  taken: Iterable<string>,
) {
  const name = setQuotes(words.trim());
  const id = firstFree(idOf(collection, name, region), taken);
  const isOrganisation = collection === 'organisations';
  const record = {
    id,
    name,
    ...(isOrganisation ? { type: typeOf(name) } : {}),
    ...(region ? { region } : {}),
    ...(isOrganisation && municipality ? { municipality } : {}),
  };
  const path = `taxonomy/${collection}/${id}.yaml`;
  return { collection, id, name, path, text: stringify([record], { lineWidth: 0 }) };
}

/** Many regions have a «ТОС „Садовая“»; names of districts are told apart well enough by themselves. */
function idOf(collection: Recorded, name: string, region: string): string {
  const spelt = latinName(name) || 'zapis';
  const place = shortRegion(region);
  const isTold = collection === 'municipalities' || spelt.split('-').includes(place);
  return isTold || !place ? spelt : `${spelt}-${place}`;
}

const TYPES: readonly [Organisation['type'], RegExp][] = [
  ['tos', /^(?:тос(?!\p{L})|территориальн\p{L}+ общественн\p{L}+ самоуправлени)/iu],
  ['association', /ассоциаци|(?<!\p{L})(?:совет|союз)(?!\p{L})/iu],
  [
    'authority',
    /администраци|правительств|министерств|департамент|комитет|(?<!\p{L})(?:управление|дума|мэрия)(?!\p{L})/iu,
  ],
];

const typeOf = (name: string) => TYPES.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';

/**
 * Reads typed values as `valuesOf` does, and makes a record of each name that no vocabulary has. What differs from a
 * known name of the same region by a letter or two stays refused: it is a slip more often than a namesake.
 */
export function valuesWithRecords(
  fields: readonly Field[],
  typed: TypedEntry,
  names: Names,
): ReadValues & { records: NewRecord[] } {
  const understood = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const region = understood(valuesOf(fields, typed, names).values.region);
  const records = new Map<string, NewRecord>();
  const make = (municipality?: string) => (target: string, name: string) => {
    const known = isRecorded(target) ? names[target] : undefined;
    if (!region || !isRecorded(target) || !known || !isNew(target, name, known, region)) return undefined;
    const key = `${target} ${plainWords(name)}`;
    const others = [...records].filter(([other]) => other !== key).map(([, { id }]) => ({ id }));
    const taken = [...known, ...others].map(({ id }) => id);
    const record = newRecord(target, { name, region, municipality }, taken);
    records.set(key, record);
    return record.id;
  };
  // Twice: an organisation is told its municipality, which may be a new record itself.
  const { municipality } = valuesOf(fields, typed, names, make()).values;
  const read = valuesOf(fields, typed, names, make(understood(municipality)));
  return { ...read, records: [...records.values()] };
}

function isNew(
  target: Recorded,
  name: string,
  known: readonly (Named & { region?: string })[],
  region: string,
): boolean {
  const wanted = plainWords(name);
  const isLike = (other: string) =>
    other === wanted ||
    (wanted.length >= 10 &&
      other.replace(/\D/g, '') === wanted.replace(/\D/g, '') &&
      distance(other, wanted).steps <= 2);
  return (
    /\p{L}/u.test(wanted) &&
    SCHEMAS[target].shape.name.safeParse(name).success &&
    !known.some(
      (each) =>
        (each.region ?? region) === region &&
        [each.name, ...(each.others ?? [])].some((other) => isLike(plainWords(other))),
    )
  );
}
