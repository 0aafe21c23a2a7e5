/** How to do one kind of thing, made of the deeds of neighbours: `content/recipes/<id>.mdx`. */
import * as z from 'zod';
import { choice, day, formerly, reference, synonyms, text, title } from './fields.ts';
import { publications } from './source.ts';

/** What of a recipe the money of a card paid for. */
export const COST_SCOPES = { whole: 'только это, целиком', part: 'часть', more: 'вместе с другим' } as const;

export const recipeSchema = z.strictObject({
  title: title(100)
    .regex(/^Как\s/, { message: 'название рецепта начинается со слова «Как»' })
    .meta({ description: 'Название', hint: '«Как вернуть пруд»' }),
  name: text({ max: 40 }).meta({ description: 'Название в списках', hint: '«Пруд»' }),
  summary: text({ max: 200 }).describe('Для кого рецепт'),
  synonyms: synonyms(),
  themes: z
    .array(reference('themes'))
    .min(1)
    .meta({ description: 'Темы, которые ведут к рецепту', hint: 'первая даёт ему мотив вышивки' }),
  problems: z.array(reference('problems')).default([]).describe('Беды, которые ведут к рецепту'),
  cases: z.array(reference('practices')).min(1).meta({
    description: 'Дела, из которых сделан рецепт',
    hint: 'лучшие примеры первыми; здесь стоит каждая карточка, которую называет текст',
  }),
  costs: z
    .array(
      z.strictObject({
        case: reference('practices').describe('Дело'),
        scope: choice(COST_SCOPES).describe('За что эти деньги'),
        what: text({ max: 80 }).meta({ description: 'На что', hint: '«расчистка и спуск воды»' }),
      }),
    )
    .default([])
    .meta({ description: 'Дела, чьи деньги считает рецепт', hint: 'сумму страница берёт из карточки' }),
  sources: publications()
    .default([])
    .meta({ description: 'Источники', hint: 'если рецепт называет не только карточки' }),
  checked: day().describe('Когда рецепт сверяли с источниками'),
  formerly: formerly(),
});
export type Recipe = z.output<typeof recipeSchema>;
