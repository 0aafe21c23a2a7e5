/** Every table of the open data. What a schema of a collection holds is published, unless it is named here. */
import * as z from 'zod';
import { evidence, EVIDENCE_LABELS } from '../domain/completeness.ts';
import { pointName, type Point } from '../domain/documents.ts';
import { entryAddress } from '../domain/entry-address.ts';
import type { PracticeCase } from '../domain/practice.ts';
import { schemaOf, type Collection } from '../model/collections.ts';
import { fieldsOf, type Field } from '../model/field.ts';
import { tablesOf, type Entry, type Root } from './projection.ts';
import { tableName, tableOf, type Table } from './table.ts';

type Names = Pick<Root, 'title' | 'rowIs' | 'one'>;

/** Left out: motifs, which are drawings, the texts of pages, and supplements, which choose among practices. */
export const PUBLISHED = {
  practices: named('Практики', 'одна карточка: дело соседей или рассказ о поддержке', 'practice', 'Практика'),
  recipes: named('Рецепты', 'один рецепт, как сделать', 'recipe', 'Рецепт'),
  papers: named('Бумаги', 'одна бумага, которую пишут жители', 'paper', 'Бумага'),
  materials: named('Учебные материалы', 'одна чужая публикация', 'material', 'Материал'),
  contests: named('Конкурсы и программы', 'один конкурс, премия или программа', 'contest', 'Конкурс'),
  resolutions: named('Резолюции', 'одна действующая редакция резолюции', 'resolution', 'Резолюция'),
  editions: named('Прежние редакции резолюций', 'одна прежняя редакция', 'edition', 'Редакция'),
  strategies: named('Стратегии', 'одна стратегия', 'strategy', 'Стратегия'),
  chapters: named('Главы стратегий', 'одна глава', 'chapter', 'Глава'),
  stages: named('Этапы стратегий', 'один этап', 'stage', 'Этап'),
  indicators: named('Показатели стратегий', 'один показатель с целью', 'indicator', 'Показатель'),
  followUps: named('Что стало с документами', 'один документ', 'follow_up', 'Документ'),
  directions: named('Направления', 'одно направление', 'direction', 'Направление'),
  themes: named('Темы', 'одна тема', 'theme', 'Тема'),
  problems: named('Беды', 'одна беда словами жителя', 'problem', 'Беда'),
  regions: named('Регионы', 'один регион', 'region', 'Регион'),
  municipalities: named('Муниципалитеты', 'один муниципалитет', 'municipality', 'Муниципалитет'),
  organisations: named('Организации', 'один ТОС или одна организация', 'organisation', 'Организация'),
  facts: named('Сведения о ТОС регионов', 'одно сведение', 'fact', 'Сведение'),
  registers: named('Реестры ТОС', 'одна таблица реестра', 'register', 'Реестр'),
  tosCounts: named('Сколько ТОС называют источники', 'одно число на один день', 'tos_count', 'Число'),
  registerColumns: named('Графы официальных реестров', 'одна графа', 'register_column', 'Графа'),
  glossary: named('Словарь', 'одно слово или сокращение', 'term', 'Слово'),
} satisfies Partial<Record<Collection, Names>>;
export type Published = keyof typeof PUBLISHED;

function named(title: string, rowIs: string, column: string, one: string): Names {
  return { title, rowIs, one: [column, one] };
}

/** Looks of the site, and the blocks of a paper, which is published as a document. Pictures are no cells (`cellsOf`). */
export const LEFT_OUT: Partial<Record<Published, readonly string[]>> = {
  papers: ['document'],
  directions: ['motif', 'colour'],
  themes: ['motif'],
  regions: ['tile'],
};

export function publishedFields(collection: Published): Field[] {
  return fieldsOf(schemaOf(collection)).filter(({ name }) => !LEFT_OUT[collection]?.includes(name));
}

/** What the site computes of a practice: it follows from the rest and is no part of the card. */
const computedSchema = z.strictObject({
  year: z.int().optional().meta({ description: 'Год', hint: 'окончания, а без него — начала' }),
  moneyKnown: z.number().optional().meta({
    description: 'Сколько денег названо, ₽',
    hint: 'вся стоимость, а где её не называют — сумма известных частей; только у дел',
    kind: 'money',
  }),
  moneyIsWhole: z.boolean().optional().describe('Названа ли вся стоимость'),
  evidence: z.string().meta({ description: 'Чем подтверждено', kind: 'choice', names: EVIDENCE_LABELS }),
});

function computedOf(practice: PracticeCase): z.output<typeof computedSchema> {
  const { year, money } = practice;
  return { year, moneyKnown: money?.total, moneyIsWhole: money?.isTotalStated, evidence: evidence(practice) };
}

const pageSchema = z.strictObject({
  page: z.string().optional().meta({ description: 'Место на этом сайте', kind: 'url' }),
});

const pointSchema = z.strictObject({
  id: z.string().describe('Код'),
  name: z.string().describe('Пункт или раздел'),
  document: z.string().meta({ description: 'Документ', hint: 'его адрес и код в таблице follow-ups' }),
  number: z.string().describe('Номер, как напечатан'),
  addressee: z.string().optional().describe('Кому, словами документа'),
  text: z.string().meta({ description: 'Полный текст', hint: 'у раздела стратегии — его название' }),
  year: z.int().optional().describe('Год принятия'),
  ...pageSchema.shape,
});

export interface Collected {
  entries: Readonly<Record<Published, readonly Entry[]>>;
  practices: readonly PracticeCase[];
  points: readonly Point[];
  absoluteUrl: (path: string) => string;
}

export function allTables({ entries, practices, points, absoluteUrl }: Collected): Table[] {
  const computed = new Map(practices.map((practice) => [practice.id, computedOf(practice)]));
  /** A region, a municipality or a theme has a page where a practice is in it. */
  const used = new Set(
    practices.flatMap(({ region, municipality, themes }) =>
      [region, ...(municipality ? [municipality] : []), ...themes].map(({ id }) => id),
    ),
  );
  const pageOf = (collection: Published, { id, data }: Entry) => {
    const above = entryAddress(collection, { id, raw: data });
    const address = collection === 'municipalities' ? `${above}${id}/` : above;
    const isOwn = address.split(/[/#]/).includes(id.slice(id.lastIndexOf('/') + 1));
    const isMade = !['regions', 'municipalities', 'themes'].includes(collection) || used.has(id);
    return isOwn && isMade ? absoluteUrl(address) : undefined;
  };
  const collected = (Object.keys(PUBLISHED) as Published[]).flatMap((collection) => {
    const more = collection === 'practices' ? fieldsOf(computedSchema) : [];
    const fields = [...publishedFields(collection), ...more, ...fieldsOf(pageSchema)];
    const own = entries[collection].map((entry) => {
      const data = { ...entry.data, ...computed.get(entry.id), page: pageOf(collection, entry) };
      return { id: entry.id, data };
    });
    return tablesOf({ ...PUBLISHED[collection], name: tableName(collection), fields }, own);
  });
  const about = {
    name: 'points',
    title: 'Пункты документов',
    rowIs: 'один пункт резолюции или раздел стратегии',
  };
  const rows = points.map((point) => ({
    ...point,
    name: pointName(point),
    document: point.path.split('/').slice(1, 3).join('/'),
    page: absoluteUrl(point.path),
  }));
  return [...collected, tableOf(pointSchema, { ...about, key: ['id'], label: 'name' }, rows)];
}
