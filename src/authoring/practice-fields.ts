/** The fields of a practice, as its schema has them. */
import type * as z from 'zod';
import { imagePath } from '../model/image.ts';
import { practiceSchema } from '../model/practice.ts';
import { fieldsOf, type Field } from './fields.ts';
import { jsonSchemaOf } from './json-schema.ts';

export const practiceFields: readonly Field[] = fieldsOf(
  jsonSchemaOf(practiceSchema({ image: imagePath }) as unknown as z.ZodType),
);
