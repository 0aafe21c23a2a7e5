/**
 * How the form «Предложить практику» is laid out. What its fields are comes from the schema; only their grouping,
 * their order and the words about whole groups stand here.
 */
import { STORY_HEADINGS, type StoryPart } from '../model/story.ts';
import { labelOf, type Field } from './fields.ts';

const STORY_HINTS: Record<StoryPart, string> = {
  problem: 'Что мешало жить',
  done: 'По шагам: кто, что, зачем',
  result: 'Что стало по-другому',
  repeat: 'Что посоветуете соседям, которые возьмутся за такое же',
  setbacks: 'Это читают внимательнее всего: оно бережёт другим деньги и время',
};

/** The story is no field of the schema: its parts are those of the model, each with the source of its numbers. */
export function storyField(): Field {
  const told: Field[] = [
    { name: 'text', description: 'Текст', type: 'text', required: false },
    {
      name: 'source',
      description: 'Источник, если в тексте есть числа',
      type: 'integer',
      required: false,
    },
  ];
  const parts = Object.keys(STORY_HEADINGS) as StoryPart[];
  const fields = parts.map((name): Field => {
    const description = `${STORY_HEADINGS[name]}: ${STORY_HINTS[name]}`;
    const part = { name, description, required: name === 'done' };
    return name === 'done'
      ? { ...part, type: 'list', item: { ...part, type: 'group', required: true, fields: told } }
      : { ...part, type: 'group', fields: told };
  });
  return { name: 'story', description: 'Рассказ', type: 'group', required: true, fields };
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
    lead: 'Списки короче, когда выбран регион. Нет в списке вашего района или ТОС — пропустите и назовите их в рассказе: редактор допишет.',
    fields: ['region', 'municipality', 'settlement', 'organisations', 'participants'],
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
    lead: 'Только то, что точно известно. У каждого числа есть источник: сами источники впишете на следующем шаге.',
    fields: ['results', 'money'],
    more: ['awards', 'contests'],
  },
  {
    id: 'sources',
    title: 'Источники',
    lead: 'Где об этом написано: заметка в газете, страница администрации, запись в группе ТОС. По ним мы проверим числа.',
    fields: ['sources', 'checked'],
  },
  {
    id: 'photos',
    title: 'Фотографии',
    lead: 'Снимки остаются у вас: браузер уменьшит их и сотрёт место съёмки. Черновик их не запоминает, поэтому выбирайте их в конце.',
    fields: ['photos'],
  },
  {
    id: 'done',
    title: 'Готово',
    lead: 'Браузер проверит всё разом и соберёт карточку.',
    fields: [],
  },
];

/** Fields of the schema that the form does not ask for, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  implements: 'which clauses a practice illustrates is said by an editor, who has read the documents',
  formerly: 'a practice that is new has had no other address',
};

/** Fields inside groups that few need. */
const RARE = new Set([
  'money.rows.precision',
  'money.rows.note',
  'money.total.precision',
  'results.precision',
  'results.before',
  'results.asOf',
  'awards.nomination',
  'sources.title',
  'sources.date',
  'sources.accessed',
  'photos.caption',
]);

/** Path of a field without the places of list items: `money.rows.rub`. */
export const isRare = (path: string): boolean => RARE.has(path.replace(/\.new(?=\.|$)/g, ''));

/** One of a list: how it is called, and how it is asked for. */
const ITEMS: Readonly<Record<string, [one: string, add: string]>> = {
  directions: ['Направление', 'Добавить направление'],
  themes: ['Тема', 'Добавить тему'],
  related: ['Практика', 'Добавить практику'],
  organisations: ['Кто сделал', 'Добавить, кто сделал'],
  done: ['Шаг', 'Добавить шаг'],
  results: ['Результат', 'Добавить результат'],
  rows: ['Сумма', 'Добавить сумму'],
  awards: ['Награда', 'Добавить награду'],
  contests: ['Конкурс', 'Добавить конкурс'],
  sources: ['Источник', 'Добавить источник'],
  photos: ['Снимок', 'Добавить снимок'],
};

export function itemWords(list: Field): { one: string; add: string } {
  const [one, add] = ITEMS[list.name] ?? [labelOf(list), `Добавить: ${labelOf(list)}`];
  return { one, add };
}

/** Rows that stand there from the beginning, so that nobody has to ask for the first. */
const ROWS: Readonly<Record<string, number>> = { done: 3, results: 1, themes: 1, organisations: 1 };

export const rowsAtFirst = ({ name, least = 0 }: Field): number => ROWS[name] ?? least;

/** Days that are today unless somebody says otherwise. */
export const TODAY = new Set(['checked']);

/** Fields of the schema that no section shows and nobody has left out on purpose. */
export function unplaced(fields: readonly Field[]): string[] {
  const placed = new Set(SECTIONS.flatMap(({ fields: names, more = [] }) => [...names, ...more]));
  return fields.map(({ name }) => name).filter((name) => !placed.has(name) && !(name in LEFT_OUT));
}

/** What is said under a field besides its name: the rest of its description, and what its type needs. */
export function hintOf(field: Field): string {
  const typed = TYPE_HINTS[field.type];
  if (field.type === 'photo') return typed ?? '';
  const described = field.type === 'choice' || field.type === 'yes-no' || isSourceNumber(field);
  const rest = described ? '' : field.description.slice(labelOf(field).length).replace(/^[\s:;]+/, '');
  const limit =
    field.type === 'text' && field.most && !field.description.includes('знаков')
      ? `До ${field.most} знаков`
      : '';
  return [rest, typed ?? '', limit].filter(Boolean).map(sentence).join(' ');
}

const TYPE_HINTS: Partial<Record<Field['type'], string>> = {
  time: 'Так точно, как известно: 2024, 2024-05 или 2024-05-17',
  number: 'Цифрами: 65000 или 12,5',
  photo: 'JPEG, PNG или WebP, не уже 400 точек. Файл никуда не отправится',
  address: 'Целиком, вместе с https://',
};

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1) + (/[.!?…]$/.test(words) ? '' : '.');
}

/** A number that names one of the sources: chosen from a list, not typed. */
export const isSourceNumber = ({ name, type }: Field): boolean => name === 'source' && type === 'integer';
