/** Translates zod's issues into Russian findings with advice. */
import type * as z from 'zod';
import { allowedAdvice, nearest, type Choice } from './choices.ts';
import { choicesOf, parse } from './codec.ts';
import { fieldsAlong, fieldsOf, innerFields, type Field } from './field.ts';
import { ID_PATTERN } from './fields.ts';
import { IMAGE_FILE } from './image.ts';
import { inFile } from './mentions.ts';
import { describe, type FieldKind } from './metadata.ts';
import type { Path } from './schema-walk.ts';
import { lowerFirst } from '../language/format.ts';
import { latinName } from '../language/latin-name.ts';
import { count } from '../language/plural.ts';

export interface Explanation {
  path: Path;
  message: string;
  advice: string;
  /** The finding is about the key, not about its value. */
  atKey?: boolean;
  /** The field must be written and is not. */
  isMissing?: boolean;
  /** A reference that is no id: whoever knows the entries finds out which is meant. */
  isReference?: boolean;
}

/** How fields are called where the message is read. */
export interface Naming {
  at: (path: Path) => string;
  /** The message with names for the fields that it mentions, seen from `path`. */
  within: (message: string, path: Path) => string;
}

export const AS_IN_FILE: Naming = { at: fieldName, within: inFile };

function fieldName(path: Path): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key + 1}]` : index ? `.${key}` : key))
    .join('');
}

/** How a value stands in a file, by its kind. */
const IN_FILE: Partial<Record<FieldKind, string>> = {
  number: 'напишите цифрами, без пробелов, слов и единиц: 65000 или 12.5',
  integer: 'напишите целым числом, одними цифрами: 40',
  money: 'напишите в рублях, одними цифрами: 65000',
  'yes-no': 'напишите true, если да, и false, если нет',
  day: 'напишите день так: 2026-11-23',
  date: 'напишите так точно, как известно: 2024, 2024-05 или 2024-05-17',
  url: 'скопируйте адрес из строки браузера целиком, вместе с https://',
};

/** Fields known from other site generators. */
const REFUSED_FIELDS: Record<string, string> = {
  layout: 'поле layout подключает программный код; внешний вид страницы задаёт сайт',
  slug: 'адрес страницы — это имя папки, поле slug не нужно',
  draft: 'черновик держат в отдельной ветке, поле draft не нужно',
};

function unit(origin: string, amount: number): string {
  if (origin === 'string') return count(amount, 'знак');
  if (origin === 'array') return count(amount, 'значение');
  return String(amount);
}

/** A misspelt key, its path, and the field that it most likely is. */
interface UnknownKey {
  path: Path;
  key: string;
  meant: string | undefined;
}

function unknownKeys(schema: z.ZodType, issues: readonly z.core.$ZodIssue[], input: unknown): UnknownKey[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const path = issue.path as Path;
    const group = valueAt(input, path) as Record<string, unknown>;
    return issue.keys.map((key) => {
      const meant = Object.hasOwn(REFUSED_FIELDS, key) ? undefined : nearest(key, choicesAt(schema, path));
      return { path, key, meant: meant !== undefined && group[meant] === undefined ? meant : undefined };
    });
  });
}

/** The value with its misspelt keys spelt right: what stands below them is judged, and is not called missing. */
export function asMeant(schema: z.ZodType, input: unknown): unknown {
  const { error } = schema.safeParse(input);
  return error ? respelt(input, unknownKeys(schema, error.issues, input)) : input;
}

function respelt(input: unknown, keys: readonly UnknownKey[]): unknown {
  const slips = keys.filter(({ meant }) => meant !== undefined);
  if (!slips.length) return input;
  const copy = structuredClone(input);
  for (const { path, key, meant = '' } of slips) {
    const group = valueAt(copy, path) as Record<string, unknown>;
    group[meant] = group[key];
    Reflect.deleteProperty(group, key);
  }
  return copy;
}

/** All findings about one value; a value of the wrong type has no others. */
export function explainAll(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  input: unknown,
  naming = AS_IN_FILE,
): Explanation[] {
  const unknown = unknownKeys(schema, issues, input);
  const meant = respelt(input, unknown);
  const others = meant === input ? issues : (schema.safeParse(meant).error?.issues ?? []);
  const wrongType = new Set(
    others.filter((issue) => issue.code === 'invalid_type').map((issue) => String(issue.path)),
  );
  const seen = new Set<string>();
  return [
    ...unknown.map((key) => explainKey(key, schema)),
    ...others.flatMap((issue) => {
      const path = issue.path as Path;
      const at = String(path);
      if (
        issue.code === 'unrecognized_keys' ||
        (issue.code !== 'invalid_type' && wrongType.has(at)) ||
        seen.has(at)
      )
        return [];
      // Of what is wrong with one value the first tells enough.
      seen.add(at);
      const said = explain(issue, schema, valueAt(meant, path), naming);
      return [{ ...said, path: asWritten(path, unknown) }];
    }),
  ];
}

/** The path by the key that stands in the file. */
function asWritten(path: Path, keys: readonly UnknownKey[]): Path {
  const slip = keys.find(
    (each) => fieldName([...each.path, each.meant ?? '']) === fieldName(path.slice(0, each.path.length + 1)),
  );
  return slip ? [...slip.path, slip.key, ...path.slice(slip.path.length + 1)] : path;
}

function explainKey({ path, key }: UnknownKey, schema: z.ZodType): Explanation {
  const at = { path: [...path, key], atKey: true };
  const refused = Object.hasOwn(REFUSED_FIELDS, key) ? REFUSED_FIELDS[key] : undefined;
  if (refused) return { ...at, message: refused, advice: 'уберите эту строку' };
  const choices = choicesAt(schema, path);
  const home = fieldsOf(schema).find((field) =>
    [field, ...innerFields(field)].some(({ name }) => name === key),
  );
  const elsewhere = home && nearest(key, choices) === undefined && whereElse(home, key);
  return { ...at, message: `неизвестное поле «${key}»`, advice: elsewhere || allowedAdvice(key, choices) };
}

function whereElse(home: Field, key: string): string {
  return home.name === key
    ? `оно стоит не внутри других: начните его с начала строки`
    : `оно бывает только внутри ${home.name}: поставьте его туда, с отступом`;
}

function choicesAt(schema: z.ZodType, path: Path): Choice[] {
  const inner = path.length ? innerFields(fieldsAlong(fieldsOf(schema), path).at(-1)) : fieldsOf(schema);
  return inner.map(({ name, label }) => ({ id: name, name: label === name ? '' : lowerFirst(label) }));
}

function explain(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  value: unknown,
  naming: Naming,
): Omit<Explanation, 'path'> {
  const path = issue.path as Path;
  const passed = fieldsAlong(fieldsOf(schema), path);
  const innermost = passed.at(-1);
  // What a list of sources holds is no field of its own.
  const isWhole = passed.length === path.length || innermost?.kind === 'source';
  const field = isWhole ? innermost : undefined;
  const about = aboutField(passed, naming);
  const correct = about.endsWith('…"') ? `исправьте ${about}` : about;
  const name = naming.at(path);
  const isEmpty = value === null || (typeof value === 'string' && !value.trim());
  const isOwn = issue.code === 'custom';
  if (value === undefined && !isOwn)
    return { isMissing: true, message: `не заполнено поле «${name}»`, advice: `допишите: ${about}` };
  if (isEmpty && !isOwn)
    return { message: `поле «${name}» пустое`, advice: `допишите: ${about}; необязательное можно стереть` };
  if (naming === AS_IN_FILE && field && value !== undefined) {
    const inWords = explainWritten(issue, field, value, path);
    if (inWords) return inWords;
  }
  const [message, advice] = wordsFor(issue, value, correct, naming);
  return { message, advice };
}

/** The description of the innermost field that has one. */
function aboutField(passed: readonly Field[], naming: Naming): string {
  const field = passed.findLast(({ label, name }) => label !== name) ?? passed.at(-1);
  if (!field) return 'посмотрите, как заполнены соседние записи';
  const { name, label, hint, names } = field;
  if (label === name) return `${name}="…"`;
  const meaning = lowerFirst(describe({ description: label, hint, ...(names ? { names } : {}) }));
  return naming === AS_IN_FILE ? `${name} — ${meaning}` : meaning;
}

/** What was written by hand: said in words of its own, with what to write instead. */
function explainWritten(
  issue: z.core.$ZodIssue,
  field: Field,
  value: unknown,
  path: Path,
): Omit<Explanation, 'path'> | undefined {
  const name = fieldName(path);
  const key = typeof path.at(-1) === 'string' ? `${field.name}: ` : '';
  const inner = innerFields(field);
  const isGroup = typeof value === 'object' && !Array.isArray(value);
  if (issue.code === 'invalid_type' && issue.expected === 'array') {
    const [first] = inner;
    const pieces = isGroup ? [] : String(value).split(/\s*[,;]\s*/);
    const advice = first
      ? `каждую запись начинайте с дефиса: «- ${first.name}: ${isGroup ? '…' : String(value)}»`
      : `перечислите в квадратных скобках: ${key}[${pieces.join(', ') || '…'}]`;
    return { message: `в поле «${name}» нужен список`, advice };
  }
  if (issue.code === 'invalid_type' && issue.expected === 'object') {
    const [first, ...rest] = inner;
    const parts = inner.map(({ name: part, label }) => `${part} — ${lowerFirst(label)}`).join('; ');
    return {
      message: `в поле «${name}» стоит одно значение, а нужны поля со своими именами`,
      advice:
        first && !innerFields(first).length
          ? `напишите «${first.name}: ${typeof value === 'object' ? '…' : String(value)}», а ниже другие поля: ${rest.map((each) => each.name).join(', ')}`
          : `запишите их строками ниже, с отступом: ${parts}`,
    };
  }
  const isReference = field.kind === 'reference' || field.kind === 'source';
  // What the field may hold at all: a list where one id belongs is no reference, and nobody looks it up.
  const ids = issue.code === 'invalid_type' ? [] : [value].flat();
  const isMalformed = issue.code !== 'custom' || ids.some((id) => !ID_PATTERN.test(String(id)));
  if (isReference && isMalformed && ids.length && ids.every((id) => typeof id === 'string')) {
    const message = `в поле «${name}» стоит «${String(value)}»: это не id`;
    return { message, advice: 'напишите id: строчные латинские буквы, цифры и дефисы', isReference };
  }
  const written = String(value);
  if (isReference && typeof value !== 'object')
    return {
      message: `в поле «${name}» стоит «${written}»: это не id`,
      advice:
        field.target === 'points'
          ? `пункт записывают вместе с документом, например zarechnaya-2024/${written}`
          : `${field.kind === 'source' ? 'источник называют по id из списка sources' : 'напишите id'}; если id из одних цифр, возьмите его в кавычки: ${key}'${written}'`,
    };
  if (Array.isArray(value) || isGroup) {
    if (issue.code !== 'invalid_type' && issue.code !== 'invalid_value') return undefined;
    const [only] = Array.isArray(value) ? (value as unknown[]) : [];
    return {
      message: `в поле «${name}» нужно одно значение, а стоит ${isGroup ? 'набор полей' : 'список'}`,
      advice:
        only === undefined || typeof only === 'object'
          ? 'запишите его в той же строке; если в нём есть скобки, возьмите всё в одинарные кавычки'
          : `уберите скобки: ${key}${String(only)}`,
    };
  }
  const format = issue.code === 'invalid_format' ? issue.pattern : undefined;
  if (format === String(IMAGE_FILE))
    return {
      message: `файл картинки назван не так: «${written}»`,
      advice: IMAGE_FILE.test(`./${written}`)
        ? `напишите ${key}./${written}: файл лежит рядом с карточкой`
        : 'положите файл рядом с карточкой и назовите латиницей без пробелов: ./skver.jpg (jpg, png, webp или avif; HEIC сначала сохраните как JPEG)',
    };
  if (format === String(ID_PATTERN))
    return {
      message: `в поле «${name}» стоит «${written}», а нужны строчные латинские буквы, цифры и дефисы`,
      advice: `напишите, например, ${key}${latinName(written)}`,
    };
  if (field.kind === 'choice' && issue.code === 'invalid_value') {
    const read = parse(field, written);
    return {
      message: `в поле «${name}» стоит «${written}», такого значения нет`,
      advice: allowedAdvice('value' in read ? String(read.value) : written, choicesOf(field)),
    };
  }
  if (field.kind === 'text' && issue.code === 'invalid_type')
    return {
      message: `в поле «${name}» нужен текст`,
      advice: `возьмите значение в кавычки: ${key}'${written}'`,
    };
  const how = IN_FILE[field.kind];
  if (!how || issue.code === 'too_small' || issue.code === 'too_big') return undefined;
  // A refinement says itself what is wrong; that of a date does not show the date.
  if (issue.code === 'custom' && field.kind !== 'date') return undefined;
  const read = parse(field, written);
  const beside = (['precision', 'unit'] as const).flatMap((part) =>
    'value' in read && read[part] && field[part] ? [`${field[part]}: ${read[part]}`] : [],
  );
  const below = beside.length ? `, а строкой ниже ${beside.join(' и ')}` : '';
  if (!('message' in read))
    return {
      message: `в поле «${name}» стоит «${written}», так сайт его не прочтёт`,
      advice: `${String(read.value) === written ? 'уберите кавычки:' : 'напишите'} ${key}${String(read.value)}${below}`,
    };
  const [why = ''] = read.message.split(/(?<=[.?]) /);
  const host = /^(?:[a-z]*:?\/\/)?((?:[\p{L}\d-]+\.)+\p{L}{2,}(?:\/\S*)?)$/iu.exec(written)?.[1];
  const advice =
    field.kind === 'url' && host
      ? `напишите ${key}https://${host}`
      : how + (field.hint ? ` (${field.hint})` : '');
  return { message: `поле «${name}»: ${why.replace(/\.$/, '')}`, advice };
}

