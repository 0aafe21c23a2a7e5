/** Contests and programmes that support ТОС: lists of records in `content/taxonomy/contests/`. */
import * as z from 'zod';
import {
  choice,
  formerly,
  money,
  partialDate,
  precision,
  recordId,
  reference,
  text,
  webAddress,
  year,
} from './fields.ts';
import { MONEY_LABELS } from './practice.ts';
import { publications, sourceRef } from './source.ts';

export const CONTEST_LEVEL_LABELS = {
  national: 'Всероссийский конкурс или программа',
  regional: 'Региональный конкурс или программа',
  municipal: 'Муниципальный конкурс или программа',
} as const;

export const APPLICANT_LABELS = {
  tos: 'ТОС',
  'tos-legal': 'ТОС с юридическим лицом',
  'tos-no-legal': 'ТОС без юридического лица',
  'initiative-group': 'инициативная группа',
  ngo: 'некоммерческая организация',
  municipality: 'муниципалитет',
  person: 'житель',
  'village-head': 'староста',
  organisation: 'организация',
  authority: 'орган власти',
} as const;

/** What is given, unless it is money for a deed that is yet to be done. */
export const GIVES_LABELS = { award: 'награда за\u00A0сделанное', 'no-money': 'не\u00A0деньги' } as const;

/** Money promised is not yet money given. */
export const FUND_STATUS_LABELS = {
  planned: 'обещали',
  allocated: 'выделили',
  awarded: 'отдали победителям',
} as const;

/** A project that won is not yet a project done. */
export const PROJECT_STATUS_LABELS = { planned: 'задумано', winners: 'победили', done: 'выполнено' } as const;

const rub = () => money().describe('Сумма в рублях');
const note = () => text({ max: 240 }).optional().describe('Оговорка, если она нужна');
/** A figure without a source of its own stands on the sources of its edition. */
const ownSource = () =>
  sourceRef().optional().describe('Источник этой цифры, если он не тот же, что у всего издания');

const sum = z.strictObject({ rub: rub(), precision: precision(), note: note(), source: ownSource() });
const amount = (counts: string) =>
  z.strictObject({
    value: z.int().positive().meta({ description: 'Сколько', counts }),
    precision: precision('value'),
    note: note(),
    source: ownSource(),
  });

const fund = sum
  .extend({
    status: choice(FUND_STATUS_LABELS).optional().describe('Что стало с деньгами'),
    rows: z
      .array(
        z.strictObject({
          from: choice(MONEY_LABELS).describe('Чьи деньги'),
          rub: rub(),
          precision: precision(),
        }),
      )
      .default([])
      .meta({ description: 'Кто сколько дал', hint: 'если источник это называет' }),
  })
  .refine((item) => item.rows.reduce((total, row) => total + row.rub, 0) <= item.rub, {
    path: ['rows'],
    message: 'слагаемые больше всей суммы: проверьте {rows} и {rub}',
  });

const isTold = (value: unknown) => (Array.isArray(value) ? value.length > 0 : value !== undefined);

/** One run of a contest, or several years counted together: figures stand here only when a publication names them. */
const edition = z
  .strictObject({
    year: year()
      .optional()
      .meta({ description: 'Год конкурса', hint: 'без него — год источник не называет' }),
    since: year().optional().meta({
      description: 'С какого года считали, если цифры — за несколько лет',
      hint: 'year — последний из них, если он назван',
    }),
    number: z.int().positive().optional().describe('Который это конкурс по счёту, если известно'),
    name: text({ max: 160 }).optional().describe('Название в этом году, если оно другое'),
    applications: amount('заявка').optional().describe('Сколько подано заявок'),
    projects: z
      .array(amount('проект').extend({ status: choice(PROJECT_STATUS_LABELS).describe('Что с ними') }))
      .default([])
      .describe('Сколько проектов'),
    regions: z
      .int()
      .positive()
      .optional()
      .meta({ description: 'Из скольких регионов участвовали', counts: 'регион' }),
    fund: fund.optional().describe('Сколько денег на всех'),
    maximum: sum.optional().describe('Сколько самое большее получает один проект'),
    ownShare: z
      .strictObject({
        percent: z
          .number()
          .positive()
          .max(100)
          .optional()
          .meta({ description: 'Сколько процентов, не меньше', counts: '%' }),
        note: note(),
        source: ownSource(),
      })
      .optional()
      .describe('Какую долю просят внести самих'),
    nominations: z
      .array(text({ max: 160 }))
      .default([])
      .describe('Номинации, которые называют источники'),
    prizes: z
      .array(
        sum.extend({
          place: text({ max: 80 }).meta({
            description: 'За что',
            hint: '«1-е место», «победителю номинации»',
          }),
        }),
      )
      .default([])
      .describe('Премии'),
    note: text({ max: 400 })
      .optional()
      .meta({ description: 'Что ещё известно', hint: 'этапы, награждение, оговорки' }),
    source: sourceRef(),
  })
  .refine(({ year: _year, since: _since, source: _source, ...known }) => Object.values(known).some(isTold), {
    message: 'об этом годе ничего не сказано: допишите заявки, проекты, деньги или note',
  })
  .refine(({ since, year: until }) => since === undefined || until === undefined || since < until, {
    path: ['since'],
    message: 'since — первый из нескольких лет, year — последний: проверьте, что since раньше',
  });

