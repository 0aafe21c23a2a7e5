/** Translates zod's issues into Russian findings with advice. */
import distance from 'damerau-levenshtein';
import type * as z from 'zod';
import { inFile } from './mentions.ts';
import { descriptionAt, fieldNamesAt, type Path } from './schema-walk.ts';
import { lowerFirst } from '../language/format.ts';
import { count } from '../language/plural.ts';

export interface Explanation {
  path: Path;
  message: string;
  advice: string;
  /** The finding is about the key, not about its value. */
  atKey?: boolean;
}

const TYPES: Record<string, string> = {
  string: 'текст',
  number: 'число одними цифрами (65000 или 12.5)',
  int: 'целое число',
  boolean: 'true или false',
  array: 'список (строки с дефисом или [через, запятую])',
  object: 'набор полей',
};

/** The allowed value most like `wrong`, when it is like enough to be a slip. */
export function nearest(wrong: string, allowed: readonly string[]): string | undefined {
  if (!wrong) return undefined;
  const [best] = allowed
    .map((value) => ({ value, steps: distance(wrong, value).steps }))
    .sort((one, other) => one.steps - other.steps);
  return best && best.steps <= Math.max(2, Math.floor(wrong.length * 0.4)) ? best.value : undefined;
}

/** As many values are read at a glance; of more than these a list helps nobody. */
const FEW = 30;

export function allowedAdvice(wrong: string, allowed: readonly string[]): string {
  const guess = nearest(wrong, allowed);
  const meant = guess && `возможно, имелось в виду «${guess}»`;
  if (allowed.length > FEW) return meant ?? `похожего нет, всего их ${allowed.length}`;
  return `${meant ? `${meant}; ` : ''}можно: ${allowed.join(', ')}`;
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

/** All findings about one value; a value of the wrong type has no others. */
export function explainAll(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  input: unknown,
  naming = AS_IN_FILE,
): Explanation[] {
  const wrongType = new Set(
    issues.filter((issue) => issue.code === 'invalid_type').map((issue) => String(issue.path)),
  );
  return issues
    .filter((issue) => issue.code === 'invalid_type' || !wrongType.has(String(issue.path)))
    .flatMap((issue) => explain(issue, schema, input, naming));
}

function explain(issue: z.core.$ZodIssue, schema: z.ZodType, input: unknown, naming: Naming): Explanation[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const refused = Object.hasOwn(REFUSED_FIELDS, key) ? REFUSED_FIELDS[key] : undefined;
      return {
        path: [...path, key],
        atKey: true,
        message: refused ?? `неизвестное поле «${key}»`,
        advice: refused ? 'уберите эту строку' : allowedAdvice(key, fieldNamesAt(schema, path)),
      };
    });
  }
  const description = descriptionAt(schema, path);
  const about = description
    ? `${naming === AS_IN_FILE ? `${path.at(-1)} — ` : ''}${lowerFirst(description)}`
    : 'посмотрите, как заполнены соседние записи';
  const [message, advice] = wordsFor(issue, valueAt(input, path), about, naming);
  return [{ path, message, advice }];
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
    case 'invalid_value':
      if (value === undefined) return [`не заполнено поле «${name}»`, `допишите: ${about}`];
      if (value === null)
        return [`поле «${name}» пустое`, `допишите: ${about}; необязательное можно стереть`];
      if (issue.code === 'invalid_type')
        return [`в поле «${name}» нужно ${TYPES[issue.expected] ?? issue.expected}`, about];
      return [
        `в поле «${name}» стоит «${String(value)}», такого значения нет`,
        allowedAdvice(String(value), issue.values.map(String)),
      ];
    case 'too_small': {
      const least = Number(issue.minimum);
      const isEmpty = least === 1 && issue.origin !== 'number' && issue.origin !== 'int';
      if (isEmpty) return [`поле «${name}» пустое`, about];
      return [`в поле «${name}» слишком мало: нужно не меньше ${unit(issue.origin, least)}`, about];
    }
    case 'too_big': {
      const isText = typeof value === 'string';
      const length = isText ? `${count(value.length, 'знак')}, ` : '';
      const limit = unit(issue.origin, Number(issue.maximum));
      return [
        `в поле «${name}» слишком много: ${length}можно не больше ${limit}`,
        isText ? 'сократите' : about,
      ];
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
