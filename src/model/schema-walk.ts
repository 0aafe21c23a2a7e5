/** Looking into schemas: the description of a field, the references and the words inside a value. */
import type * as z from 'zod';
import { describe, viewOf, type ReferenceTarget, type SchemaView } from './metadata.ts';

export type Path = (string | number)[];

function viewAt(schema: z.ZodType, path: Path): SchemaView | undefined {
  let view: SchemaView | undefined = viewOf(schema);
  for (const key of path) {
    const inside: z.core.$ZodType | undefined = view?.shape ? view.shape[String(key)] : view?.element;
    view = inside && viewOf(inside);
  }
  return view;
}

/** The Russian description of the field at `path`, or undefined when there is none. */
export function descriptionAt(schema: z.ZodType, path: Path): string | undefined {
  const view = viewAt(schema, path);
  return view && (describe(view.meta) || undefined);
}

/** What the field at `path` is called, without how to fill it in. */
export function labelAt(schema: z.ZodType, path: Path): string | undefined {
  return viewAt(schema, path)?.meta.description;
}

/** Names of the fields of the object at `path`. */
export function fieldNamesAt(schema: z.ZodType, path: Path): string[] {
  return Object.keys(viewAt(schema, path)?.shape ?? {});
}

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
