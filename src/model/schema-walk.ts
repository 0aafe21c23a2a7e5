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
export function* referencesIn(schema: z.ZodType, value: unknown): Generator<FoundReference> {
  for (const { meta, path, value: id } of stringsIn(schema, value, [])) {
    if (meta.target) yield { path, target: meta.target, id };
  }
}

/** Where in `value` words stand that people read. */
export function* textsIn(schema: z.ZodType, value: unknown): Generator<Path> {
  for (const { meta, path } of stringsIn(schema, value, [])) {
    if (meta.kind === 'text') yield path;
  }
}

function* stringsIn(
  schema: z.core.$ZodType,
  value: unknown,
  path: Path,
): Generator<{ meta: z.GlobalMeta; path: Path; value: string }> {
  const { meta, shape, element, options } = viewOf(schema);
  if (options) {
    for (const option of options) yield* stringsIn(option, value, path);
  } else if (element) {
    const items = Array.isArray(value) ? value : [];
    for (const [index, item] of items.entries()) yield* stringsIn(element, item, [...path, index]);
  } else if (shape) {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, field] of Object.entries(shape)) {
      yield* stringsIn(field, (value as Record<string, unknown>)[key], [...path, key]);
    }
  } else if (typeof value === 'string') yield { meta, path, value };
}
