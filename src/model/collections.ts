/** Every collection of content: where its files lie, what shape they have, how an entry gets its id. */
import * as z from 'zod';
import { memoized } from '../memoized.ts';
import type { TextCollection } from './components.ts';
import { contestSchema } from './contest.ts';
import { followUpSchema } from './follow-up.ts';
import { imagePath, type ImageField } from './image.ts';
import { materialSchema } from './material.ts';
import { pageSchema } from './page.ts';
import { paperSchema } from './paper.ts';
import { practiceSchema } from './practice.ts';
import { recipeSchema } from './recipe.ts';
import { registerColumnSchema, registerSchema, tosCountSchema } from './register.ts';
import { resolutionSchema } from './resolution.ts';
import { supplementSchema } from './supplement.ts';
import { chapterSchema, indicatorSchema, stageSchema, strategySchema } from './strategy.ts';
import {
  directionSchema,
  factSchema,
  glossaryTermSchema,
  motifSchema,
  municipalitySchema,
  organisationSchema,
  problemSchema,
  regionSchema,
  themeSchema,
} from './taxonomy.ts';

interface Shape {
  /**
   * Path inside the content folder. `*` stands for one Latin name, of a file for any but `index`, which is the
   * entry of its folder; the names caught, joined by `/`, are the id of the entry (for a `list`: the folder that
   * its records' ids are put under). A list may also be a folder of lists: `taxonomy/contests.yaml`, or
   * `taxonomy/contests/zarechye.yaml` beside others; the names of those files mean nothing.
   */
  path: string;
  /**
   * `text`: MDX with front matter; `record`: one YAML map, or a table whose rows are its `lines`; `list`: a YAML list of
   * records with ids.
   */
  form: 'text' | 'record' | 'list';
  schema: (context: { image: ImageField }) => z.ZodObject;
}

export const collections = {
  practices: { path: 'practices/*/index.mdx', form: 'text', schema: practiceSchema },
  recipes: { path: 'recipes/*.mdx', form: 'text', schema: () => recipeSchema },
  papers: { path: 'papers/*.yaml', form: 'record', schema: () => paperSchema },
  materials: { path: 'materials.yaml', form: 'list', schema: () => materialSchema },
  /** What a newspaper prints; no page of the site. */
  supplements: { path: 'supplements/*.yaml', form: 'record', schema: () => supplementSchema },
  resolutions: { path: 'resolutions/*/index.mdx', form: 'text', schema: () => resolutionSchema },
  /** Earlier editions of resolutions, beside the one in force; the name of the file is the day of adoption. */
  editions: { path: 'resolutions/*/*.mdx', form: 'text', schema: () => resolutionSchema },
  strategies: { path: 'strategy/*/strategy.yaml', form: 'record', schema: () => strategySchema },
  chapters: { path: 'strategy/*/*.mdx', form: 'text', schema: () => chapterSchema },
  stages: { path: 'strategy/*/stages.yaml', form: 'list', schema: () => stageSchema },
  indicators: { path: 'strategy/*/indicators.yaml', form: 'list', schema: () => indicatorSchema },
  /** What became of a document, beside it; its id is the address of the document. */
  followUps: { path: '*/*/follow-up.yaml', form: 'record', schema: () => followUpSchema },
  motifs: { path: 'taxonomy/motifs.yaml', form: 'list', schema: () => motifSchema },
  directions: { path: 'taxonomy/directions.yaml', form: 'list', schema: () => directionSchema },
  themes: { path: 'taxonomy/themes.yaml', form: 'list', schema: () => themeSchema },
  problems: { path: 'taxonomy/problems.yaml', form: 'list', schema: () => problemSchema },
  regions: { path: 'taxonomy/regions.yaml', form: 'list', schema: () => regionSchema },
  municipalities: { path: 'taxonomy/municipalities.yaml', form: 'list', schema: () => municipalitySchema },
  organisations: { path: 'taxonomy/organisations.yaml', form: 'list', schema: () => organisationSchema },
  contests: { path: 'taxonomy/contests.yaml', form: 'list', schema: () => contestSchema },
  facts: { path: 'taxonomy/facts.yaml', form: 'list', schema: () => factSchema },
  registers: { path: 'registers/*.csv', form: 'record', schema: () => registerSchema },
  tosCounts: { path: 'registers/numbers.yaml', form: 'list', schema: () => tosCountSchema },
  registerColumns: { path: 'registers/columns.yaml', form: 'list', schema: () => registerColumnSchema },
  glossary: { path: 'glossary.yaml', form: 'list', schema: () => glossaryTermSchema },
  pages: { path: 'pages/*.mdx', form: 'text', schema: () => pageSchema },
} satisfies Record<string, Shape>;

export type Collection = keyof typeof collections;
export const COLLECTIONS = Object.keys(collections) as Collection[];

/** Documents of others, published letter by letter. */
export const OFFICIAL_COLLECTIONS: readonly Collection[] = [
  'resolutions',
  'editions',
  'strategies',
  'chapters',
  'stages',
  'indicators',
];

const inNode = memoized(({ schema }: Shape) => schema({ image: imagePath }));

/** Schema for plain Node. Memoised: building a schema is expensive. */
export const schemaOf = (collection: Collection): z.ZodObject => inNode(collections[collection]);

/** The data of an entry as its schema gives it; pictures are paths in plain Node. */
export type DataOf<C extends Collection> = z.output<ReturnType<(typeof collections)[C]['schema']>>;

export function isTextCollection(collection: Collection): collection is TextCollection & Collection {
  return collections[collection].form === 'text';
}

/** The names that the stars of the collection's path catch in `path`, or undefined when it lies elsewhere. */
export function namesIn(collection: Collection, path: string): string[] | undefined {
  return patterns[collection].exec(path)?.slice(1);
}

/** Whether the files of the collection are tables: no YAML, and columns by Russian heads. */
export function isTableCollection(collection: Collection): boolean {
  return collections[collection].path.endsWith('.csv');
}

/** The collection that a file belongs to by its path inside the content folder. */
export function collectionOf(path: string): Collection | undefined {
  return COLLECTIONS.find((collection) => namesIn(collection, path));
}

/** Compiled once: every file is matched against every collection. */
const patterns = Object.fromEntries(
  COLLECTIONS.map((collection) => {
    const { path, form } = collections[collection];
    const pattern = path
      .replace(/[.]/g, '\\.')
      .replace(/\*(?=\\)/, '(?!index\\.)*')
      .replace(/\*/g, '([^/]+)')
      .replace(/(?=\\\.yaml$)/, form === 'list' ? '(?:/[^/]+)?' : '');
    return [collection, new RegExp(`^${pattern}$`)];
  }),
) as Record<Collection, RegExp>;
