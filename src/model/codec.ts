/** A value of a field as people write it, and back: one way for every form, document and command. */
import { parseDate, parseDay } from '../language/dates.ts';
import { date } from '../language/format.ts';
import { isRoubles, parseNumber, printNumber, type Precision, type Unread } from '../language/numbers.ts';
import { plainWords } from '../language/plain-words.ts';
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

export type Parsed = { value: unknown; precision?: Precision } | Unread;

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
  const text = words.trim();
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
      const known = Object.entries(field.names ?? {}).map(([id, name]) => ({ id, name }));
      const former = Object.entries(field.formerNames ?? {}).map(([name, id]) => ({ id, name }));
      const missing = `такого значения нет. Можно: ${known.map(({ name }) => name).join('; ')}.`;
      return named(text, [...known, ...former], missing);
    }
    case 'reference': {
      const known = field.target && names[field.target];
      const missing = 'такого в справочнике нет. Напишите название целиком, как на сайте.';
      return known ? named(text, known, missing) : { value: text };
    }
    case 'source':
      return sourcesIn(text, names.sources ?? []);
    case 'yes-no':
      if (/^(?:да|true)[.!]?$/i.test(text)) return { value: true };
      if (/^(?:нет|false)[.!]?$/i.test(text)) return { value: false };
      return refuse('здесь пишут «да» или «нет».');
    case 'url':
      return /^https?:\/\/\S+$/i.test(text)
        ? { value: text }
        : refuse('адрес страницы начинается с https:// или http:// и пишется без пробелов.');
    case 'photo':
      return IMAGE_FILE.test(text) ? { value: text } : refuse('вместо этого вставьте снимок.');
    default:
      return { value: text.replace(/[ \t\r\n]+/g, ' ') };
  }
}

function numberIn(field: Field, words: string): Parsed {
  const read = parseNumber(words);
  if ('message' in read) return read;
  const { value, unit, precision } = read;
  const refuse = (why: string): Unread => ({ message: `«${words}» — ${why}` });
  if (unit && !(field.kind === 'money' && isRoubles(unit)))
    return refuse(`лишнее здесь «${unit}»: нужно только число.`);
  if (precision && !field.precision) return refuse('здесь нужно точное число.');
  if (field.kind === 'integer' && !Number.isInteger(value)) return refuse('нужно целое число.');
  return { value, ...(precision ? { precision } : {}) };
}

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

/** The only one with this name; several are ambiguous. */
function named(words: string, known: readonly Named[], missing: string): Parsed {
  if (known.some(({ id }) => id === words)) return { value: words };
  const wanted = plainWords(words);
  const found = known.filter(({ name, others = [] }) =>
    [name, ...others].some((each) => wanted && plainWords(each) === wanted),
  );
  const ids = [...new Set(found.map(({ id }) => id))];
  if (ids.length === 1) return { value: ids[0] };
  const several = `так называются несколько: ${ids.join(', ')}. Напишите одно из этих имён.`;
  return { message: `«${words}» — ${ids.length ? several : missing}` };
}

/** The inverse of `parse`, in words for people. */
export function print(field: Field, value: unknown, names: Names = {}): string {
  switch (field.kind) {
    case 'number':
    case 'money':
      return printNumber(Number(value));
    case 'date':
    case 'day':
      return date(String(value));
    case 'choice':
      return field.names?.[String(value)] ?? String(value);
    case 'reference':
      return (field.target && names[field.target])?.find(({ id }) => id === value)?.name ?? String(value);
    case 'source':
      return [value]
        .flat()
        .map((one) => (names.sources ?? []).findIndex(({ id }) => id === one) + 1)
        .join(', ');
    case 'yes-no':
      return value ? 'да' : 'нет';
    default:
      return String(value);
  }
}
