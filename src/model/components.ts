/**
 * Components that a text may name, and the literal attributes each takes.
 * Names here are a promise to editors; what they look like is `src/components/mdx/`.
 */
import * as z from 'zod';
import { choice, id, idsAttribute, officialText, pointNumber, reference, text } from './fields.ts';
import { IMAGE_FILE } from './image.ts';
import { MONEY_LABELS } from './practice.ts';
import { sourceAttribute } from './source.ts';

/** An attribute is always a string in MDX; a number is a string of digits. */
const digits = () =>
  z.string().regex(/^[1-9]\d*$/, { message: 'нужно целое число, считая с единицы, например «1»' });

export interface ComponentRule {
  attributes: z.ZodObject;
  /** Whether the element may hold text or other elements. */
  children: 'none' | 'text' | 'blocks';
  /** The only elements it may hold, when not any. */
  holds?: readonly string[];
  /** The only component it may stand in. */
  within?: string;
}

/** Words of a margin, which has no place for the source of a number. */
const withoutDigits = () =>
  text({ max: 80 })
    .regex(/^\D*$/, { message: 'число здесь пишут словами («за десять дней»); источник — в абзаце' })
    .optional();

const Source = {
  attributes: z.strictObject({ id: sourceAttribute() }),
  children: 'none',
} satisfies ComponentRule;

const storyComponents = {
  Source,
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

const recipeComponents = {
  Source,
  /** Who takes the step, how long it takes and which papers it needs; right below its heading. */
  Step: {
    attributes: z
      .strictObject({
        who: withoutDigits().describe('Кто делает этот шаг'),
        time: withoutDigits().describe('Сколько это занимает'),
        papers: idsAttribute('нужно имя файла бумаги, например «uvedomlenie»')
          .meta({ description: 'Бумаги этого шага', kind: 'reference', target: 'papers' })
          .optional(),
      })
      .refine(({ who, time, papers }) => who ?? time ?? papers, {
        path: ['who'],
        message: 'сказано пусто: назовите who, time или papers либо уберите <Step>',
      }),
    children: 'none',
  },
  /** A deed, named in the sentence by what it holds. */
  Case: {
    attributes: z.strictObject({ id: reference('practices').describe('Карточка дела') }),
    children: 'text',
  },
  /** What is known to have been paid for the deed, by all or by one. */
  CaseSum: {
    attributes: z.strictObject({ id: reference('practices'), from: choice(MONEY_LABELS).optional() }),
    children: 'none',
  },
  /** The number of the result that the card calls so. */
  CaseResult: {
    attributes: z.strictObject({ id: reference('practices'), label: text({ max: 160 }) }),
    children: 'none',
  },
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
  recipes: recipeComponents,
  pages: commonComponents,
  resolutions: resolutionComponents,
  editions: resolutionComponents,
  chapters: chapterComponents,
} as const satisfies Record<string, Record<string, ComponentRule>>;

/** Of a component that texts of the collection may name. */
export function componentRule(collection: TextCollection, name: string): ComponentRule | undefined {
  const rules: Record<string, ComponentRule> = componentsFor[collection];
  return Object.hasOwn(rules, name) ? rules[name] : undefined;
}

/** Components that stand for words of the sentence around them: a number with its unit. */
export const VALUES: ReadonlySet<string> = new Set<keyof typeof recipeComponents>(['CaseSum', 'CaseResult']);

export type TextCollection = keyof typeof componentsFor;
