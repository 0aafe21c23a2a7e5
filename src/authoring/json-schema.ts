/** The schema of an entry's fields as JSON Schema (2020-12), for editors of text files. */
import * as z from 'zod';
import { describe, viewOf } from '../model/metadata.ts';

/** What an editor may write; fields with a default value need not be written. */
export function jsonSchemaOf(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      const { meta } = viewOf(zodSchema);
      for (const name of Object.keys(meta)) jsonSchema[name] = undefined;
      // A bare year is a number to YAML.
      if (meta.kind === 'date') Object.assign(jsonSchema, { type: ['string', 'integer'] });
      const description = describe(meta);
      if (description) jsonSchema.description = description;
    },
  });
}
