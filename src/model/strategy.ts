/** A strategy: `content/strategy/<id>/strategy.yaml`, its chapters (MDX), stages and indicators (YAML). */
import * as z from 'zod';
import {
  choice,
  documentRegion,
  measure,
  officialText,
  originalFile,
  partialDate,
  precision,
  recordId,
  reference,
  text,
  year,
} from './fields.ts';
import { publications, sourceRef } from './source.ts';

export const strategySchema = z.strictObject({
  title: text({ max: 160 }).describe('Полное название'),
  shortTitle: text({ max: 60 }).describe('Короткое название для ссылок'),
  summary: text({ max: 280 }).describe('Что это за документ, одной-двумя фразами'),
  region: documentRegion(),
  commonTasks: z
    .array(officialText({ max: 600 }))
    .default([])
    .meta({
      description: 'Что стратегия поручает на всех этапах сразу, как в документе',
      hint: 'если такого нет, поле не нужно',
    }),
  horizon: year().describe('До какого года рассчитана'),
  original: originalFile(),
});

/** The number of a chapter is its file name: `3.mdx`. */
export const chapterSchema = z.strictObject({
  title: officialText({ max: 200 }).describe('Название главы, как в документе'),
});

export const stageSchema = z.strictObject({
  id: recordId(),
  number: z.int().positive().describe('Номер этапа'),
  name: text({ max: 60 }).describe('Название этапа'),
  heading: officialText({ max: 200 }).describe('Заголовок этапа, как в документе'),
  start: year().describe('Первый год'),
  end: year().describe('Последний год'),
  tasks: z
    .array(officialText({ max: 400 }))
    .min(1)
    .describe('Что входит в этап, как в документе'),
});
export type Stage = z.output<typeof stageSchema>;

export const indicatorSchema = z.strictObject({
  id: recordId(),
  name: officialText({ max: 300 }).describe('Показатель без целевого значения'),
  text: officialText({ max: 400 }).describe('Полный текст, как в документе'),
  comparator: choice({ 'at-least': '«не менее»', stated: 'названо без «не менее»' }).describe(
    'Как сравнивать с целью',
  ),
  target: measure().describe('Целевое значение'),
  unit: text({ max: 30 }).describe('Единица'),
  period: choice({ 'by-horizon': 'к концу срока стратегии', yearly: 'каждый год' }).describe(
    'К какому сроку',
  ),
  themes: z.array(reference('themes')).default([]).meta({
    description: 'Темы практик, которые могут двигать показатель',
    hint: 'если таких тем нет, поле не нужно',
  }),
  observations: z
    .array(
      z
        .strictObject({
          asOf: partialDate()
            .optional()
            .meta({ description: 'На какое время', hint: 'без него — время источник не называет' }),
          value: measure().describe('Значение'),
          unit: text({ max: 30 }).optional().meta({
            description: 'Единица, если источник считает не сам показатель, а то, что рядом с ним',
            hint: '«ТОС» у доли жителей',
          }),
          precision: precision('value'),
          covers: text({ max: 160 }).optional().meta({
            description: 'Что охватывает число, если не весь регион',
            hint: '«только областной конкурс»',
          }),
          doubt: text({ max: 240 }).optional().describe('Что в этом числе не проверено'),
          chapter: z.int().positive().optional().meta({
            description: 'Глава самой стратегии, где стоит число',
            hint: 'тогда другой источник не нужен',
          }),
          source: sourceRef().optional(),
        })
        .refine(({ chapter, source }) => chapter !== undefined || source !== undefined, {
          path: ['source'],
          message: 'у значения нет источника: назовите {source} или главу самой стратегии, {chapter}',
        }),
    )
    .default([])
    .meta({ description: 'Известные значения', hint: 'без источника не бывает' }),
  caution: text({ max: 240 }).optional().meta({
    description: 'Почему эти значения нельзя складывать',
    hint: 'если они считают отчасти одно и то же',
  }),
  sources: publications().default([]).describe('Источники известных значений'),
});
export type Indicator = z.output<typeof indicatorSchema>;
export type Observation = Indicator['observations'][number];
