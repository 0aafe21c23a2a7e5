/** Wiring only: every collection of `src/model/collections.ts` gets its loader and its schema. */
import { defineCollection } from 'astro:content';
import * as z from 'zod';
import { contentLoader } from './content-layer/loader.ts';
import { collections as models, type Collection } from './model/collections.ts';
import type { TextCollection } from './model/components.ts';
import type { ImageField } from './model/image.ts';
import { readSettings } from './settings.ts';

const { contentDir } = readSettings();

type Context = { image: ImageField };

/** What the loader adds to an editor's fields; with defaults, so that they are optional in files. */
const textFields = (image: ImageField) => ({
  tree: z.string().default(''),
  images: z.array(z.strictObject({ src: z.string(), file: image() })).default([]),
});

/** MDX with front matter: the tree and the pictures of the text are stored beside the fields. */
function texts<S extends z.core.$ZodShape>(
  name: TextCollection,
  schema: (context: Context) => z.ZodObject<S>,
) {
  return defineCollection({
    loader: contentLoader(name, contentDir),
    schema: ({ image }) => schema({ image }).extend(textFields(image)),
  });
}

/** The store sorts entries by id, so a record stores its position in the file. */
function records<S extends z.core.$ZodShape>(name: Collection, schema: (context: Context) => z.ZodObject<S>) {
  return defineCollection({
    loader: contentLoader(name, contentDir),
    schema: ({ image }) => schema({ image }).extend({ position: z.int() }),
  });
}

export const collections = {
  practices: texts('practices', models.practices.schema),
  recipes: texts('recipes', models.recipes.schema),
  papers: records('papers', models.papers.schema),
  materials: records('materials', models.materials.schema),
  supplements: records('supplements', models.supplements.schema),
  resolutions: texts('resolutions', models.resolutions.schema),
  editions: texts('editions', models.editions.schema),
  strategies: records('strategies', models.strategies.schema),
  chapters: texts('chapters', models.chapters.schema),
  stages: records('stages', models.stages.schema),
  indicators: records('indicators', models.indicators.schema),
  followUps: records('followUps', models.followUps.schema),
  motifs: records('motifs', models.motifs.schema),
  directions: records('directions', models.directions.schema),
  themes: records('themes', models.themes.schema),
  problems: records('problems', models.problems.schema),
  regions: records('regions', models.regions.schema),
  municipalities: records('municipalities', models.municipalities.schema),
  organisations: records('organisations', models.organisations.schema),
  contests: records('contests', models.contests.schema),
  facts: records('facts', models.facts.schema),
  registers: records('registers', models.registers.schema),
  tosCounts: records('tosCounts', models.tosCounts.schema),
  registerColumns: records('registerColumns', models.registerColumns.schema),
  glossary: records('glossary', models.glossary.schema),
  pages: texts('pages', models.pages.schema),
};
