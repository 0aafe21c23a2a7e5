/** The references and the words inside a value, by its schema. */
import type * as z from 'zod';
import { viewOf, type ReferenceTarget } from './metadata.ts';

export type Path = (string | number)[];

export interface FoundReference {
  path: Path;
  target: ReferenceTarget;
  id: string;
}

/** Every reference in `value`, which the schema has accepted. */
export function referencesIn(schema: z.ZodType, value: unknown): FoundReference[] {
  return stringsIn(schema, value).flatMap(({ meta, path, value: id }) =>
    meta.target ? [{ path, target: meta.target, id }] : [],
  );
}

/** The words in `value` that people read. */
export function textsIn(schema: z.ZodType, value: unknown): FoundString[] {
  return stringsIn(schema, value).filter(({ meta }) => meta.kind === 'text');
}

interface FoundString {
  meta: z.GlobalMeta;
  path: Path;
  value: string;
}

/** Into one list: generators within generators took three times as long. */
function stringsIn(
  schema: z.core.$ZodType,
  value: unknown,
  path: Path = [],
  found: FoundString[] = [],
): FoundString[] {
  const { meta, shape, element, options } = viewOf(schema);
  if (options) {
    for (const option of options) stringsIn(option, value, path, found);
  } else if (element) {
    const items = Array.isArray(value) ? value : [];
    for (const [index, item] of items.entries()) stringsIn(element, item, [...path, index], found);
  } else if (shape) {
    const fields = (value ?? {}) as Record<string, unknown>;
    for (const [key, field] of Object.entries(shape))
      if (fields[key] !== undefined) stringsIn(field, fields[key], [...path, key], found);
  } else if (typeof value === 'string') found.push({ meta, path, value });
  return found;
}
