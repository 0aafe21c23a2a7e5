/**
 * What became of what a document asks for: `follow-up.yaml` beside a resolution or a strategy. That a record belongs to
 * a point is the editors' reading of a publication; no publication has to say so.
 */
import * as z from 'zod';
import { choice, day, id, partialDate, pointNumber, reference, text } from './fields.ts';
import { publications, sourceRef } from './source.ts';

/** The strongest first: of several records the strongest tells how a point stands. */
export const FOLLOW_UP_LABELS = {
  done: 'сообщают о сделанном',
  partly: 'сообщают о части',
  planned: 'задумано',
  before: 'было ещё до документа',
  'not-found': 'следов не нашли',
} as const;
export type FollowUpStatus = keyof typeof FOLLOW_UP_LABELS;

const subject = {
  point: pointNumber().optional().meta({
    description: 'Пункт резолюции или раздел стратегии',
    hint: 'номер в кавычках, как напечатан: «2.4»',
  }),
  indicator: id().optional().describe('Показатель стратегии, его id'),
  stage: id().optional().describe('Этап стратегии, его id'),
};
/** A record is about one of these. */
export const SUBJECTS = ['point', 'indicator', 'stage'] as const satisfies (keyof typeof subject)[];
export type SubjectKind = (typeof SUBJECTS)[number];

const record = z
  .strictObject({
    ...subject,
    status: choice(FOLLOW_UP_LABELS).describe('Что стало'),
    what: text({ max: 400 }).meta({
      description: 'Что об этом сообщают',
      hint: 'одна-две фразы; у not-found — чего не нашли',
    }),
    by: text({ max: 160 }).optional().describe('Кто это сделал, если известно'),
    date: partialDate()
      .optional()
      .meta({ description: 'Когда', hint: 'без неё — дату источник не называет' }),
    practice: reference('practices').optional().describe('Карточка, где об этом рассказано подробно'),
    doubt: text({ max: 240 }).optional().describe('Что в этом не проверено, словами для читателя'),
    checked: day().optional().meta({ description: 'До какого дня искали', hint: 'у not-found обязательно' }),
    source: sourceRef().optional(),
  })
  .refine((item) => SUBJECTS.filter((kind) => item[kind] !== undefined).length === 1, {
    message: 'запись — об одном: назовите пункт ({point}), показатель ({indicator}) или этап ({stage})',
  })
  .refine(({ status, source }) => status === 'not-found' || source !== undefined, {
    path: ['source'],
    message: 'без источника бывает только not-found: назовите публикацию',
  })
  .refine(({ status, checked }) => status !== 'not-found' || checked !== undefined, {
    path: ['checked'],
    message: 'не сказано, до какого дня искали: допишите день',
  });
export type FollowUpRecord = z.output<typeof record>;

export const followUpSchema = z.strictObject({
  remarks: z
    .array(
      z.strictObject({
        text: text({ max: 400 }).describe('Что заметить, одной-двумя фразами'),
        source: sourceRef().optional(),
      }),
    )
    .default([])
    .describe('Что сказать о документе в целом: расхождения в датах, чего не нашли'),
  records: z.array(record).min(1).describe('Что стало с пунктами, показателями, этапами'),
  sources: publications().default([]).describe('Источники'),
});
export type FollowUp = z.output<typeof followUpSchema>;
