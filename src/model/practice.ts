/** A case study: `content/practices/<id>/index.mdx`. */
import * as z from 'zod';
import { day, formerly, partialDate, pointReference, precision, reference, text } from './fields.ts';
import type { ImageField } from './image.ts';
import { source, sourceRef } from './source.ts';

export const KINDS = ['tos', 'municipal', 'regional'] as const;
export type Kind = (typeof KINDS)[number];

export const STATUSES = ['planned', 'running', 'done', 'unknown'] as const;
export type Status = (typeof STATUSES)[number];

export const MONEY_ORIGINS = [
  'federal',
  'regional',
  'municipal',
  'grant',
  'residents',
  'sponsors',
  'other',
] as const;
export type MoneyOrigin = (typeof MONEY_ORIGINS)[number];

export const PEOPLE_IN_PHOTO = ['none', 'crowd', 'adult', 'minor'] as const;

const roubles = () => z.number().positive().max(1e12);

export const moneyOrigin = () =>
  z
    .enum(MONEY_ORIGINS)
    .describe(
      'Чьи деньги: federal — федеральный бюджет, regional — областной или краевой, municipal — местный, grant — грант, бюджет которого не назван, residents — жители, sponsors — спонсоры, other — другое',
    );

const moneyRow = z.strictObject({
  from: moneyOrigin(),
  rub: roubles().describe('Сумма в рублях'),
  precision: precision(),
  source: sourceRef(),
  note: text({ max: 160 }).optional().describe('Оговорка, если она нужна'),
});

const result = z
  .strictObject({
    label: text({ max: 160 }).describe('Что получилось'),
    value: z.number().optional().describe('Число, если источник его называет'),
    precision: precision(),
    before: z.number().optional().describe('Сколько было до начала, если мерили'),
    unit: text({ max: 30 }).optional().describe('Единица: м, шт., человек'),
    asOf: partialDate().optional().describe('На какое время верно число'),
    source: sourceRef().optional(),
  })
  .refine((item) => item.value === undefined || item.source !== undefined, {
    path: ['source'],
    message: 'у числа нет источника: допишите source — id источника из списка sources',
  })
  .refine((item) => item.unit === undefined || item.value !== undefined, {
    path: ['unit'],
    message: 'единица без числа: допишите value или уберите unit',
  });

const award = z.strictObject({
  contest: reference('contests').describe('Конкурс'),
  nomination: text({ max: 160 }).optional().describe('Номинация'),
  place: text({ max: 80 }).optional().describe('Место или звание: «1-е место», «победитель»'),
  year: z.int().min(1990).max(2100).optional().describe('Год конкурса'),
  source: sourceRef(),
});

const photo = (image: ImageField) =>
  z
    .strictObject({
      file: image().describe('Файл фотографии рядом с карточкой: «./skver.jpg»'),
      alt: text({ max: 300 }).describe('Что на снимке: для тех, кто его не видит'),
      caption: text({ max: 300 }).optional().describe('Подпись'),
      author: text({ max: 120 }).describe('Кто снял'),
      licence: text({ max: 120 }).describe('На каких условиях можно публиковать'),
      people: z
        .enum(PEOPLE_IN_PHOTO)
        .describe('Люди в кадре: none — нет, crowd — общий план, adult — узнаваемые взрослые, minor — дети'),
      consent: z
        .boolean()
        .optional()
        .describe('Есть ли письменное согласие тех, кого можно узнать, или родителей'),
    })
    .refine((item) => item.people === 'none' || item.people === 'crowd' || item.consent === true, {
      path: ['consent'],
      message:
        'на снимке узнаваемые люди: нужно их письменное согласие (consent: true) или другая фотография',
    });

export const practiceSchema = ({ image }: { image: ImageField }) =>
  z.strictObject({
    title: text({ max: 100 }).describe('Заголовок: что произошло, до 100 знаков'),
    summary: text({ max: 280 }).describe('Где, кто и что получилось, до 280 знаков'),
    kind: z
      .enum(KINDS)
      .describe('Чья практика: tos — сделал ТОС; municipal — муниципальная; regional — региональная'),
    organisations: z.array(reference('organisations')).max(8).default([]).describe('Кто сделал'),
    region: reference('regions').describe('Регион'),
    municipality: reference('municipalities').optional().describe('Муниципалитет, если известен'),
    settlement: text({ max: 100 }).optional().describe('Населённый пункт или часть города'),
    start: partialDate().optional().describe('Когда начали'),
    end: partialDate().optional().describe('Когда закончили; год публикации — ещё не год окончания'),
    status: z
      .enum(STATUSES)
      .describe('Чем кончилось: planned — задумано; running — идёт; done — сделано; unknown — неизвестно'),
    directions: z
      .array(reference('directions'))
      .min(1)
      .max(3)
      .describe('Направления стратегии, первое — главное'),
    themes: z.array(reference('themes')).max(6).default([]).describe('Темы'),
    money: z
      .strictObject({
        rows: z.array(moneyRow).default([]).describe('Кто сколько дал'),
        total: z
          .strictObject({
            rub: roubles().describe('Сумма в рублях'),
            precision: precision(),
            source: sourceRef(),
          })
          .optional()
          .describe('Вся стоимость, если источник её называет'),
      })
      .optional()
      .describe('Деньги дела: сколько стоило и кто платил; только для kind: tos'),
    participants: z
      .strictObject({
        value: z.int().positive().describe('Сколько человек'),
        label: text({ max: 160 }).describe('Кто это: участники субботника, жители деревни'),
        source: sourceRef(),
      })
      .optional()
      .describe('Сколько людей участвовало'),
    results: z.array(result).default([]).describe('Что получилось: с числом или словами'),
    awards: z.array(award).default([]).describe('Награды'),
    contests: z
      .array(reference('contests'))
      .default([])
      .describe(
        'О каких конкурсах и программах рассказывает муниципальная или региональная практика: кто может подать и сколько дают, страница берёт из их записей',
      ),
    implements: z
      .array(pointReference())
      .default([])
      .describe('Какие пункты документов показывает эта практика'),
    related: z.array(reference('practices')).default([]).describe('Связанные практики'),
    adaptedFrom: reference('practices').optional().describe('Чей опыт повторили'),
    photos: z.array(photo(image)).default([]).describe('Фотографии'),
    sources: z.array(source).min(1).describe('Источники: хотя бы один'),
    checked: day().describe('Когда карточку сверяли с источниками'),
    formerly: formerly(),
  });
export type Practice = z.output<ReturnType<typeof practiceSchema>>;
