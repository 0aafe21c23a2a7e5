/**
 * A resolution of a meeting: `content/resolutions/<id>/index.mdx` is the edition in force, `<YYYY-MM-DD>.mdx`
 * beside it an earlier one; each has its original text file there.
 */
import * as z from 'zod';
import { day, documentRegion, originalFile, text } from './fields.ts';

export const resolutionSchema = z.strictObject({
  title: text({ max: 160 }).describe('Полное название'),
  shortTitle: text({ max: 60 }).describe('Короткое название для ссылок'),
  summary: text({ max: 280 }).describe('Что это за документ, одной-двумя фразами'),
  meeting: text({ max: 160 }).describe('Какое собрание приняло'),
  place: text({ max: 80 }).describe('Где принято'),
  adopted: day().meta({ description: 'Когда принято', hint: 'у новой редакции — когда принята она' }),
  edition: text({ max: 80 })
    .optional()
    .meta({ description: 'Как называют редакцию, если называют', hint: '«с изменениями второго съезда»' }),
  region: documentRegion(),
  original: originalFile(),
  addressees: z
    .array(
      z.strictObject({
        number: z
          .string()
          .regex(/^\d+$/, { message: 'номер раздела — целое число в кавычках: «1»' })
          .describe('Номер раздела'),
        name: text({ max: 120 }).describe('Кому, коротко'),
      }),
    )
    .default([])
    .meta({
      description: 'Кому обращены рекомендации, по разделам',
      hint: 'если документ не делит их по адресатам, поле не нужно',
    }),
});
export type Resolution = z.output<typeof resolutionSchema>;