function wordsFor(
  issue: z.core.$ZodIssue,
  value: unknown,
  about: string,
  naming: Naming,
): [message: string, advice: string] {
  const path = issue.path as Path;
  const name = naming.at(path);
  switch (issue.code) {
    case 'invalid_type':
      return [`поле «${name}» заполнено не так`, about];
    case 'invalid_value':
      return [
        `в поле «${name}» стоит «${String(value)}», такого значения нет`,
        allowedAdvice(String(value), issue.values.map(String)),
      ];
    case 'too_small': {
      if (Number(issue.minimum) === 1 && issue.origin === 'array')
        return [`поле «${name}» пустое`, `допишите: ${about}`];
      const least = unit(issue.origin, Number(issue.minimum));
      return [
        `в поле «${name}» слишком мало: нужно ${issue.inclusive ? 'не меньше' : 'больше'} ${least}`,
        about,
      ];
    }
    case 'too_big': {
      const limit = `можно не больше ${unit(issue.origin, Number(issue.maximum))}`;
      return typeof value === 'string'
        ? [`в поле «${name}» ${count(value.length, 'знак')}, ${limit}`, 'сократите']
        : [`в поле «${name}» слишком много: ${limit}`, about];
    }
    default:
      return [`поле «${name}»: ${naming.within(issue.message, path)}`, about];
  }
}

export function valueAt(input: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    input,
  );
}
