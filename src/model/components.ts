/**
 * Components that a text may name, and the literal attributes each takes.
 * Names here are a promise to editors; what they look like is `src/components/mdx/`.
 */
import * as z from 'zod';
import { id, officialText, text } from './fields.ts';
import { IMAGE_FILE } from './image.ts';
import { sourceAttribute } from './source.ts';

/** An attribute is always a string in MDX; a number is a string of digits. */
const digits = () =>
  z.string().regex(/^[1-9]\d*$/, { message: 'нужно целое число, считая с единицы, например «1»' });
const pointNumber = () =>
  z.string().regex(/^\d+(?:\.\d+)*$/, { message: 'номер пункта записывают как «2.4»' });

export interface ComponentRule {
  attributes: z.ZodObject;
  /** Whether the element may hold text or other elements. */
  children: 'none' | 'text' | 'blocks';
  /** The only elements it may hold, when not any. */
  holds?: readonly string[];
  /** The only component it may stand in. */
  within?: string;
}

const storyComponents = {
  Source: { attributes: z.strictObject({ id: sourceAttribute() }), children: 'none' },
  KeyFigures: { attributes: z.strictObject({}), children: 'blocks', holds: ['KeyFigure'] },
  KeyFigure: {
    attributes: z.strictObject({
      value: text({ max: 30 }),
      unit: text({ max: 30 }).optional(),
      label: text({ max: 120 }),
      source: sourceAttribute(),
    }),
    children: 'none',
    within: 'KeyFigures',
  },
} satisfies Record<string, ComponentRule>;

const commonComponents = {
  Note: { attributes: z.strictObject({ title: text({ max: 80 }).optional() }), children: 'blocks' },
  Quote: {
    attributes: z.strictObject({ author: text({ max: 120 }), role: text({ max: 160 }).optional() }),
    children: 'blocks',
  },
  Photo: {
    attributes: z.strictObject({
      src: z.string().regex(IMAGE_FILE, {
        message: 'картинка лежит рядом с текстом: «./imya-fayla.jpg» (jpg, png, webp, avif)',
      }),
      alt: text({ max: 300 }),
      caption: text({ max: 300 }).optional(),
      author: text({ max: 120 }),
      licence: text({ max: 120 }),
    }),
    children: 'none',
  },
  Steps: { attributes: z.strictObject({}), children: 'blocks' },
} satisfies Record<string, ComponentRule>;

const resolutionComponents = {
  Masthead: { attributes: z.strictObject({}), children: 'blocks' },
  Addressee: {
    attributes: z.strictObject({ number: digits(), title: officialText({ max: 300 }) }),
    children: 'none',
  },
  Clause: {
    attributes: z.strictObject({
      number: pointNumber(),
      verb: officialText({ max: 60 }),
      /** What the site tells a reader of the clause as it is printed. */
      note: text({ max: 160 }).optional(),
    }),
    children: 'text',
  },
} satisfies Record<string, ComponentRule>;

const chapterComponents = {
  Section: {
    attributes: z.strictObject({
      number: pointNumber(),
      title: officialText({ max: 200 }).optional(),
      label: text({ max: 120 }),
    }),
    children: 'none',
  },
  StageHeading: { attributes: z.strictObject({ stage: id() }), children: 'none' },
  StageTasks: { attributes: z.strictObject({ stage: id() }), children: 'none' },
  Indicators: { attributes: z.strictObject({}), children: 'none' },
} satisfies Record<string, ComponentRule>;

export const componentsFor = {
  practices: { ...commonComponents, ...storyComponents },
  pages: commonComponents,
  resolutions: resolutionComponents,
  editions: resolutionComponents,
  chapters: chapterComponents,
} as const satisfies Record<string, Record<string, ComponentRule>>;

export type TextCollection = keyof typeof componentsFor;
