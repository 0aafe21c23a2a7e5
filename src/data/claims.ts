/**
 * Every figure that a source gives, a row each. They are found by the field model: a number that a schema gets one day is a
 * figure from then on. Recipes take theirs from cards, and our own sums are counted from the tables, so neither is here.
 */
import * as z from 'zod';
import { hashOf } from '../language/hash.ts';
import { plainWords } from '../language/plain-words.ts';
import { entryAddress, entryTitle } from '../domain/entry-address.ts';
import { publicationWords } from '../domain/publication-words.ts';
import { COLLECTIONS, schemaOf, type Collection } from '../model/collections.ts';
import { fieldsOf, type Field } from '../model/field.ts';
import { choice, partialDate, precision, reference, text, webAddress } from '../model/fields.ts';
import { publicationsBehind, sourceRefOf, type Publication, type SourceRef } from '../model/source.ts';
import { walkTree, type Tree } from '../model/tree.ts';
import { tableName, tableOf, type Table } from './table.ts';

/** What tells figures. */
export const TOLD_IN = {
  practices: 'карточка практики',
  contests: 'конкурс или программа',
  indicators: 'показатель стратегии',
  'tos-counts': 'сколько ТОС',
  facts: 'сведение о регионе или стране',
  'follow-ups': 'что стало с документом',
} as const;

/** Numbers that say when, which or where, not how much. */
export const NOT_FIGURES: ReadonlySet<string> = new Set([
  'practices.awards.year',
  'papers.order',
  'papers.document.table.widths',
  'papers.document.table.rows',
  'strategies.horizon',
  'stages.number',
  'stages.start',
  'stages.end',
  'indicators.observations.chapter',
  'regions.tile',
  'supplements.number',
  'supplements.year',
  'contests.editions.year',
  'contests.editions.since',
  'contests.editions.number',
  'pages.order',
]);

/** Where a figure stands in a sentence. */
const IN_WORDS: ReadonlySet<string> = new Set(['facts.text', 'followUps.records.what']);

/** What tells one figure of an entry from another; numbers are not among it, so that a correction keeps the id. */
const IDENTITY = [
  'year',
  'asOf',
  'from',
  'status',
  'label',
  'place',
  'covers',
  'point',
  'indicator',
  'stage',
];

const several = (description: string) => z.array(text({ min: 0 })).describe(description);

export const claimSchema = z.strictObject({
  id: text().meta({
    description: 'Код цифры',
    hint: 'остаётся, когда исправляют само число; меняется вместе с названием записи или показателя',
  }),
  label: text().describe('Что посчитано'),
  value: z.number().optional().meta({ description: 'Число', hint: 'пусто, если оно сказано внутри фразы' }),
  precision: precision('value'),
  unit: text().optional().meta({ description: 'Единица', measures: 'value' }),
  before: z.number().optional().meta({ description: 'Сколько было до начала', hint: 'если мерили' }),
  words: text({ max: 600 })
    .optional()
    .meta({ description: 'Фраза с числом', hint: 'если числа нет отдельно' }),
  asOf: partialDate()
    .optional()
    .meta({ description: 'На какое время', hint: 'пусто, если источник времени не называет' }),
  standing: choice({
    told: 'так сообщает источник',
    planned: 'задумано или обещано',
    goal: 'цель, которую ставит документ',
  }).describe('Было или задумано'),
  note: text({ max: 600 }).optional().describe('Оговорка'),
  about: choice(TOLD_IN).meta({ description: 'О чём', hint: 'имя таблицы' }),
  entry: text().meta({ description: 'Код записи в этой таблице' }),
  title: text().describe('О ком или о чём, словами'),
  region: reference('regions').optional().meta({ description: 'Регион', hint: 'пусто — вся страна' }),
  sourceIds: several('Источники: коды в записи'),
  publishers: several('Источники: кто опубликовал'),
  sourceTitles: several('Источники: заголовки'),
  sourceDates: several('Источники: когда опубликовано'),
  sourceUrls: several('Источники: адреса или печатные номера'),
  page: webAddress().describe('Место на сайте'),
});
export type Claim = z.output<typeof claimSchema>;

type Group = Readonly<Record<string, unknown>>;

/** As it is stored; a text may hold figures too. */
export interface ToldEntry {
  id: string;
  data: Group;
  readTree?: () => Tree;
}

interface Figure {
  /** The collection and the way to the field: `practices.money.rows.rub`. */
  code: string;
  field?: Field;
  value: number | string;
  /** The groups around it with the fields that hold them, the entry first. */
  around: readonly { group: Group; field?: Field }[];
}

function* figuresIn(fields: readonly Field[], above: string, around: Figure['around']): Generator<Figure> {
  const group = around.at(-1)?.group ?? {};
  for (const field of fields) {
    const value = group[field.name];
    const code = `${above}.${field.name}`;
    const inner = field.fields ?? field.item?.fields;
    if (value === undefined) continue;
    if (inner)
      for (const item of [value].flat())
        yield* figuresIn(inner, code, [...around, { group: item as Group, field }]);
    else if (typeof value === 'number') {
      // What was before stands in the row of what is now.
      const isBefore = field.name === 'before' && group.value !== undefined;
      if (!NOT_FIGURES.has(code) && !isBefore) yield { code, field, value, around };
    } else if (IN_WORDS.has(code) && /\d/.test(String(value)))
      yield { code, field, value: String(value), around };
  }
}

/** Those that a text sets large. */
function* keyFiguresIn(tree: Tree, entry: Group): Generator<Figure> {
  for (const node of walkTree(tree)) {
    if (node.type !== 'component' || node.name !== 'KeyFigure') continue;
    const { value = '', label, unit, source = '' } = node.attributes;
    const amount = Number(value.replace(/\s/g, '').replace(',', '.'));
    const group = { label, unit, source: sourceRefOf(source) };
    yield { code: 'text', value: amount || value, around: [{ group: entry }, { group }] };
  }
}

