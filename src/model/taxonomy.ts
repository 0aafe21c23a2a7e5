/** Controlled vocabularies: `content/taxonomy/*.yaml`, each a list of records. */
import * as z from 'zod';
import { id, pointReference, reference, text } from './fields.ts';

/** Base motifs of the ornament, one for each direction. */
export const MOTIFS = ['house', 'hands', 'leaf', 'shield', 'tower'] as const;
export type Motif = (typeof MOTIFS)[number];

const synonyms = () =>
  z
    .array(text({ max: 80 }))
    .default([])
    .describe('Другие слова, по которым это ищут');

export const directionSchema = z.strictObject({
  id: id(),
  name: text({ max: 60 }).describe('Название на сайте'),
  accusative: text({ max: 80 }).describe('Винительный падеж: «практики про …»'),
  meaning: text({ max: 280 }).describe('Что сюда относится, одной фразой'),
  motif: z.enum(MOTIFS).describe('Мотив узора'),
  section: pointReference().describe('Раздел стратегии, который говорит об этом направлении'),
});
export type Direction = z.output<typeof directionSchema>;

export const themeSchema = z.strictObject({
  id: id(),
  name: text({ max: 60 }).describe('Название темы'),
  meaning: text({ max: 200 }).describe('Что сюда относится, одной фразой'),
  synonyms: synonyms(),
});
export type Theme = z.output<typeof themeSchema>;

export const regionSchema = z.strictObject({
  id: id(),
  name: text({ max: 60 }).describe('Название: «Псковская область»'),
  genitive: text({ max: 60 }).describe('Родительный падеж: «Псковской области»'),
  locative: text({ max: 60 }).describe('Где: «в Псковской области»'),
});
export type Region = z.output<typeof regionSchema>;

export const municipalitySchema = z.strictObject({
  id: id(),
  name: text({ max: 100 }).describe('Название: «Печорский муниципальный округ»'),
  region: reference('regions').describe('Регион'),
});
export type Municipality = z.output<typeof municipalitySchema>;

export const ORGANISATION_TYPES = ['tos', 'authority', 'association', 'other'] as const;

export const organisationSchema = z.strictObject({
  id: id(),
  name: text({ max: 120 }).describe('Название: «ТОС „Обской“»'),
  type: z
    .enum(ORGANISATION_TYPES)
    .describe(
      'tos — ТОС; authority — орган власти или местного самоуправления; association — ассоциация или совет; other — другое',
    ),
  region: reference('regions').describe('Регион'),
  municipality: reference('municipalities').optional().describe('Муниципалитет, если известен'),
});
export type Organisation = z.output<typeof organisationSchema>;

export const CONTEST_LEVELS = ['national', 'regional', 'municipal'] as const;

export const contestSchema = z.strictObject({
  id: id(),
  name: text({ max: 160 }).describe('Название конкурса, премии или программы'),
  level: z
    .enum(CONTEST_LEVELS)
    .optional()
    .describe('Если известно: national — всероссийский; regional — региональный; municipal — муниципальный'),
  region: reference('regions').optional().describe('Регион, если конкурс не всероссийский'),
});
export type Contest = z.output<typeof contestSchema>;

export const glossaryTermSchema = z.strictObject({
  id: id(),
  term: text({ max: 60 }).describe('Слово или сокращение'),
  expansion: text({ max: 160 }).optional().describe('Расшифровка сокращения'),
  meaning: text({ max: 320 }).describe('Что это значит, простыми словами'),
  synonyms: synonyms(),
});
export type GlossaryTerm = z.output<typeof glossaryTermSchema>;
