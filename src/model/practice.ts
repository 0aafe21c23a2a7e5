/** A case study: `content/practices/<id>/index.mdx`. */
import * as z from 'zod';
import {
  choice,
  day,
  formerly,
  listOf,
  measure,
  money,
  partialDate,
  pointReference,
  precision,
  reference,
  text,
  title,
  year,
} from './fields.ts';
import type { ImageField } from './image.ts';
import { source, sourceRef } from './source.ts';

export const KIND_LABELS = {
  tos: 'Дело соседей',
  municipal: 'Муниципальная поддержка',
  regional: 'Региональная поддержка',
} as const;

const KIND_WORDS: Partial<Record<keyof typeof KIND_LABELS, RegExp>> = {
  tos: /^(?:(?:дело|практика|проект) )?тос(?!\p{L})/iu,
  municipal: /^муниципал/iu,
  regional: /^регионал/iu,
};

export const STATUS_LABELS = {
  planned: 'только задумали',
  running: 'ещё делают',
  done: 'сделано',
  unknown: 'чем кончилось, не знаем',
} as const;
export type Status = keyof typeof STATUS_LABELS;

/** Also as Word forms that were handed out before still call them. */
const STATUS_WORDS: Readonly<Record<Status, RegExp>> = {
  planned: /^(?:пока |ещё |только )*(?:задум|заплан|планиру|в планах)/iu,
  running:
    /^(?:пока |ещё |всё )*(?:ид[её]т|делаем|делается|строим|строится|продолжа|в (?:процессе|работе))/iu,
  done: /^(?:уже |всё |все )*(?:готов[аоы]?(?!\p{L})|сделал|законч(?:ен|ил)|заверш(?:[её]н|ил)|выполн(?:ен|ил)|построил|реализован)/iu,
  unknown: /^не ?(?:известно|знаем|знаю)/iu,
};

export const MONEY_LABELS = {
  federal: 'Федеральный бюджет',
  regional: 'Областной или краевой бюджет',
  municipal: 'Местный бюджет',
  grant: 'Грант, чей — не названо',
  residents: 'Жители',
  sponsors: 'Спонсоры',
  other: 'Другие деньги',
} as const;
export type MoneyOrigin = keyof typeof MONEY_LABELS;

/** How a text names who gave money. */
export const MONEY_WORDS = {
  federal: /федеральн\p{L}+ (?:бюджет|казн|средств)/iu,
  regional:
    /(?:областн|краев|республиканск|региональн)\p{L}+ (?:бюджет|казн|средств)|бюджет\p{L}* (?:области|края|республики)/iu,
  municipal:
    /(?:местн|муниципальн|районн|городск|сельск|окружн)\p{L}+ (?:бюджет|казн|средств)|бюджет\p{L}* (?:района|округа|города|поселения|волости)/iu,
  grant: /(?<!\p{L})грант/iu,
  residents: /(?<!\p{L})(?:жител|сосед|жильц|односельчан)\p{L}*/iu,
  sponsors: /(?<!\p{L})(?:спонсор|предпринимател|меценат|благотворител)\p{L}*/iu,
} satisfies Partial<Record<MoneyOrigin, RegExp>>;

const PEOPLE_LABELS = {
  none: 'нет',
  crowd: 'общий план',
  adult: 'узнаваемые взрослые',
  minor: 'дети',
} as const;

const sum = {
  rub: money().describe('Сумма в рублях'),
  precision: precision(),
  source: sourceRef(),
};

const moneyRow = z.strictObject({
  from: choice(MONEY_LABELS).meta({ description: 'Чьи деньги', means: MONEY_WORDS }),
  ...sum,
  note: text({ max: 160 }).optional().describe('Оговорка'),
});

const result = z
  .strictObject({
    label: text({ max: 160 }).describe('Что получилось'),
    value: measure().optional().meta({ description: 'Число', hint: 'если источник его называет' }),
    precision: precision('value'),
    before: measure().optional().meta({ description: 'Сколько было до начала', hint: 'если мерили' }),
    unit: text({ max: 30 })
      .optional()
      .meta({ description: 'Единица', hint: '«м», «шт.», «человек»', measures: 'value' }),
    asOf: partialDate().optional().describe('На какое время верно число'),
    source: sourceRef().optional(),
    headline: z.boolean().optional().meta({
      description: 'Показать это число крупно',
      hint: 'true — не больше чем у двух; false — никогда; без отметок страница выбирает сама',
    }),
  })
  .refine(({ value, label, source }) => source !== undefined || (value === undefined && !/\d/.test(label)), {
    path: ['source'],
    message: 'у числа нет источника: допишите {source}',
  })
  .refine((item) => item.unit === undefined || item.value !== undefined, {
    path: ['unit'],
    message: 'единица без числа: допишите {value} или уберите {unit}',
  })
  .refine((item) => !item.headline || item.value !== undefined, {
    path: ['headline'],
    message: 'крупно показать нечего: допишите {value} или уберите {headline}',
  });

/** As many figures stand large above a story. */
export const LARGE_FIGURES = 2;

