/** A newspaper supplement of four pages: what an editor chooses for it. It is printed, and no page of the site: `content/supplements/<id>.yaml`. */
import * as z from 'zod';
import { day, reference, text, title, year } from './fields.ts';

export const supplementSchema = z.strictObject({
  title: title(40).describe('Название на первой полосе'),
  number: z.int().positive().max(9999).describe('Номер'),
  date: day().describe('День выхода'),
  picks: z
    .array(reference('practices'))
    .refine((ids) => new Set(ids).size === ids.length, { message: 'дело названо дважды: оставьте один раз' })
    .default([])
    .meta({
      description: 'Дела, от важного к менее важному',
      hint: 'первое станет главным, два следующих — крупными; что не войдёт, то из конца списка',
    }),
  region: reference('regions').optional().meta({
    description: 'Регион, чьи дела займут остальное место',
    hint: 'без него — дела всей страны',
  }),
  year: year().optional().describe('Год, чьи дела займут остальное место'),
  recipe: reference('recipes').optional().meta({
    description: 'Рецепт на третьей полосе',
    hint: 'без него — тот, в котором больше всего дел номера',
  }),
  word: text({ max: 400 }).optional().describe('Слово редактора'),
  imprint: z
    .array(text({ max: 160 }))
    .min(1)
    .max(5)
    .meta({ description: 'Выходные данные, строками', hint: 'кто выпускает, тираж, где отпечатано' }),
});
export type SupplementPlan = z.output<typeof supplementSchema>;
