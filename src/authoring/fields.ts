/** The fields of an entry as a form, a document or a table shows them; everything comes from the schema. */
import type { ReferenceTarget } from '../model/fields.ts';
import type { JsonSchema } from './json-schema.ts';

/** What is written into a field. */
export type FieldType =
  | 'text'
  | 'choice'
  | 'reference'
  | 'number'
  | 'integer'
  | 'yes-no'
  | 'day'
  /** A year, a month or a day, as exact as is known. */
  | 'time'
  | 'address'
  | 'photo'
  | 'list'
  | 'group';

export interface Field {
  /** Name in the file: `title`, `money`. */
  name: string;
  /** Russian, from the schema; empty where the schema says nothing. */
  description: string;
  type: FieldType;
  required: boolean;
  /** Most characters of a text, most items of a list. */
  most?: number;
  /** Least items of a list. */
  least?: number;
  /** Of a number: the least and the greatest allowed; `above` is itself not allowed. */
  minimum?: number;
  maximum?: number;
  above?: number;
  /** Of a choice: the values, and what each means where the description says it. */
  values?: { value: string; meaning: string }[];
  /** Collection of a reference. */
  target?: ReferenceTarget;
  /** Of a list: what each item is. */
  item?: Field;
  /** Of a group. */
  fields?: Field[];
}

export function fieldsOf({ properties = {}, required = [] }: JsonSchema): Field[] {
  return Object.entries(properties).map(([name, schema]) => fieldOf(name, schema, required.includes(name)));
}

function fieldOf(name: string, schema: JsonSchema, required: boolean): Field {
  const { description = '', maxLength, minItems, maxItems, items, properties } = schema;
  const type = typeOf(name, schema);
  const most = maxLength ?? maxItems;
  const { minimum, maximum, exclusiveMinimum: above } = schema;
  return {
    name,
    description,
    type,
    required,
    ...(most === undefined ? {} : { most }),
    ...(minItems === undefined ? {} : { least: minItems }),
    ...(isLimit(minimum) ? { minimum } : {}),
    ...(isLimit(maximum) ? { maximum } : {}),
    ...(isLimit(above) ? { above } : {}),
    ...(schema.enum ? { values: valuesIn(schema.enum, description) } : {}),
    ...(schema['x-reference'] ? { target: schema['x-reference'] } : {}),
    ...(items ? { item: fieldOf(name, items, true) } : {}),
    ...(properties ? { fields: fieldsOf(schema) } : {}),
  };
}

/** Whole numbers are kept within what a computer counts exactly: no limit that an editor could meet. */
function isLimit(limit: number | undefined): boolean {
  return limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER;
}

function typeOf(name: string, schema: JsonSchema): FieldType {
  if (schema['x-reference']) return 'reference';
  if (schema.enum) return 'choice';
  if (schema.items) return 'list';
  if (schema.properties) return 'group';
  if (schema.type === 'boolean') return 'yes-no';
  if (schema.type === 'integer' || schema.type === 'number') return schema.type;
  if (schema.format === 'date') return 'day';
  if (schema.format === 'uri') return 'address';
  if (schema.pattern?.startsWith('^(?:19|20)')) return 'time';
  return name === 'file' && schema.pattern?.includes('webp') ? 'photo' : 'text';
}

/** Descriptions of choices read «Что это: one — одно; two — другое»: each meaning stands after its value. */
function valuesIn(values: readonly string[], description: string): NonNullable<Field['values']> {
  return values.map((value) => {
    const meaning = new RegExp(
      String.raw`(?:^|[\s:;,])${value} — (.*?)(?=[;,]\s+(?:${values.join('|')}) — |$)`,
    );
    return { value, meaning: meaning.exec(description)?.[1] ?? value };
  });
}

/** What stands before the colon or the semicolon of a description: the name of the field on a form. */
export function labelOf({ name, description }: Field): string {
  return /^[^:;(]+/.exec(description)?.[0].trim() ?? name;
}
