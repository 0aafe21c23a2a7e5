import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { practiceFields } from './practice-fields.ts';
import { vocabularies } from './vocabularies.ts';

export const collections = {
  ...vocabularies,
  practices: defineCollection({
    loader: glob({ base: 'src/content/practices', pattern: '*.mdx' }),
    schema: z.object({ title: z.string().max(100), summary: z.string().max(280), ...practiceFields }),
  }),
};
