/** Looking into zod schemas: the description of a field, the references inside a value. */
import * as z from 'zod';
import { referenceRegistry, textRegistry, type ReferenceTarget } from './fields.ts';

export type Path = (string | number)[];

interface Definition {
  type: string;
  innerType?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
  options?: z.ZodType[];
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
}

function definitionOf(schema: z.ZodType): Definition {
  return schema.def as unknown as Definition;
}

/** Optional, default, preprocessed and transformed fields stand around the schema that tells about the value. */
function inside(schema: z.ZodType): z.ZodType | undefined {
  const { innerType, in: before, out } = definitionOf(schema);
  const isTransformed = out && definitionOf(out).type === 'transform';
  return innerType ?? (isTransformed ? before : out);
}

function child(schema: z.ZodType, key: string | number): z.ZodType | undefined {
  const { shape, element } = definitionOf(schema);
  if (shape) return shape[String(key)];
  if (element) return element;
  const inner = inside(schema);
  return inner && child(inner, key);
}

/** The Russian description of the field at `path`, or undefined when there is none. */
export function descriptionAt(schema: z.ZodType, path: Path): string | undefined {
  let field: z.ZodType | undefined = schema;
  for (const key of path) field = field && child(field, key);
  while (field) {
    const description = z.globalRegistry.get(field)?.description;
    if (description) return description;
    field = inside(field);
  }
  return undefined;
}

/** Names of the fields of the object at `path`. */
export function fieldNamesAt(schema: z.ZodType, path: Path): string[] {
  let field: z.ZodType | undefined = schema;
  for (const key of path) field = field && child(field, key);
  while (field) {
    const { shape } = definitionOf(field);
    if (shape) return Object.keys(shape);
    field = inside(field);
  }
  return [];
}

export interface FoundReference {
  path: Path;
  target: ReferenceTarget;
  id: string;
}

/** Every reference in `value`, which the schema has accepted. */
export function* referencesIn(schema: z.ZodType, value: unknown, path: Path = []): Generator<FoundReference> {
  for (const { field, path: where, value: id } of stringsIn(schema, value, path)) {
    const target = referenceRegistry.get(field as z.ZodString)?.target;
    if (target) yield { path: where, target, id };
  }
}

/** Where in `value` words stand that people read. */
export function* textsIn(schema: z.ZodType, value: unknown): Generator<Path> {
  for (const { field, path } of stringsIn(schema, value, [])) {
    if (textRegistry.get(field as z.ZodString)) yield path;
  }
}

function* stringsIn(
  schema: z.ZodType,
  value: unknown,
  path: Path,
): Generator<{ field: z.ZodType; path: Path; value: string }> {
  const inner = inside(schema);
  if (inner) {
    yield* stringsIn(inner, value, path);
    return;
  }
  if (typeof value === 'string' && !definitionOf(schema).options) {
    yield { field: schema, path, value };
    return;
  }
  const { shape, element, options = [] } = definitionOf(schema);
  for (const option of options) yield* stringsIn(option, value, path);
  if (element && Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* stringsIn(element, item, [...path, index]);
  } else if (shape && typeof value === 'object' && value !== null) {
    for (const [key, field] of Object.entries(shape)) {
      yield* stringsIn(field, (value as Record<string, unknown>)[key], [...path, key]);
    }
  }
}
