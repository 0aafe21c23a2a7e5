/** JSON Schemas for completion in text editors, one per collection: `.vscode/schemas/<collection>.json`. */
import * as z from 'zod';
import { COLLECTIONS, collections, isTableCollection, schemaOf } from '../model/collections.ts';
import { describe, viewOf } from '../model/metadata.ts';
import { COLLECTION_TITLES } from './field-reference.ts';

/** The newest that the YAML extension fully supports; our schemas use no later keyword. */
const DIALECT = 'http://json-schema.org/draft-07/schema#';

export function editorSchemas() {
  return COLLECTIONS.filter((collection) => !isTableCollection(collection)).map((collection) => {
    const { form, path } = collections[collection];
    const { $schema: _newer, ...fields } = jsonSchemaOf(schemaOf(collection));
    const title = collection === 'editions' ? 'Прежняя редакция резолюции' : COLLECTION_TITLES[collection];
    const schema =
      form === 'list'
        ? { $schema: DIALECT, title, type: 'array', items: fields }
        : { $schema: DIALECT, title, ...fields };
    return {
      /** Inside the schemas' folder. */
      file: `${collection}.json`,
      /** Files that it is about, from the root of the project. */
      about: [path, ...(form === 'list' ? [path.replace('.yaml', '/*.yaml')] : [])].map(
        (files) => `content/${files}`,
      ),
      /** Whether these files are YAML as a whole, not a text with YAML above it. */
      isYaml: form !== 'text',
      text: `${JSON.stringify(schema, null, 2)}\n`,
    };
  });
}

/** What an editor may write; fields with a default value need not be written. */
function jsonSchemaOf(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
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
