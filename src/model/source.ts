/** Where something is written: the proof that stands behind every figure. */
import * as z from 'zod';
import { day, partialDate, text, webAddress } from './fields.ts';

export const publication = z.strictObject({
  url: webAddress().describe('Адрес страницы, где это написано'),
  title: text({ max: 300 }).optional().describe('Заголовок страницы'),
  publisher: text({ max: 160 }).describe('Кто опубликовал'),
  date: partialDate().optional().describe('Когда опубликовано'),
  accessed: day().optional().describe('Когда страницу открывали'),
});
export type Publication = z.output<typeof publication>;

/** A publication behind a practice; `own` tells the participants' own story from somebody else's. */
export const source = publication.extend({
  own: z.boolean().optional().describe('Рассказ самих участников: true, если это так'),
});
export type Source = z.output<typeof source>;