export function claimsOf(
  entriesOf: (collection: Collection) => readonly ToldEntry[],
  absoluteUrl: (path: string) => string,
): Claim[] {
  const named = (...from: Collection[]) =>
    new Map(from.flatMap((collection) => entriesOf(collection).map(({ id, data }) => [id, data])));
  const documents = named('strategies', 'resolutions');
  const places = named('regions', 'municipalities');
  const taken = new Map<string, number>();

  /** Records about a document or a place have no name of their own. */
  const titleOf = (collection: Collection, { id, data }: ToldEntry) => {
    if (collection === 'followUps') return String(documents.get(id.split('/')[1] ?? '')?.title);
    if (collection === 'tosCounts') return String(places.get(String(data.municipality ?? data.region))?.name);
    return entryTitle({ id, raw: data }, true);
  };
  const idOf = (key: string) => {
    const times = (taken.get(key) ?? 0) + 1;
    taken.set(key, times);
    return times > 1 ? `${key}/${times}` : key;
  };

  const placeOf = (collection: Collection, { id, data }: ToldEntry) => ({
    title: titleOf(collection, { id, data }),
    page: absoluteUrl(entryAddress(collection, { id, raw: data })),
  });

  const claimOf = (
    collection: Collection,
    { id, data, title, page }: ToldEntry & ReturnType<typeof placeOf>,
    { code, field, value, around }: Figure,
  ): Claim => {
    const own = around.at(-1)?.group ?? {};
    const nearest = (name: string) => around.findLast(({ group }) => group[name] !== undefined)?.group[name];
    const words = (name: string) => nearest(name)?.toString();
    const about = tableName(collection);
    const documentId = id.split('/')[collection === 'followUps' ? 1 : 0] ?? '';
    const document = documents.get(documentId);
    const isGoal = code === 'indicators.target';
    const reference = nearest('source') as SourceRef | undefined;
    const listed = (data.sources ?? []) as Publication[];
    const behind = reference ? publicationsBehind(reference, listed) : listed;
    // What no publication tells, the strategy says itself.
    const itself = { id: documentId, publisher: String(document?.title), url: page };
    const sources: Publication[] = isGoal || own.chapter !== undefined ? [itself] : behind;
    const since = words('since');
    const notes = [since && `с ${since} года`, own.part, own.covers, own.note, own.doubt].filter(Boolean);
    return {
      id: idOf([about, id, code.slice(code.indexOf('.') + 1), ...identity(around)].join('/')),
      label: labelOf(around, field),
      ...(typeof value === 'number' ? { value } : { words: value }),
      precision: own[field?.precision ?? ''] as Claim['precision'],
      unit: field?.kind === 'money' ? '₽' : (field?.counts ?? words('unit')),
      before: own.before as number | undefined,
      asOf: words('asOf') ?? words('date') ?? words('year'),
      standing: isGoal ? 'goal' : around.some(({ group }) => group.status === 'planned') ? 'planned' : 'told',
      note: notes.join('; ') || undefined,
      about: about as Claim['about'],
      entry: id,
      title,
      region: words('region') ?? document?.region?.toString(),
      sourceIds: sources.map((source) => source.id),
      publishers: sources.map(({ publisher }) => publisher),
      sourceTitles: sources.map((source) => source.title ?? ''),
      sourceDates: sources.map(({ date = '' }) => date),
      sourceUrls: sources.map((source) => source.url ?? publicationWords(source)),
      page,
    };
  };

  return COLLECTIONS.filter((collection) => tableName(collection) in TOLD_IN).flatMap((collection) => {
    const fields = fieldsOf(schemaOf(collection));
    return entriesOf(collection).flatMap((entry) => {
      const around = [{ group: entry.data }];
      const figures = [
        ...figuresIn(fields, collection, around),
        ...keyFiguresIn(entry.readTree?.() ?? [], entry.data),
      ];
      if (figures.length === 0) return [];
      const placed = { ...entry, ...placeOf(collection, entry) };
      return figures.map((figure) => claimOf(collection, placed, figure));
    });
  });
}

/** In Latin, for it is part of an id. */
function identity(around: Figure['around']): string[] {
  return around.slice(1).flatMap(({ group }) =>
    IDENTITY.flatMap((name) => {
      const value = group[name];
      if (value === undefined) return [];
      return /^[\w.-]+$/.test(String(value)) ? String(value) : hashOf(plainWords(String(value))).toString(36);
    }),
  );
}

/** «Глубина пруда», «Кто сколько дал: Жители», «Сколько проектов: победили». */
function labelOf(around: Figure['around'], field: Field | undefined): string {
  const { group, field: holder } = around.at(-1) ?? { group: {} };
  if (typeof group.label === 'string') return group.label;
  const isMain = holder !== undefined && (field?.name === 'value' || field?.name === 'rub');
  const told = (holder?.fields ?? holder?.item?.fields ?? []).flatMap(({ name, names }) =>
    names && name !== 'precision' ? (names[String(group[name])] ?? []) : [],
  );
  const place = isMain && typeof group.place === 'string' ? [group.place] : [];
  return [isMain ? holder.label : (field?.label ?? ''), ...told, ...place].join(': ');
}

export function claimTable(claims: readonly Claim[]): Table {
  const about = {
    name: 'claims',
    title: 'Все цифры с источниками',
    rowIs: 'одна цифра, которую назвал источник',
    key: ['id'],
    label: 'label',
  };
  return tableOf(claimSchema, about, claims);
}
