import { describe, expect, test } from 'vitest';
import { makePractice, type PracticeOverrides } from '../../tests/make-practice.ts';
import { askAboutProject, checklistOf, exampleOf } from './example.ts';

const STORY = `## Проблема

Пруд зарос.

## Что сделали

<Steps>

1. Собрали деньги<Source id="vesti" />.
2. Вычистили дно.

</Steps>

## Результат

Пруд чист.

## Как повторить

Сначала посчитайте деньги.
`;
const FIELDS: PracticeOverrides = {
  story: STORY,
  end: '2024-09',
  results: [{ label: 'Глубина пруда', value: 2, unit: 'м', source: 'vesti' }],
  money: {
    rows: [
      { from: 'residents', rub: 65_000, source: 'vesti' },
      { from: 'municipal', rub: 400_000, precision: 'about', source: 'vesti' },
    ],
  },
  participants: { value: 40, label: 'Участники субботников', source: 'vesti' },
};
const plain = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll('\u00A0', ' ')) as unknown;
const exampleFrom = (fields: PracticeOverrides) => {
  const practice = makePractice(fields);
  return plain(exampleOf(practice, practice.readStory()));
};

describe('what papers are filled in with', () => {
  test('is what the card tells, its sums said to be theirs', () => {
    expect(exampleFrom(FIELDS)).toEqual({
      project: 'Соседи вычистили пруд',
      problem: 'Пруд зарос.',
      proposal: ['Собрали деньги.', 'Вычистили дно.'],
      result: 'Пруд чист. Глубина пруда — у них 2 м.',
      period: 'у них: 2024',
      cost: 'у них около 465 000 ₽, известная часть денег: местный бюджет — около 400 000 ₽, жители — 65 000 ₽',
      total: 'у них около 465 000 ₽',
      'own-share': 'у них жители дали 65 000 ₽; у них участники субботников: 40',
    });
  });

  test('leaves blank what the card does not tell', () => {
    expect(
      Object.keys(exampleFrom({ story: '## Что сделали\n\nСобрались и вычистили дно.\n' }) as object),
    ).toEqual(['project', 'proposal', 'result']);
  });

  test('is a plan when nothing is done yet', () => {
    expect(exampleFrom({ ...FIELDS, status: 'planned' })).toMatchObject({
      total: 'у них по плану около 465 000 ₽',
      result: 'Пруд чист. Глубина пруда — у них по плану 2 м.',
    });
  });
});

test('the checklist has a box for each step, the advice, the sums and the address of the deed', () => {
  const practice = makePractice(FIELDS);
  expect(
    plain(checklistOf(practice, practice.readStory(), 'https://example.org/practices/testovo-prud/')),
  ).toEqual([
    { title: 'Памятка' },
    { subtitle: '{project}' },
    { text: 'Тестовая область · 2024 · сделано' },
    { heading: 'Что сделали они: отметьте, что сделали вы' },
    { choices: ['{proposal}'] },
    { heading: 'Как повторить' },
    { text: 'Сначала посчитайте деньги.' },
    { heading: 'Сколько стоило' },
    {
      text: 'У них около 465 000 ₽, известная часть денег: местный бюджет — около 400 000 ₽, жители — 65 000 ₽',
    },
    { note: 'Дело целиком, с источниками: https://example.org/practices/testovo-prud/' },
  ]);
});

test.each([
  [['project', 'proposal'], true],
  [['project', 'tos'], false],
  [['proposal', 'tos'], false],
])('a paper that asks for %j goes along: %s', (ids, goes) => {
  const fields = ids.map((id) => ({ id, label: id, type: 'line' as const }));
  expect(askAboutProject({ parts: [{ title: 'О проекте', fields }] })).toBe(goes);
});
