/** Collections of records that practices refer to. */
import { defineCollection } from 'astro:content';
import { file } from 'astro/loaders';
import { z } from 'astro/zod';

const vocabulary = (name: string) =>
  defineCollection({
    loader: file(`src/vocabularies/${name}.json`),
    schema: z.object({ id: z.string(), name: z.string() }),
  });

export const vocabularies = {
  regions: vocabulary('regions'),
  directions: vocabulary('directions'),
  themes: vocabulary('themes'),
  municipalities: vocabulary('municipalities'),
  organisations: vocabulary('organisations'),
};
