/** A value of a field as people write it, and back: one way for every form, document and command. */
import { parseDate, parseDay } from '../language/dates.ts';
import { isRoubles, parseNumber, printNumber, type Precision, type Unread } from '../language/numbers.ts';
import { plainWords } from '../language/plain-words.ts';
import { nearest } from './choices.ts';
import type { Field } from './field.ts';
import { IMAGE_FILE } from './image.ts';
import type { FieldKind, ReferenceTarget } from './metadata.ts';

export interface Named {
  id: string;
  name: string;
  /** Other words for the same. */
  others?: readonly string[];
}

/** Names of what references may name, by which people call what files call by ids; sources in their order. */
export type Names = Partial<Record<ReferenceTarget, readonly Named[]>>;

/** What the words say of a number besides it. */
export interface Beside {
  precision?: Precision;
  unit?: string;
}

export type Parsed = ({ value: unknown } & Beside) | Unread;

export const HOW_TO_WRITE: Partial<Record<FieldKind, string>> = {
  number: 'Напишите числом: 65 000 или 12,5.',
  integer: 'Напишите целым числом.',
  money: 'Напишите числом: 65 000 или 1,5 млн.',
  'yes-no': 'Напишите «да» или «нет».',
  day: 'Напишите день: 17.05.2024.',
  date: 'Напишите так точно, как знаете: 2024, май 2024 или 17.05.2024.',
  url: 'Вставьте адрес целиком, вместе с https://.',
};

/** Parses the value of a leaf field by its kind; further limits are the schema's. */
export function parse(field: Field, words: string, names: Names = {}): Parsed {
  const text = words.replace(/\s+/g, ' ').trim();
  const refuse = (why: string): Unread => ({ message: `«${text}» — ${why}` });
  switch (field.kind) {
    case 'number':
    case 'integer':
    case 'money':
      return numberIn(field, text);
    case 'date':
      return parseDate(text);
    case 'day':
      return parseDay(text);
    case 'choice': {
      const known = choicesOf(field);
      const missing = `такого значения нет. Можно: ${known.map(({ name }) => name).join('; ')}.`;
      const called = named(text, known, missing);
      const meant = Object.entries(field.means ?? {}).filter(([, words]) => words.test(text));
      return 'message' in called && meant.length === 1 ? { value: meant[0]?.[0] } : called;
    }
    case 'reference': {
      const known = field.target && names[field.target];
      const missing = 'такого в справочнике нет. Напишите название целиком, как на сайте.';
      const isClosed = CLOSED.has(field.target ?? '');
      return known ? named(text, known, missing, isClosed) : { value: text };
    }
    case 'source':
      return sourcesIn(text, names.sources ?? []);
    case 'yes-no':
      if (/^(?:да|есть|true|[+✓✔☑])[.!]?$/i.test(text)) return { value: true };
      if (/^(?:нет|false|[-–—☐])[.!]?$/i.test(text)) return { value: false };
      return refuse('здесь пишут «да» или «нет».');
    case 'url':
      return /^https?:\/\/\S+$/i.test(text)
        ? { value: text }
        : refuse('адрес страницы начинается с https:// или http:// и пишется без пробелов.');
    case 'photo':
      return IMAGE_FILE.test(text) ? { value: text } : refuse('вместо этого вставьте снимок.');
    default:
      return { value: text };
  }
}

/** Values of a choice with their names. */
export function choicesOf({ names = {} }: Field): Named[] {
  return Object.entries(names).map(([id, name]) => ({ id, name }));
}

function numberIn(field: Field, words: string): Parsed {
  const read = parseNumber(words);
  if ('message' in read) return read;
  const { value, unit, precision } = read;
  const refuse = (why: string): Unread => ({ message: `«${words}» — ${why}` });
  const isUnit = field.unit && /^\S{1,20}(?: \S{1,20})?$/.test(unit);
  const isImplied = field.kind === 'money' ? isRoubles(unit) : field.kind === 'integer' && IMPLIED.test(unit);
  if (unit && !isUnit && !isImplied) return refuse(`лишнее здесь «${unit}»: нужно только число.`);
  if (precision && !field.precision) return refuse('здесь нужно точное число.');
  if (field.kind === 'integer' && !Number.isInteger(value)) return refuse('нужно целое число.');
  return { value, ...(precision ? { precision } : {}), ...(unit && isUnit ? { unit } : {}) };
}

