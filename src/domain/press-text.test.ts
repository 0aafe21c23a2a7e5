import { describe, expect, test } from 'vitest';
import { makePractice, type PracticeOverrides } from '../../tests/make-practice.ts';
import { headlines, pressFigures, PRESS_LIMITS, pressTexts } from './press-text.ts';

const plain = (words: string) => words.replaceAll('\u00A0', ' ');
const lines = (fields: PracticeOverrides, limit: number = PRESS_LIMITS[1]) => {
  const practice = makePractice(fields);
  return pressTexts(practice, practice.readStory(), [limit]).flat().map(plain);
};
const heads = (fields: PracticeOverrides) => headlines(makePractice(fields)).map(plain);
const source = ['vesti'];

const STORY = `## Проблема

Пруд зарос<Source id="vesti" />. К воде было не подъехать.

## Что сделали

Вот как:

1. Собрали деньги;
2. Вычистили дно<Source id="vesti" />.
3. Поставили мостки.

<Quote author="Имя Фамилия">

Рыбачим.

</Quote>

## Результат

Пруд чист. Сколько в нём рыбы, мы не знаем. Мы искали и не нашли.

## Как повторить

Сначала посчитайте деньги.

## Что не получилось

Подрядчик ушёл.
`;
const DEED = {
  story: STORY,
  summary: 'Тестовый район. Жители собрали деньги и вычистили пруд.',
  settlement: 'деревня Тестово',
  municipality: 'testovskiy-okrug',
  start: '2024-03',
  end: '2024-09',
  results: [{ label: 'Глубина пруда', value: 2, before: 1, unit: 'м', source }],
  participants: { value: 40, precision: 'about', label: 'Участники субботников', source },
  money: {
    rows: [
      { from: 'residents', rub: 65_000, source },
      { from: 'municipal', rub: 400_000, source },
    ],
    total: { rub: 500_000, source },
  },
  sources: [
    { id: 'vesti', url: 'https://example.ru/prud', publisher: 'Газета «Тестовые вести»', date: '2024-06-17' },
    { id: 'bez-dnya', url: 'https://example.ru/', publisher: 'Газета «Тестовые вести»' },
  ],
} satisfies PracticeOverrides;

describe('a text for a newspaper', () => {
  test('is the place, the title and the card in its order, without advice, quotations and marks', () => {
    expect(lines(DEED)).toEqual([
      'Деревня Тестово, Тестовский округ, Тестовая область. Соседи вычистили пруд. Жители собрали деньги и вычистили пруд.',
      'Пруд зарос. К воде было не подъехать. Собрали деньги. Вычистили дно. Поставили мостки.',
      'Пруд чист. Сколько в нём рыбы, неизвестно. Глубина пруда — 2 м, было 1 м. Участники субботников — около 40 человек. Вся стоимость — 500 000 ₽: 400 000 ₽ (местный бюджет), 65 000 ₽ (жители), 35 000 ₽ (чьи ещё деньги — не названо). Дело закончили в сентябре 2024 года.',
      'Подрядчик ушёл.',
      'Источник: Газета «Тестовые вести», 17 июня 2024 г.',
    ]);
  });

  test('a short one keeps whole sentences, what is known of the end and the source; never one step of three', () => {
    for (let limit = 180; limit < 800; limit += 1) {
      const told = lines({ ...DEED, status: 'unknown' }, limit);
      const text = told.join('\n');
      expect(text.length).toBeLessThanOrEqual(limit);
      expect(text).toContain('Соседи вычистили пруд.');
      expect(text).toContain('Чем дело кончилось, источники не говорят.');
      expect(told.at(-1)).toMatch(/^Источник/);
      expect(text).not.toMatch(/Собрали деньги\.(?! Вычистили дно\. Поставили мостки\.)/);
      for (const line of told) expect(line).toMatch(/[.»]$/);
    }
  });

  test('what is only planned never sounds done', () => {
    const text = lines({ ...DEED, status: 'planned', end: undefined }).join('\n');
    expect(text).toMatch(/^[^\n]*Соседи вычистили пруд\. Дело пока только задумали\./);
    expect(text).toMatch(/По плану глубина пруда — 2 м/);
    expect(text).toMatch(/По плану вся стоимость — 500 000 ₽/);
  });

  test.each([
    [{ status: 'running', start: '2023' }, /Дело начали в 2023 году и ещё делают\./],
    [{ status: 'running' }, /Дело ещё делают\./],
    [{ status: 'done', end: '2024-05-17' }, /Дело закончили 17 мая 2024 года\./],
  ] as const)('tells how far it went: %o', (fields, words) => {
    expect(lines(fields).join('\n')).toMatch(words);
  });

  test('says that not all the money is known, and a figure once', () => {
    const rows = [{ from: 'grant', rub: 65_000, precision: 'about', source }] as const;
    const text = lines({
      summary: 'Соседи вывезли 120 машин ила со дна пруда.',
      results: [{ label: 'Машин ила вывезли', value: 120, source }],
      money: { rows: [...rows] },
    }).join('\n');
    expect(text).toContain('Известная часть денег — около 65 000 ₽ (грант, чей — не названо).');
    expect(text.match(/120/g)).toHaveLength(1);
  });

  test('names as many sources as there is room for, and how many more there are', () => {
    const sources = Array.from({ length: 5 }, (_, at) => ({
      id: at === 0 ? 'vesti' : `vesti-${at}`,
      url: `https://example.ru/${at}`,
      publisher: `Газета «Вести Тестового округа и посёлков», выпуск ${'АБВГД'[at]}`,
    }));
    expect(lines({ sources }).at(-1)).toMatch(/^Источники: .*выпуск А; .*; ещё 2 публикации\.$/);
  });
});

describe('headlines', () => {
  test('are the title and what the card knows of the place, each short enough', () => {
    expect(heads(DEED)).toEqual([
      'Соседи вычистили пруд',
      'Деревня Тестово: жители дали 65 тыс. ₽ из 500 тыс. ₽',
      'Деревня Тестово: глубина пруда — 2 м, было 1 м',
      'Деревня Тестово: всё вместе стоило 500 тыс. ₽',
      'Деревня Тестово: участники субботников — около 40 человек',
    ]);
  });

  test('never speak of all the money where the whole is not known, or of what it cost where the end is not', () => {
    const { money, ...deed } = DEED;
    const sums = heads({ ...deed, money: { rows: money.rows } }).filter((words) => words.includes('₽'));
    expect(sums).toEqual(['Деревня Тестово: жители дали 65 тыс. ₽']);
    expect(heads({ ...DEED, status: 'unknown' }).join()).not.toMatch(/всё вместе/);
  });

  test('of a plan there is one, and no small or long result makes another', () => {
    expect(heads({ ...DEED, status: 'planned' })).toEqual(['Соседи вычистили пруд']);
    const results = [
      { label: 'Мостков', value: 2, source },
      { label: 'Очень длинный результат, который не поместится ни в одну строку газеты, как ни набирай' },
    ];
    expect(heads({ results })).toEqual(['Соседи вычистили пруд']);
  });
});

test('each figure has its sources', () => {
  expect(pressFigures(makePractice(DEED)).map(({ words, source: from }) => [plain(words), from])).toEqual([
    ['Глубина пруда — 2 м, было 1 м', source],
    ['Участники субботников — около 40 человек', source],
    [expect.stringMatching(/^Вся стоимость — 500 000 ₽: /), source],
  ]);
});
