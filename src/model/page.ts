/** A page of text about the site itself: `content/pages/<id>.mdx`, published as `/<id>/` or below another page. */
import * as z from 'zod';
import { reference, synonyms, text, title } from './fields.ts';

export const pageSchema = z.strictObject({
  title: title(80).describe('Заголовок страницы'),
  summary: text({ max: 280 }).describe('О чём страница'),
  synonyms: synonyms(),
  under: reference('pages')
    .optional()
    .meta({ description: 'Страница, внутри которой лежит эта', hint: 'editors — «Редакторам»' }),
  order: z.int().describe('Место в подвале сайта'),
});