/** What whole numbers of a card count: people, years. */
const IMPLIED = /^(?:чел(?:\.|овека?)?|г\.?|год)$/iu;

/** Numbers of rows in the list of sources, their names or ids; several with commas between them. */
function sourcesIn(words: string, sources: readonly Named[]): Parsed {
  const missing = `такого источника нет, всего их ${sources.length}. Напишите номер его строки или название целиком.`;
  const find = (piece: string): Parsed => {
    const row = sources[Number(piece) - 1];
    return row ? { value: row.id } : named(piece, sources, missing);
  };
  const whole = find(words);
  const pieces = words.split(/[;,]/).map((piece) => piece.trim());
  if ('value' in whole || pieces.length < 2) return whole;
  const read = pieces.map(find);
  const refused = read.find((each) => 'message' in each);
  return refused ?? { value: read.flatMap((each) => ('value' in each ? [each.value] : [])) };
}

/** Vocabularies of the site itself: a part of a name can mean nothing outside of them. */
const CLOSED = new Set<string>(['directions', 'themes', 'regions']);

/**
 * The only one with this name; several are ambiguous.
 *
 * @param isClosed whether a part of a name is enough, if no other has it
 */
function named(words: string, known: readonly Named[], missing: string, isClosed = false): Parsed {
  if (known.some(({ id }) => id === words)) return { value: words };
  const wanted = wordsOfName(words);
  const all = known.flatMap(({ id, name, others = [] }) =>
    [name, ...others]
      .filter(Boolean)
      .map((each) => ({ id, name: plainWords(each), words: wordsOfName(each) })),
  );
  const isPart = ({ words }: (typeof all)[number]) => wanted.every((word) => words.includes(word));
  const ways = [
    all.filter(({ name }) => name === plainWords(words)),
    all.filter((each) => each.words.length === wanted.length && isPart(each)),
    isClosed ? all.filter(isPart) : [],
  ];
  const found = wanted.length ? (ways.find(({ length }) => length) ?? []) : [];
  const ids = [...new Set(found.map(({ id }) => id))];
  if (ids.length === 1) return { value: ids[0] };
  const several = `так называются несколько: ${ids.join(', ')}. Напишите одно из этих имён.`;
  const names = known.map(({ name }) => name);
  const guess = words.length > 3 && nearest(words, names);
  const hint = guess ? ` Похоже на «${guess}».` : '';
  return { message: `«${words}» — ${ids.length ? several : missing + hint}` };
}

/** Kinds of places as they are shortened, and what says no more than the name does. */
const SHORTENED: readonly [RegExp, string][] = [
  [/(?<!\p{L})обл(?!\p{L})/giu, 'область'],
  [/(?<!\p{L})респ(?!\p{L})/giu, 'республика'],
  [/(?<!\p{L})р-?н(?!\p{L})/giu, 'район'],
  [/(?<!\p{L})м\. ?о(?!\p{L})/giu, 'муниципальный округ'],
  [/(?<!\p{L})ао(?!\p{L})/giu, 'автономный округ'],
  [/(?<!\p{L})г\. ?о(?!\p{L})/giu, 'городской округ'],
  [/(?<!\p{L})(?:г|гор|город|тос|мо)(?!\p{L})/giu, ''],
];

/** «Примерная обл.», «г. Примеров»: the words by which a name is compared, in any order. */
function wordsOfName(name: string): string[] {
  const full = SHORTENED.reduce((text, [short, whole]) => text.replace(short, whole), name);
  return (plainWords(full) || plainWords(name)).split(' ').filter(Boolean);
}

/** As `parse` reads it: numbers with their spaces and decimal comma, sources by their rows. */
export function print({ kind }: Field, value: unknown, { sources = [] }: Names = {}): string {
  if (kind === 'number' || kind === 'money') return printNumber(Number(value));
  if (kind !== 'source') return String(value);
  return [value]
    .flat()
    .map((one) => sources.findIndex(({ id }) => id === one) + 1)
    .join(', ');
}
