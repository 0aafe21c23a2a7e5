/**
 * Practices for unit tests. They go the way of a real card: the schema fills in the defaults, the text becomes
 * a tree, the references become records. All names are invented.
 */
import type * as z from 'zod';
import { PLAIN_MOTIF } from '../src/domain/ornament.ts';
import {
  resolveMotif,
  resolvePractice,
  type PracticeCase,
  type Vocabularies,
} from '../src/domain/practice.ts';
import { contestSchema } from '../src/model/contest.ts';
import { imagePath } from '../src/model/image.ts';
import { practiceSchema } from '../src/model/practice.ts';
import {
  directionSchema,
  municipalitySchema,
  organisationSchema,
  regionSchema,
  themeSchema,
} from '../src/model/taxonomy.ts';
import { treeOf } from './make-tree.ts';

const schema = practiceSchema({ image: imagePath });

type Fields = z.input<typeof schema>;
type Photo = NonNullable<Fields['photos']>[number];

export interface PracticeOverrides extends Partial<Omit<Fields, 'photos'>> {
  /** In plain Node a picture is its path, whatever Astro's type says. */
  photos?: (Omit<Photo, 'file'> & { file: string })[];
  id?: string;
  /** The story, as an editor writes it. */
  story?: string;
  adaptedBy?: string[];
}

export const A_PHOTO = {
  file: './prud.jpg',
  alt: 'Пруд с мостками',
  author: 'Имя Фамилия',
  licence: 'CC BY 4.0',
  people: 'none',
} as const;

const A_PHOTO_FILE = { width: 1200, height: 800, format: 'jpg', tone: '#808080' } as const;

export const A_SOURCE = { id: 'vesti', url: 'https://example.ru/prud', publisher: 'Газета «Тестовые вести»' };

export const A_STORY = '## Что сделали\n\n1. Собрались.\n2. Вычистили дно.\n';

export function makePractice({
  id = 'testovo-prud',
  story = A_STORY,
  adaptedBy = [],
  ...fields
}: PracticeOverrides = {}): PracticeCase {
  const data = schema.parse({
    title: 'Соседи вычистили пруд',
    summary: 'Деревня Тестово выдумана.',
    kind: 'tos',
    region: 'testovaya-oblast',
    status: 'done',
    directions: ['ecology'],
    results: [{ label: 'Пруд чист' }],
    sources: [A_SOURCE],
    checked: '2026-11-23',
    ...fields,
  });
  const stored = {
    id,
    data: { ...data, photos: data.photos.map((photo) => ({ ...photo, ...A_PHOTO_FILE })) },
    readTree: () => treeOf(story, 'practices'),
    file: `content/practices/${id}/index.mdx`,
    photoFiles: new Map(),
  };
  return resolvePractice(stored, VOCABULARIES, adaptedBy);
}

const section = 'testovaya-strategiya/1.1';
const meaning = 'Выдумано для проверки.';

export const VOCABULARIES: Vocabularies = {
  regions: records(regionSchema, [
    {
      id: 'testovaya-oblast',
      name: 'Тестовая область',
      genitive: 'Тестовой области',
      locative: 'в Тестовой области',
    },
    {
      id: 'primernyy-kray',
      name: 'Примерный край',
      genitive: 'Примерного края',
      locative: 'в Примерном крае',
    },
  ]),
  municipalities: records(municipalitySchema, [
    { id: 'testovskiy-okrug', name: 'Тестовский округ', region: 'testovaya-oblast' },
    { id: 'sosedniy-okrug', name: 'Соседний округ', region: 'testovaya-oblast' },
    { id: 'primernyy-rayon', name: 'Примерный район', region: 'primernyy-kray' },
  ]),
  organisations: records(organisationSchema, [
    { id: 'tos-yasen', name: 'ТОС «Ясень»', type: 'tos', region: 'testovaya-oblast' },
    { id: 'tos-yozh', name: 'ТОС «Ёж»', type: 'tos', region: 'testovaya-oblast' },
    { id: 'tos-zhuk', name: 'ТОС «Жук»', type: 'tos', region: 'primernyy-kray' },
  ]),
  directions: mapped(
    records(directionSchema, [
      { id: 'ecology', name: 'Экология', accusative: 'экологию', meaning, section },
      { id: 'safety', name: 'Безопасность', accusative: 'безопасность', meaning, section },
      { id: 'social', name: 'Социальная работа', accusative: 'заботу', meaning, section },
    ]),
    (direction) => ({ ...direction, motif: PLAIN_MOTIF }),
  ),
  themes: mapped(
    records(themeSchema, [
      { id: 'ponds', name: 'Пруды', meaning, motif: 'prud' },
      { id: 'squares', name: 'Скверы', meaning },
      { id: 'tos-money', name: 'ТОС и деньги', meaning },
      { id: 'skladchina', name: 'Складчина', meaning, contribution: true },
    ]),
    (theme) => resolveMotif(theme, new Map([['prud', { ...PLAIN_MOTIF, id: 'prud' }]])),
  ),
  contests: records(contestSchema, [
    {
      id: 'testovyy-konkurs',
      name: 'Конкурс «Тестовый двор»',
      editions: [{ year: 2025, fund: { rub: 2_000_000, status: 'planned' }, source: 'itogi' }],
      sources: [{ id: 'itogi', url: 'https://example.ru/itogi', publisher: 'Газета «Тестовые вести»' }],
    },
  ]),
};

function mapped<T, R>(map: Map<string, T>, change: (item: T) => R): Map<string, R> {
  return new Map([...map].map(([id, item]) => [id, change(item)]));
}

function records<S extends z.ZodType<{ id: string }>>(
  record: S,
  items: z.input<S>[],
): Map<string, z.output<S>> {
  return new Map(items.map((item) => record.parse(item)).map((item) => [item.id, item]));
}
