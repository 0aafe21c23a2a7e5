/** The references and the words inside a value, by its schema. */
import type * as z from 'zod';
import { memoized } from '../memoized.ts';
import { viewOf, type ReferenceTarget } from './metadata.ts';

export type Path = (string | number)[];

export interface FoundReference {
  path: Path;
  target: ReferenceTarget;
  id: string;
}

/** Every reference in `value`, which the schema has accepted. */
export function referencesIn(schema: z.ZodType, value: unknown): FoundReference[] {
  return stringsIn(schema, value, isReference).flatMap(({ meta, path, value: id }) =>
    meta.target ? [{ path, target: meta.target, id }] : [],
  );
}

/** The words in `value` that people read. */
export function textsIn(schema: z.ZodType, value: unknown): FoundString[] {
  return stringsIn(schema, value, isText);
}

interface FoundString {
  meta: z.GlobalMeta;
  path: Path;
  value: string;
}

type Wanted = (meta: z.GlobalMeta) => boolean;
const isReference: Wanted = ({ target }) => target !== undefined;
const isText: Wanted = ({ kind }) => kind === 'text';

/** Into one list: generators within generators took three times as long. */
function stringsIn(
  schema: z.core.$ZodType,
  value: unknown,
  isWanted: Wanted,
  path: Path = [],
  found: FoundString[] = [],
): FoundString[] {
  const { meta, shape, element, options } = viewOf(schema);
  if (options) {
    for (const option of options) stringsIn(option, value, isWanted, path, found);
  } else if (element) {
    const items: unknown[] = Array.isArray(value) ? value : [];
    for (const [index, item] of items.entries()) stringsIn(element, item, isWanted, [...path, index], found);
  } else if (shape) {
    const fields = (value ?? {}) as Record<string, unknown>;
    for (const [key, field] of fieldsWith(isWanted)(shape))
      if (fields[key] !== undefined) stringsIn(field, fields[key], isWanted, [...path, key], found);
  } else if (typeof value === 'string' && isWanted(meta)) found.push({ meta, path, value });
  return found;
}

type Shape = Readonly<Record<string, z.core.$ZodType>>;

/** Fields that hold such strings or may hold them further inside: most hold none, and thousands of entries are walked. */
const fieldsWith = memoized((isWanted: Wanted) =>
  memoized((shape: Shape) => Object.entries(shape).filter(([, field]) => mayHold(field, isWanted))),
);

function mayHold(schema: z.core.$ZodType, isWanted: Wanted): boolean {
  const {
    meta,
    shape,
    element,
    options = element ? [element] : shape && Object.values(shape),
  } = viewOf(schema);
  return options ? options.some((each) => mayHold(each, isWanted)) : isWanted(meta);
}
