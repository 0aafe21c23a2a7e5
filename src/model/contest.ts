/** Contests and programmes that support ТОС: `content/taxonomy/contests.yaml`, a list of records. */
import * as z from 'zod';
import { formerly, partialDate, precision, recordId, reference, text, webAddress } from './fields.ts';
import { moneyOrigin } from './practice.ts';
import { publications, sourceRef } from './source.ts';

export const CONTEST_LEVELS = ['national', 'regional', 'municipal'] as const;
export type ContestLevel = (typeof CONTEST_LEVELS)[number];

export const APPLICANTS = [
  'tos',
  'tos-legal',
  'tos-no-legal',
  'initiative-group',
  'ngo',
  'municipality',
  'person',
  'village-head',
  'organisation',
  'authority',
] as const;
export type Applicant = (typeof APPLICANTS)[number];

/** Money promised is not yet money given. */
export const FUND_STATUSES = ['planned', 'allocated', 'awarded'] as const;
export type FundStatus = (typeof FUND_STATUSES)[number];

/** A project that won is not yet a project done. */
export const PROJECT_STATUSES = ['planned', 'winners', 'done'] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

const year = () => z.int().min(1990).max(2100);
const rub = () => z.number().positive().max(1e12).describe('Сумма в рублях');
const note = () => text({ max: 240 }).optional().describe('Оговорка, если она нужна');
/** A figure without a source of its own stands on the sources of its edition. */
const ownSource = () =>
  sourceRef().optional().describe('Источник этой цифры, если он не тот же, что у всего издания');

const sum = z.strictObject({ rub: rub(), precision: precision(), note: note(), source: ownSource() });
const amount = z.strictObject({
  value: z.int().positive().describe('Сколько'),
  precision: precision(),
  note: note(),
  source: ownSource(),
});

const fund = sum
  .extend({
    status: z
      .enum(FUND_STATUSES)
      .optional()
      .describe(
        'Что стало с деньгами: planned — обещали; allocated — выделили; awarded — распределили победителям',
      ),
    rows: z
      .array(z.strictObject({ from: moneyOrigin(), rub: rub(), precision: precision() }))
      .default([])
      .describe('Кто сколько дал, если источник это называет'),
  })
  .refine((item) => item.rows.reduce((total, row) => total + row.rub, 0) <= item.rub, {
    path: ['rows'],
    message: 'слагаемые больше всей суммы: проверьте rows и rub',
  });

const isTold = (value: unknown) => (Array.isArray(value) ? value.length > 0 : value !== undefined);

/** One run of a contest, or several years counted together: figures stand here only when a publication names them. */
const edition = z
  .strictObject({
    year: year().optional().describe('Год конкурса; без него — год источник не называет'),
    since: year()
      .optional()
      .describe(
        'С какого года считали, если цифры — за несколько лет; year — последний из них, если он назван',
      ),
    number: z.int().positive().optional().describe('Который это конкурс по счёту, если известно'),
    name: text({ max: 160 }).optional().describe('Название в этом году, если оно другое'),
    applications: amount.optional().describe('Сколько подано заявок'),
    projects: z
      .array(
        amount.extend({
          status: z
            .enum(PROJECT_STATUSES)
            .describe('Что с ними: planned — задуманы; winners — победили; done — выполнены'),
        }),
      )
      .default([])
      .describe('Сколько проектов'),
    regions: z.int().positive().optional().describe('Из скольких регионов участвовали'),
    fund: fund.optional().describe('Сколько денег на всех'),
    maximum: sum.optional().describe('Сколько самое большее получает один проект'),
    ownShare: z
      .strictObject({
        percent: z.number().positive().max(100).optional().describe('Сколько процентов, не меньше'),
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
      .array(sum.extend({ place: text({ max: 80 }).describe('За что: «1-е место», «победителю номинации»') }))
      .default([])
      .describe('Премии'),
    note: text({ max: 400 }).optional().describe('Что ещё известно: этапы, награждение, оговорки'),
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
  who: z
    .enum(APPLICANTS)
    .describe(
      'Кто: tos — ТОС, статус не назван; tos-legal — ТОС с юридическим лицом; tos-no-legal — ТОС без него; initiative-group — инициативная группа; ngo — некоммерческая организация; municipality — муниципалитет; person — житель; village-head — староста; organisation — организация; authority — орган власти',
    ),
  text: text({ max: 240 }).optional().describe('То же точнее: какие именно, на каких условиях'),
  source: sourceRef(),
});

const isDay = (date: string) => date.length === 10;

/** When applications were taken once; nothing says that it will be so again. */
const intake = z
  .strictObject({
    from: partialDate().optional().describe('С какого дня; если известен только месяц, он же стоит в to'),
    to: partialDate().optional().describe('По какой день'),
    planned: z.boolean().optional().describe('Объявляли заранее, а как было — неизвестно: true'),
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
  opened: z.boolean().describe('Открывали ли сами правила: false, если адрес только назван в источнике'),
  note: note(),
  source: sourceRef(),
});

export const contestSchema = z.strictObject({
  id: recordId(),
  name: text({ max: 160 }).describe('Название конкурса, премии или программы'),
  level: z
    .enum(CONTEST_LEVELS)
    .optional()
    .describe('Если известно: national — всероссийский; regional — региональный; municipal — муниципальный'),
  region: reference('regions').optional().describe('Регион, если конкурс не всероссийский'),
  organiser: text({ max: 200 }).optional().describe('Кто проводит'),
  meaning: text({ max: 320 }).optional().describe('Что это за конкурс, без чисел'),
  source: sourceRef().optional().describe('Откуда известно, кто его проводит и что это за конкурс'),
  eligible: z.array(applicant).default([]).describe('Кто может подать заявку'),
  intake: z.array(intake).default([]).describe('Когда принимали заявки: каждый год, о котором это известно'),
  rules: rules.optional().describe('Где правила'),
  editions: z.array(edition).default([]).describe('По годам: заявки, проекты, деньги, номинации, премии'),
  sources: publications().default([]).describe('Источники'),
  formerly: formerly(),
});
export type Contest = z.output<typeof contestSchema>;
export type ContestEdition = Contest['editions'][number];
export type ContestIntake = Contest['intake'][number];
