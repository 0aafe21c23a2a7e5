/** The schema of an entry's fields as JSON Schema (2020-12): for editors of text files, the form, the field reference. */
import * as z from 'zod';
import { referenceRegistry, type ReferenceTarget } from '../model/fields.ts';

export interface JsonSchema {
  type?: string;
  anyOf?: JsonSchema[];
  description?: string;
  format?: string;
  pattern?: string;
  enum?: string[];
  default?: unknown;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minItems?: number;
  maxItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean;
  /** Collection whose entry the value names. */
  'x-reference'?: ReferenceTarget;
}

/** What an editor may write; fields with a default value need not be written. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    // The way from a bare year to a text is no schema: what comes out of it is.
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      const target = referenceRegistry.get(zodSchema as z.ZodString)?.target;
      if (target) jsonSchema['x-reference'] = target;
      const { type, out } = zodSchema._zod.def as { type: string; out?: z.ZodType };
      if (type === 'pipe' && out?._zod.def.type !== 'transform' && out) {
        const { description } = jsonSchema;
        Object.assign(jsonSchema, z.toJSONSchema(out), description ? { description } : {});
        delete jsonSchema.$schema;
      }
    },
  }) as JsonSchema;
}
