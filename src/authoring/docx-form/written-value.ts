/** A value of a card as an author would write it, and back: what one writes, the other reads. */
import type { Field } from '../fields.ts';
import { namesEqual } from '../names.ts';
import { dayIn, numberIn, timeIn } from '../plain-values.ts';
import type { VocabularyNames } from './layout.ts';

/** The lines of a value. */
export function writtenValue(field: Field, value: unknown, names: VocabularyNames): string[] {
  if (value === undefined || value === null || value === '') return [];
  if (field.type === 'list') {
    const { item } = field;
    return item ? (value as unknown[]).flatMap((one) => writtenValue(item, one, names)) : [];
  }
  if (field.target) return [names[field.target]?.find(({ id }) => id === value)?.name ?? String(value)];
  if (field.values) return [field.values.find((one) => one.value === value)?.meaning ?? String(value)];
  if (field.type === 'yes-no') return [value ? 'да' : 'нет'];
  if (field.type === 'number') return [String(value).replace('.', ',')];
  if (field.type === 'day' || field.type === 'time') return [String(value).split('-').reverse().join('.')];
  return [String(value)];
}

/** What was read; `unread` are the author's words that mean no value, kept for the editor. */
export interface ReadValue {
  value?: unknown;
  unread: string[];
}

export function readValue(field: Field, lines: readonly string[], names: VocabularyNames): ReadValue {
  const filled = lines.map((line) => line.trim()).filter(Boolean);
  if (!filled.length) return { unread: [] };
  if (field.type === 'list') {
    const { item } = field;
    if (!item) return { unread: filled };
    const read = filled.flatMap((line) => readItems(item, line, names));
    const values = read.map(({ value }) => value).filter((value) => value !== undefined);
    return { ...(values.length ? { value: values } : {}), unread: read.flatMap(({ unread }) => unread) };
  }
  const words = filled.join(' ');
  const value = valueOf(field, words, names);
  return value === undefined ? { unread: [words] } : { value, unread: [] };
}

/** A line holds one item, or several between semicolons or, where no item is called so, commas. */
function readItems(item: Field, line: string, names: VocabularyNames): ReadValue[] {
  const whole = readValue(item, [line], names);
  const pieces = line.split(/[;,]/).filter((piece) => piece.trim());
  if (whole.value !== undefined || pieces.length < 2) return [whole];
  return pieces.map((piece) => readValue(item, [piece], names));
}

function valueOf(field: Field, words: string, names: VocabularyNames): unknown {
  if (field.target) {
    const known = names[field.target] ?? [];
    const found = known.find(({ id, name }) => id === words || namesEqual(name, words))?.id;
    return found;
  }
  if (field.values) {
    return field.values.find(({ value, meaning }) => value === words || namesEqual(meaning, words))?.value;
  }
  switch (field.type) {
    case 'yes-no':
      return /^(?:да|true)[.!]?$/i.test(words)
        ? true
        : /^(?:нет|false)[.!]?$/i.test(words)
          ? false
          : undefined;
    case 'number':
      return numberIn(words);
    case 'integer': {
      const number = numberIn(words);
      return Number.isInteger(number) ? number : undefined;
    }
    case 'day':
      return dayIn(words);
    case 'time':
      return timeIn(words);
    case 'address':
      return /^https?:\/\/\S+$/.test(words) ? words : undefined;
    case 'photo':
      return /^\.\/[\w-]+\.(?:jpe?g|png|webp|avif)$/i.test(words) ? words : undefined;
    default:
      return words;
  }
}
