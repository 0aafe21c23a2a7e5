/**
 * Layout of the form «Предложить практику». Fields come from the schema; only their grouping, their order and the words
 * about groups are here.
 */
import { sentence } from '../language/format.ts';
import { countGenitive } from '../language/plural.ts';
import { HOW_TO_WRITE } from '../model/codec.ts';
import type { Field } from '../model/field.ts';
import { MIN_WIDTH } from '../model/image.ts';
import type { FieldKind } from '../model/metadata.ts';
import { STORY_HEADINGS, STORY_HINTS, STORY_PARTS } from '../model/story.ts';
import { NOT_ASKED } from './practice-fields.ts';

/** The story is no field of the schema: its parts are those of the model, each with the source of its numbers. */
export function storyField(): Field {
  const nothing = { hint: '', required: false } as const;
  const asked: Field[] = [
    { ...nothing, name: 'text', label: 'Текст', kind: 'text' },
    { ...nothing, name: 'source', label: 'Источник чисел', kind: 'source' },
  ];
  const opening: Field = {
    ...nothing,
    name: 'opening',
    label: 'Вступление перед шагами',
    kind: 'group',
    fields: asked,
  };
  const fields = STORY_PARTS.flatMap((name): Field[] => {
    const part = { name, label: STORY_HEADINGS[name], hint: STORY_HINTS[name], required: name === 'done' };
    if (name !== 'done') return [{ ...part, kind: 'group', fields: asked }];
    const itemWords = { name: 'Шаг', accusative: 'шаг' };
    const item: Field = { ...part, kind: 'group', required: true, fields: asked };
    return [{ ...part, kind: 'list', item, itemWords }, opening];
  });
  return { ...nothing, name: 'story', label: 'Рассказ', kind: 'group', required: true, fields };
}

export interface Section {
  id: string;
  title: string;
  lead: string;
  /** Names of fields; `story` is the story. */
  fields: readonly string[];
  /** Names of fields that few practices need. */
  more?: readonly string[];
}

export const SECTIONS: readonly Section[] = [
  {
    id: 'what',
    title: 'Что произошло',
    lead: 'Назовите само дело: «Соседи вернули воду в старый колодец», а не «Реализация проекта».',
    fields: ['title', 'summary', 'kind', 'status', 'start', 'end', 'directions', 'themes'],
    more: ['adaptedFrom', 'related'],
  },
  {
    id: 'where',
    title: 'Где и кто',
    lead: 'Списки короче, когда выбран регион. Нет в списке вашего района или ТОС — выберите в конце «Нет в списке — вписать».',
    fields: ['region', 'municipality', 'settlement', 'organisations', 'participants'],
  },
  {
    id: 'sources',
    title: 'Источники',
    lead: 'Где об этом написано: заметка в газете, страница администрации, запись в группе ТОС. По ним мы проверим числа.',
    fields: ['sources', 'checked'],
  },
  {
    id: 'story',
    title: 'Что сделали',
    lead: 'Пишите, как рассказали бы соседу. Хватит ста–двухсот слов. Сказать нечего — оставьте пустым. Если числа взяты из разных источников, ставьте номер сразу после числа: [2].',
    fields: ['story'],
  },
  {
    id: 'numbers',
    title: 'Деньги и числа',
    lead: 'Только то, что точно известно. У каждого числа есть источник.',
    fields: ['results', 'money'],
    more: ['awards', 'contests'],
  },
  {
    id: 'photos',
    title: 'Фотографии',
    lead: 'Снимки остаются у вас: браузер уменьшит их и сотрёт место съёмки. Черновик их не запоминает, поэтому выбирайте их в конце.',
    fields: ['photos'],
  },
  { id: 'done', title: 'Готово', lead: 'Браузер проверит всё разом и соберёт карточку.', fields: [] },
];

/** Fields of the schema that the form does not ask for, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  ...NOT_ASKED,
  'results.headline': 'which figures stand large is weighed by an editor, who sees the page',
  implements: 'which clauses a practice illustrates is said by an editor, who has read the documents',
};

/** Path of a field without the places of list items: `money.rows.rub`. */
const pathOf = (place: string): string => place.replace(/\.new(?=\.|$)/g, '');

export const isLeftOut = (place: string): boolean => pathOf(place) in LEFT_OUT;

/** Fields inside groups that few need. */
const RARE = new Set([
  'story.opening',
  'money.rows.precision',
  'money.rows.note',
  'money.total.precision',
  'participants.precision',
  'results.precision',
  'results.before',
  'results.asOf',
  'awards.nomination',
  'sources.title',
  'sources.date',
  'sources.issue',
  'sources.accessed',
  'photos.caption',
]);

export const isRare = (place: string): boolean => RARE.has(pathOf(place));

/** Rows shown initially, so that the first one need not be added. */
const ROWS: Readonly<Record<string, number>> = {
  done: 3,
  results: 1,
  themes: 1,
  organisations: 1,
  rows: 1,
  photos: 1,
};

export const rowsAtFirst = ({ name, least = 0 }: Field): number => ROWS[name] ?? least;

/** Dates that default to today. */
export const TODAY = new Set(['checked']);

export function hintOf({ kind, hint, most }: Field): string {
  const limit = kind === 'text' && most ? `До ${countGenitive(most, 'знак')}` : '';
  const own = kind === 'source' || kind === 'photo' ? '' : hint;
  return [own, KIND_HINTS[kind] ?? '', limit].filter(Boolean).map(sentence).join(' ');
}

/** Checkboxes and date pickers need no hint. */
const KIND_HINTS: Partial<Record<FieldKind, string>> = {
  ...HOW_TO_WRITE,
  'yes-no': '',
  day: '',
  photo: `JPEG, PNG или WebP, не уже ${MIN_WIDTH} точек. Файл никуда не отправится`,
};
