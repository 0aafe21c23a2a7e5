import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { z } from 'astro/zod';
import { practiceFields } from './practice-fields.ts';
import { vocabularies } from './vocabularies.ts';

/** All pages are in one collection: what a practice must have, the others may lack. */
export const collections = {
  ...vocabularies,
  docs: defineCollection({
    loader: docsLoader(),
    schema: docsSchema({ extend: z.object(practiceFields).partial() }),
  }),
};
