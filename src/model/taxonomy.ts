/** Controlled vocabularies: `content/taxonomy/*.yaml`, each a list of records. */
import * as z from 'zod';
import { formerly, partialDate, pointReference, recordId, reference, text } from './fields.ts';
import { publications } from './source.ts';

/** Base motifs of the ornament, one for each direction. */
export const MOTIFS = ['house', 'hands', 'leaf', 'shield', 'tower'] as const;
export type Motif = (typeof MOTIFS)[number];

const synonyms = () =>
  z
    .array(text({ max: 80 }))
    .default([])
    .describe('Другие слова, по которым это ищут');

const formerNames = () =>
  z
    .array(text({ max: 120 }))
    .default([])
    .describe('Прежние названия, как их пишут источники: «Псковский район»');

export const directionSchema = z.strictObject({
  id: recordId(),
  name: text({ max: 60 }).describe('Название на сайте'),
  accusative: text({ max: 80 }).describe('Винительный падеж: «практики про …»'),
  meaning: text({ max: 280 }).describe('Что сюда относится, одной фразой'),
  motif: z
    .enum(MOTIFS)
    .describe('Мотив узора: house — дом; hands — руки; leaf — лист; shield — щит; tower — башня'),
  section: pointReference().describe('Раздел стратегии, который говорит об этом направлении'),
});
export type Direction = z.output<typeof directionSchema>;

export const themeSchema = z.strictObject({
  id: recordId(),
  name: text({ max: 60 }).describe('Название темы'),
  meaning: text({ max: 200 }).describe('Что сюда относится, одной фразой'),
  synonyms: synonyms(),
  formerly: formerly(),
});
export type Theme = z.output<typeof themeSchema>;

export const problemSchema = z.strictObject({
  id: recordId(),
  name: text({ max: 60 }).describe('Что болит, двумя-тремя словами'),
  pain: text({ max: 160 }).describe('То же словами жителя'),
  themes: z.array(reference('themes')).min(1).describe('Темы практик, которые помогают'),
});
export type Problem = z.output<typeof problemSchema>;

export const regionSchema = z.strictObject({
  id: recordId(),
  name: text({ max: 60 }).describe('Название: «Псковская область»'),
  genitive: text({ max: 60 }).describe('Родительный падеж: «Псковской области»'),
  locative: text({ max: 60 }).describe('Где: «в Псковской области»'),
  synonyms: synonyms(),
  formerly: formerly(),
});
export type Region = z.output<typeof regionSchema>;

export const municipalitySchema = z.strictObject({
  id: recordId(),
  name: text({ max: 100 }).describe('Название: «Печорский муниципальный округ»'),
  region: reference('regions').describe('Регион'),
  formerly: formerly(),
  formerNames: formerNames(),
});
export type Municipality = z.output<typeof municipalitySchema>;

export const ORGANISATION_TYPES = ['tos', 'authority', 'association', 'other'] as const;

export const organisationSchema = z.strictObject({
  id: recordId(),
  name: text({ max: 120 }).describe('Название: «ТОС „Обской“»'),
  type: z
    .enum(ORGANISATION_TYPES)
    .describe(
      'Вид: tos — ТОС; authority — орган власти или местного самоуправления; association — ассоциация или совет; other — другое',
    ),
  region: reference('regions').describe('Регион'),
  municipality: reference('municipalities').optional().describe('Муниципалитет, если известен'),
  formerly: formerly(),
  formerNames: formerNames(),
});
export type Organisation = z.output<typeof organisationSchema>;

export const FACT_TOPICS = ['count', 'support', 'contest', 'law', 'award', 'learning', 'other'] as const;
export type FactTopic = (typeof FACT_TOPICS)[number];

/** What is known about ТОС of a region or of the country, apart from any single practice. */
export const factSchema = z.strictObject({
  id: recordId(),
  region: reference('regions').optional().describe('Регион; без него это сведения о всей стране'),
  topic: z
    .enum(FACT_TOPICS)
    .describe(
      'О чём сведение: count — сколько ТОС; support — кто и как помогает; contest — конкурсы; law — законы и положения; award — признание; learning — учёба и обмен опытом; other — другое',
    ),
  text: text({ max: 480 }).describe('Что известно, одной-тремя фразами'),
  asOf: partialDate().optional().describe('На какое время это верно'),
  doubt: text({ max: 240 }).optional().describe('Что в этом сведении не проверено'),
  sources: publications().min(1).describe('Где это написано'),
});
export type Fact = z.output<typeof factSchema>;

export const glossaryTermSchema = z.strictObject({
  id: recordId(),
  term: text({ max: 60 }).describe('Слово или сокращение'),
  expansion: text({ max: 160 }).optional().describe('Расшифровка сокращения'),
  meaning: text({ max: 320 }).describe('Что это значит, простыми словами'),
  synonyms: synonyms(),
});
export type GlossaryTerm = z.output<typeof glossaryTermSchema>;
