/** The fields of a practice, as its schema has them. */
import type * as z from 'zod';
import { imagePath } from '../model/image.ts';
import { practiceSchema } from '../model/practice.ts';
import { fieldsOf, type Field } from './fields.ts';
import { jsonSchemaOf } from './json-schema.ts';

/** In a browser too, so that it stands apart from the schemas of the other collections. */
export const practiceFieldsSchema = practiceSchema({ image: imagePath }) as unknown as z.ZodType;

/** Fields of the front matter, in the order of the schema. */
export const practiceFields: readonly Field[] = fieldsOf(jsonSchemaOf(practiceFieldsSchema));
