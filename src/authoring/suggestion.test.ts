import { describe, expect, it } from 'vitest';
import { findingsIn, folderFinding, labelAt, photoFinding, suggestionText } from './suggestion.ts';
import { addressMark } from '../domain/address-mark.ts';
import type { SuggestionChoices } from './suggestion-choices.ts';
import type { TypedEntry } from './typed-values.ts';

const choices: SuggestionChoices = {
  regions: [{ id: 'zarechnaya-oblast', name: 'Заречная область' }],
  municipalities: [{ id: 'dalniy', name: 'Дальний округ', region: 'tula-oblast' }],
  organisations: [],
  directions: [],
  themes: [],
  contests: [],
  practices: [{ id: 'testovo-prud', name: 'Пруд', marks: [addressMark('https://example.ru/prud')] }],
};

const well: TypedEntry = {
  title: 'Соседи вернули воду в старый колодец',
  summary: 'В деревне Примерово жители вычистили колодец.',
  kind: 'tos',
  region: 'zarechnaya-oblast',
  status: 'done',
  directions: ['ecology'],
  results: [{ label: 'Колодец снова даёт воду' }],
  sources: [{ url: 'https://example.ru/kolodets', publisher: 'Газета «Примеровские вести»' }],
  checked: '2026-11-24',
  story: { done: [{ text: 'Вычистили дно.' }] },
};

const messages = (changed: TypedEntry) =>
  findingsIn({ ...well, ...changed }, choices, '2026-11-24').map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

it('writes the entry', () => {
  const text = suggestionText(well);
  expect(text).toMatch(/^---\ntitle: Соседи/);
  expect(text).toContain('directions: [ecology]');
  expect(text).toContain('  - id: example\n    url: https://example.ru/kolodets');
  expect(text).toContain('## Что сделали\n\n1. Вычистили дно.');
});

describe('findingsIn', () => {
  it('says nothing of what is right', () => expect(messages({})).toEqual([]));

  it('names fields as the form does', () => {
    expect(messages({ title: '', sources: [{}] })).toEqual([
      'title: Не заполнено поле «Заголовок».',
      'sources.0.publisher: Не заполнено поле «Кто опубликовал».',
      'sources.0.url: Поле «Адрес страницы, где это написано»: нет адреса: впишите его или, если это печатный номер, «Когда опубликовано» и «Номер и страница печатного издания».',
    ]);
    expect(labelAt(['directions', 0])).toBe('Направления');
  });

  it.each<[string, TypedEntry, RegExp]>([
    [
      'a number without a source',
      { results: [{ label: 'а', value: '5' }] },
      /results\.0\.source: .*нет источника: допишите «Источник»/,
    ],
    [
      'letters for a number',
      { participants: { value: 'много', label: 'жители', source: '1' } },
      /participants\.value: «много» — не число/,
    ],
    ['no result', { results: [] }, /results: .*«Что получилось».*«Чем кончилось: только задумали»/],
    ['an end before the start', { start: '2025', end: '2024' }, /end: Конец раньше начала/],
    ['a place of another region', { municipality: 'dalniy' }, /municipality: .*другой регион/],
    [
      'a source that is not there',
      { results: [{ label: 'а', value: '5', source: '3' }] },
      /results\.0\.source: «3» — такого источника нет/,
    ],
    ['a title that exists', { title: 'пруд!' }, /title: Такой заголовок уже есть/],
    [
      'an address that exists',
      { sources: [{ url: 'https://example.ru/prud', publisher: 'а' }] },
      /sources\.0\.url: .*testovo-prud/,
    ],
    [
      'rows over the total',
      { money: { rows: [{ from: 'residents', rub: '5', source: '1' }], total: { rub: '4', source: '1' } } },
      /money\.total: Слагаемые больше всей суммы: проверьте «Кто сколько дал» и «Вся стоимость/,
    ],
    [
      'a child without consent',
      { photos: [{ file: './a.jpg', alt: 'а', author: 'а', licence: 'CC0', people: 'minor' }] },
      /photos\.0\.consent: .*согласие/,
    ],
    [
      'terms that are none',
      { photos: [{ file: './a.jpg', alt: 'а', author: 'а', licence: 'можно', people: 'none' }] },
      /photos\.0\.licence: .*«можно» не понять.*CC BY 4\.0/,
    ],
    ['a day that has not come', { checked: '2026-11-25' }, /checked: День сверки ещё не наступил/],
    [
      'a number in a step',
      { story: { done: [{ text: 'Прошло 3 дня.' }] } },
      /story\.done\.0\.source: .*выберите источник/,
    ],
    ['no steps', { story: {} }, /story\.done: Нет раздела «Что сделали»/],
  ])('%s', (_case, changed, message) => {
    const found = messages(changed);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
    expect(found[0]).not.toMatch(/: true|status|results\b(?!\.)(?!:)/);
  });

  it('an address shared with a related practice is right', () => {
    const sources = [{ url: 'https://example.ru/prud', publisher: 'а' }];
    expect(messages({ sources, related: ['testovo-prud'] })).toEqual([]);
  });
});

it('a folder has a Latin name that is free', () => {
  expect(folderFinding('zarechnaya-primerovo', choices)).toBeUndefined();
  expect(folderFinding('Примерово', choices)).toMatch(/латиницей/);
  expect(folderFinding('testovo-prud', choices)).toMatch(/уже есть/);
});

it.each([
  [{ width: 2400, height: 1600 }, undefined],
  [{ width: 300, height: 600 }, 'Картинка узкая: 300\u00A0точек. Нужно не меньше 400 точек в ширину.'],
  [
    Buffer.from('\0\0\0\x18ftypheic', 'latin1'),
    'Это снимок HEIC, браузеры его не показывают. Откройте его на телефоне и сохраните как JPEG.',
  ],
  [Buffer.from('\xff\xd8\xff', 'latin1'), expect.stringMatching(/^Снимок оборван или испорчен/)],
])('of a photo the form says what the check would say: %o', (photo, said) => {
  expect(photoFinding(photo)).toEqual(said);
});