const applicant = z.strictObject({
  who: choice(APPLICANT_LABELS).describe('Кто'),
  text: text({ max: 240 })
    .optional()
    .meta({ description: 'То же точнее', hint: 'какие именно, на каких условиях' }),
  source: sourceRef(),
});

const isDay = (date: string) => date.length === 10;

/** When applications were taken once; nothing says that it will be so again. */
const intake = z
  .strictObject({
    from: partialDate()
      .optional()
      .meta({ description: 'С какого дня', hint: 'если известен только месяц, он же стоит в to' }),
    to: partialDate().optional().describe('По какой день'),
    planned: z
      .boolean()
      .optional()
      .meta({ description: 'Объявляли заранее, а как было — неизвестно', hint: 'true, если это так' }),
    vote: z
      .boolean()
      .optional()
      .meta({ description: 'Это голосование за проекты, а не приём заявок', hint: 'true, если это так' }),
    note: note(),
    source: sourceRef(),
  })
  .refine(({ from, to }) => from !== undefined || to !== undefined, {
    message: 'нет ни начала, ни конца приёма: допишите from или to',
  })
  .refine(
    ({ from, to }) => (from && to ? from.length === to.length && from <= to : isDay(from ?? to ?? '')),
    {
      message:
        'начало и конец приёма пишут одинаково точно и по порядку; если известно одно из двух, нужен день, а если только месяц — он стоит и в from, и в to',
    },
  );

const rules = z.strictObject({
  url: webAddress().describe('Адрес страницы с правилами'),
  opened: z
    .boolean()
    .meta({ description: 'Открывали ли сами правила', hint: 'false, если адрес только назван в источнике' }),
  note: note(),
  source: sourceRef(),
});

export const contestSchema = z.strictObject({
  id: recordId(),
  name: text({ max: 160 }).describe('Название конкурса, премии или программы'),
  level: choice(CONTEST_LEVEL_LABELS).optional().describe('Уровень, если известен'),
  region: reference('regions').optional().describe('Регион, если конкурс не всероссийский'),
  organiser: text({ max: 200 }).optional().describe('Кто проводит'),
  meaning: text({ max: 320 }).optional().describe('Что это за конкурс, без чисел'),
  gives: choice(GIVES_LABELS).optional().meta({
    description: 'Что даёт, если не деньги на новое дело',
    hint: 'без него — деньги на дело или неизвестно',
  }),
  source: sourceRef().optional().describe('Откуда известно, кто его проводит и что это за конкурс'),
  eligible: z.array(applicant).default([]).describe('Кто может подать заявку'),
  intake: z
    .array(intake)
    .default([])
    .meta({ description: 'Когда принимали заявки', hint: 'каждый год, о котором это известно' }),
  rules: rules.optional().describe('Где правила'),
  editions: z
    .array(edition)
    .default([])
    .meta({ description: 'По годам', hint: 'заявки, проекты, деньги, номинации, премии' }),
  sources: publications().default([]).describe('Источники'),
  formerly: formerly(),
});
export type Contest = z.output<typeof contestSchema>;
export type ContestEdition = Contest['editions'][number];
