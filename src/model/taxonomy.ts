/** Controlled vocabularies: `content/taxonomy/*.yaml`, each a list of records. */
import * as z from 'zod';
import { count } from '../language/plural.ts';
import { colourPair } from './colour.ts';
import {
  choice,
  formerly,
  partialDate,
  pointReference,
  recordId,
  reference,
  synonyms,
  text,
} from './fields.ts';
import { publications } from './source.ts';

const formerNames = () =>
  z
    .array(text({ max: 120 }))
    .default([])
    .meta({ description: 'Прежние названия, как их пишут источники', hint: '«Примеровский район»' });

/** Rows of a motif, and columns of one that is drawn whole. Odd, so that one column is the axis. */
export const GRID = 15;
/** Columns of a motif that mirrors itself: its left half and the axis. */
const HALF = (GRID + 1) / 2;
/** Rows of a hem. */
const HEM = 5;

const stitches = (rows: number, fault: (columns: number) => string | undefined) =>
  z
    .array(
      z.string().superRefine((cells, context) => {
        const strange = /[^#+.]/.exec(cells)?.[0];
        const message =
          strange === undefined
            ? fault(cells.length)
            : `знак «${strange}» ничего не значит; стежки рисуют знаками # + .`;
        if (message) context.addIssue(message);
      }),
    )
    .length(rows)
    .refine((drawn) => new Set(drawn.map((cells) => cells.length)).size <= 1, {
      message: 'ряды разной длины',
    });

export const motifSchema = z.strictObject({
  id: recordId(),
  name: text({ max: 60 }).meta({ description: 'Что нарисовано', hint: 'читают только редакторы' }),
  grid: stitches(GRID, (columns) =>
    columns === HALF || columns === GRID
      ? undefined
      : `в ряду ${count(columns, 'знак')}; нужно ${HALF}, если мотив зеркальный (левая половина и ось), или ${GRID}, если он нарисован целиком`,
  ).meta({
    description: 'Ряды вышивки сверху вниз',
    hint: '«#» стежок, «+» тихий стежок, «.» пусто',
  }),
  hem: stitches(HEM, (columns) =>
    columns >= 4 && columns <= 16 ? undefined : `в ряду ${count(columns, 'знак')}; нужно от 4 до 16`,
  ).meta({ description: 'Кайма: ряды узора, который повторяется вдоль строки', hint: 'те же знаки' }),
});
export type Motif = z.output<typeof motifSchema>;

export const directionSchema = z.strictObject({
  id: recordId(),
  name: text({ max: 60 }).describe('Название на сайте'),
  accusative: text({ max: 80 }).meta({ description: 'Винительный падеж', hint: '«практики про …»' }),
  meaning: text({ max: 280 }).describe('Что сюда относится, одной фразой'),
  motif: reference('motifs')
    .optional()
    .meta({ description: 'Мотив вышивки', hint: 'без него — простой ромб' }),
  colour: colourPair().optional().meta({ description: 'Цвет направления', hint: 'без него — цвет сайта' }),
  section: pointReference().optional().meta({
    description: 'Раздел стратегии, который говорит об этом направлении',
    hint: 'если его нет, поле не нужно',
  }),
});
export type Direction = z.output<typeof directionSchema>;

export const themeSchema = z.strictObject({
  id: recordId(),
  name: text({ max: 60 }).describe('Название темы'),
  meaning: text({ max: 200 }).describe('Что сюда относится, одной фразой'),
  motif: reference('motifs')
    .optional()
    .meta({ description: 'Мотив вышивки', hint: 'без него у карточки мотив её направления' }),
  synonyms: synonyms(),
  contribution: z.boolean().optional().meta({
    description: 'Тема значит, что жители вложили деньги или труд',
    hint: 'такие дела главная страница считает отдельно; отмечают одну тему',
  }),
  formerly: formerly(),
});
export type Theme = z.output<typeof themeSchema>;

export const problemSchema = z.strictObject({
  id: recordId(),
  name: text({ max: 60 }).describe('Что болит, двумя-тремя словами'),
  pain: text({ max: 160 }).describe('То же словами жителя'),
  synonyms: synonyms(),
  themes: z.array(reference('themes')).min(1).describe('Темы практик, которые помогают'),
});
export type Problem = z.output<typeof problemSchema>;

export const regionSchema = z.strictObject({
  id: recordId(),
  name: text({ max: 60 }).meta({ description: 'Название', hint: '«Заречная область»' }),
  genitive: text({ max: 60 }).meta({ description: 'Родительный падеж', hint: '«Заречной области»' }),
  locative: text({ max: 60 }).meta({ description: 'Где', hint: '«в Заречной области»' }),
  tile: z.array(z.int().min(0).max(15)).length(2).optional().meta({
    description: 'Клетка на карте: столбец и ряд, от нуля',
    hint: 'соседей ставят рядом; регион без клетки стоит только в списке',
  }),
  code: text({ max: 3 }).optional().meta({ description: 'Две буквы под клеткой', hint: '«За»' }),
  synonyms: synonyms(),
  formerly: formerly(),
});
export type Region = z.output<typeof regionSchema>;

export const municipalitySchema = z.strictObject({
  id: recordId(),
  name: text({ max: 100 }).meta({ description: 'Название', hint: '«Примеровский муниципальный округ»' }),
  region: reference('regions').describe('Регион'),
  synonyms: synonyms(),
  formerly: formerly(),
  formerNames: formerNames(),
});
export type Municipality = z.output<typeof municipalitySchema>;

const ORGANISATION_TYPE_LABELS = {
  tos: 'ТОС',
  authority: 'орган власти или местного самоуправления',
  association: 'ассоциация или совет',
  other: 'другое',
} as const;

export const organisationSchema = z.strictObject({
  id: recordId(),
  name: text({ max: 120 }).meta({ description: 'Название', hint: '«ТОС „Примерово“»' }),
  type: choice(ORGANISATION_TYPE_LABELS).describe('Вид'),
  region: reference('regions').describe('Регион'),
  municipality: reference('municipalities').optional().describe('Муниципалитет, если известен'),
  formerly: formerly(),
  formerNames: formerNames(),
});
export type Organisation = z.output<typeof organisationSchema>;

export const FACT_TOPIC_LABELS = {
  count: 'Сколько ТОС',
  support: 'Кто и как помогает',
  contest: 'Конкурсы и деньги',
  law: 'Законы и документы',
  award: 'Признание',
  learning: 'Учёба и обмен опытом',
  other: 'Ещё известно',
} as const;
export type FactTopic = keyof typeof FACT_TOPIC_LABELS;

/** What is known about ТОС of a region or of the country, apart from any single practice. */
export const factSchema = z.strictObject({
  id: recordId(),
  region: reference('regions')
    .optional()
    .meta({ description: 'Регион', hint: 'без него это сведения о всей стране' }),
  topic: choice(FACT_TOPIC_LABELS).describe('О чём сведение'),
  text: text({ max: 480 }).meta({ description: 'Что известно', hint: 'одна-три фразы' }),
  asOf: partialDate().optional().describe('На какое время это верно'),
  doubt: text({ max: 240 }).optional().describe('Что в этом сведении не проверено'),
  sources: publications().min(1).describe('Где это написано'),
});
export type Fact = z.output<typeof factSchema>;

export const glossaryTermSchema = z.strictObject({
  id: recordId(),
  term: text({ max: 60 }).describe('Слово или сокращение'),
  expansion: text({ max: 160 }).optional().describe('Расшифровка сокращения'),
  meaning: text({ max: 320 }).describe('Что это значит, простыми словами'),
  synonyms: synonyms(),
});
export type GlossaryTerm = z.output<typeof glossaryTermSchema>;
