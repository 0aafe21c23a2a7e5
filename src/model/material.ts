/** What others published for those who learn to run a ТОС, and what was looked for in vain: `content/materials.yaml`. */
import * as z from 'zod';
import { choice, day, partialDate, recordId, reference, text, webAddress } from './fields.ts';

/** What a reader comes with, in the order of the page. */
export const QUESTION_LABELS = {
  start: 'С чего начать',
  meeting: 'Как провести собрание',
  application: 'Как написать заявку',
  money: 'Как устроены деньги',
  authorities: 'Для администраций и ассоциаций',
  research: 'Что пишут исследователи',
  missing: 'Чего не нашли',
} as const;
export type Question = keyof typeof QUESTION_LABELS;

export const materialSchema = z
  .strictObject({
    id: recordId(),
    question: choice(QUESTION_LABELS).describe('На какой вопрос отвечает'),
    title: text({ max: 200 }).describe('Название'),
    kind: text({ max: 60 }).optional().meta({ description: 'Что это', hint: '«памятка»' }),
    publisher: text({ max: 160 }).optional().describe('Кто опубликовал'),
    date: partialDate()
      .optional()
      .meta({ description: 'Когда опубликовано', hint: 'без него год не указан' }),
    audience: text({ max: 160 }).optional().meta({ description: 'Для кого', hint: '«для жителей»' }),
    what: text({ max: 400 })
      .optional()
      .meta({ description: 'Что внутри, своими словами', hint: 'только то, что видели сами' }),
    doubt: text({ max: 240 }).optional().describe('Что здесь не проверено'),
    recipe: reference('recipes').optional().describe('Рецепт этого сайта о том же'),
    url: webAddress().optional().describe('Адрес'),
    accessed: day()
      .optional()
      .meta({ description: 'Когда адрес открывали', hint: 'без него видели только сохранённую копию' }),
  })
  .refine(
    ({ question, url, publisher }) =>
      question === 'missing' ? url === undefined : url !== undefined && publisher !== undefined,
    {
      path: ['question'],
      message: 'у материала есть url и publisher; question: missing — только у того, чего не нашли',
    },
  );
export type Material = z.output<typeof materialSchema>;