const award = z.strictObject({
  contest: reference('contests').describe('Конкурс'),
  nomination: text({ max: 160 }).optional().describe('Номинация'),
  place: text({ max: 80 })
    .optional()
    .meta({ description: 'Место или звание', hint: '«1-е место», «победитель»' }),
  year: year().optional().describe('Год конкурса'),
  source: sourceRef(),
});

const photo = (image: ImageField) =>
  z
    .strictObject({
      file: image().meta({
        description: 'Файл фотографии рядом с карточкой',
        hint: '«./skver.jpg»',
        kind: 'photo',
      }),
      alt: text({ max: 300 }).meta({ description: 'Что на снимке', hint: 'для тех, кто его не видит' }),
      caption: text({ max: 300 }).optional().describe('Подпись'),
      author: text({ max: 120 }).describe('Кто снял'),
      licence: text({ max: 120 }).describe('На каких условиях можно публиковать'),
      people: choice(PEOPLE_LABELS).describe('Люди в кадре'),
      consent: z.boolean().optional().meta({
        description: 'Есть письменное согласие',
        hint: 'тех, кого можно узнать, или их родителей',
      }),
    })
    .refine((item) => item.people === 'none' || item.people === 'crowd' || item.consent === true, {
      path: ['consent'],
      message:
        'на снимке узнаваемые люди: нужно их письменное согласие ({consent: true}) или другая фотография',
    });

export const practiceSchema = ({ image }: { image: ImageField }) =>
  z.strictObject({
    title: title(100).meta({ description: 'Заголовок', hint: 'что произошло' }),
    summary: text({ max: 280 }).describe('Где, кто и что получилось'),
    kind: choice(KIND_LABELS).meta({ description: 'Дело или поддержка', means: KIND_WORDS }),
    organisations: listOf(reference('organisations'), 'Кто сделал', 'того, кто сделал')
      .max(8)
      .default([])
      .describe('Кто сделал'),
    region: reference('regions').describe('Регион'),
    municipality: reference('municipalities').optional().describe('Муниципалитет'),
    settlement: text({ max: 100 }).optional().describe('Населённый пункт или часть города'),
    start: partialDate().optional().describe('Когда начали'),
    end: partialDate()
      .optional()
      .meta({ description: 'Когда закончили', hint: 'год публикации — ещё не год окончания' }),
    status: choice(STATUS_LABELS).meta({ description: 'Чем кончилось', means: STATUS_WORDS }),
    directions: listOf(reference('directions'), 'Направление', 'направление')
      .min(1)
      .max(3)
      .meta({ description: 'Направления', hint: 'первое — главное' }),
    themes: listOf(reference('themes'), 'Тема', 'тему').max(6).default([]).meta({
      description: 'Темы',
      hint: 'первые две — о чём рассказ, остальные — чего он касается',
    }),
    money: z
      .strictObject({
        rows: listOf(moneyRow, 'Сумма', 'сумму').default([]).describe('Кто сколько дал'),
        total: z
          .strictObject(sum)
          .optional()
          .meta({ description: 'Вся стоимость', hint: 'если источник её называет' }),
      })
      .optional()
      .meta({ description: 'Деньги дела', hint: 'сколько стоило и кто платил; только у практик ТОС' }),
    participants: z
      .strictObject({
        value: z.int().positive().meta({ description: 'Сколько человек', counts: 'человек' }),
        precision: precision('value'),
        label: text({ max: 160 }).meta({
          description: 'Кто это',
          hint: 'участники субботника, жители деревни',
        }),
        source: sourceRef(),
      })
      .optional()
      .describe('Сколько людей участвовало'),
    results: listOf(result, 'Результат', 'результат')
      .superRefine((results, { addIssue }) => {
        const marked = results.flatMap(({ headline }, at) => (headline ? [at] : []));
        for (const at of marked.slice(LARGE_FIGURES)) {
          const message = 'крупных чисел больше двух: оставьте {headline} у двух самых важных';
          addIssue({ code: 'custom', path: [at, 'headline'], message });
        }
      })
      .default([])
      .meta({ description: 'Что получилось', hint: 'с числом или словами' }),
    awards: listOf(award, 'Награда', 'награду').default([]).describe('Награды'),
    contests: listOf(reference('contests'), 'Конкурс', 'конкурс').default([]).meta({
      description: 'Конкурсы и программы',
      hint: 'о которых рассказывает карточка о поддержке; кто может подать и сколько дают, страница берёт из их записей',
    }),
    implements: listOf(pointReference(), 'Пункт', 'пункт').default([]).meta({
      description: 'Какие пункты документов просят о таком же',
      hint: 'документ может быть из другого региона: это связь по смыслу, а не исполнение',
    }),
    related: listOf(reference('practices'), 'Практика', 'практику')
      .default([])
      .describe('Связанные практики'),
    adaptedFrom: reference('practices').optional().describe('Чей опыт повторили'),
    photos: listOf(photo(image), 'Снимок', 'снимок').default([]).describe('Фотографии'),
    sources: listOf(source, 'Источник', 'источник')
      .min(1)
      .meta({ description: 'Источники', hint: 'хотя бы один' }),
    checked: day().describe('Когда карточку сверяли с источниками'),
    formerly: formerly(),
  });
export type Practice = z.output<ReturnType<typeof practiceSchema>>;
