import { describe, expect, it } from 'vitest';
import { makePractice } from '../../tests/make-practice.ts';
import { makeRecipe } from '../../tests/make-recipe.ts';
import { plainText } from '../model/tree.ts';
import { costStrip, costWords } from './costs.ts';
import { caseFigure, caseName, contestsBehind, recipesFor, stepsOf } from './recipe.ts';

const plain = (words: string) => words.replaceAll('\u00A0', ' ');

describe('stepsOf', () => {
  const text = [
    '## Шаги',
    '### Сложите деньги',
    '<Step who="соседи" time="одна весна" />',
    'Собрали <CaseSum id="testovo-prud" />, как <Case id="testovo-skver">во дворе</Case> и <Case id="testovo-prud">в Тестове</Case>.',
    '### Вычистите дно',
    'Дно чистят осенью.',
  ].join('\n\n');
  const recipe = makeRecipe({ text, cases: ['testovo-skver', 'testovo-prud', 'testovo-most'] });
  const [first, second] = stepsOf(recipe.readText()[0]?.content ?? [], recipe.cases);

  it('takes the margin of a step out of its text', () => {
    expect(first).toMatchObject({ who: 'соседи', time: 'одна весна' });
    expect(plainText(first?.title ?? [])).toBe('Сложите деньги');
    expect(first?.content).toHaveLength(1);
    expect(second).toMatchObject({ who: undefined, time: undefined });
  });

  it('names each deed of its text once, also one that only gives a number', () => {
    expect(first?.cases.map(({ id }) => id)).toEqual(['testovo-skver', 'testovo-prud']);
    expect(second?.cases).toEqual([]);
  });
});

describe('caseFigure', () => {
  const deed = makePractice({
    money: {
      rows: [
        { from: 'residents', rub: 30_000, source: 'vesti' },
        { from: 'residents', rub: 5_000, precision: 'about', source: 'vesti' },
      ],
      total: { rub: 465_000, source: 'vesti' },
    },
    results: [{ label: 'Глубина пруда', value: 2, unit: 'м', precision: 'more', source: 'vesti' }],
  });

  it('is what the card has, as exact as its source', () => {
    expect(plain(caseFigure(deed, {}))).toBe('465 000 ₽');
    expect(plain(caseFigure(deed, { from: 'residents' }))).toBe('около 35 000 ₽');
    expect(plain(caseFigure(deed, { label: 'Глубина пруда' }))).toBe('больше 2 м');
  });

  it('breaks the build rather than be a blank', () => {
    expect(() => caseFigure(deed, { from: 'sponsors' })).toThrow('no such figure');
    expect(() => caseFigure(deed, { label: 'Ширина пруда' })).toThrow('no such figure');
  });
});

it('a deed is called by the given name of its ТОС, else by its place', () => {
  expect(caseName(makePractice({ organisations: ['tos-yozh'], settlement: 'село Тестово' }))).toBe('«Ёж»');
  expect(caseName(makePractice({ settlement: 'село Тестово, Лесная улица' }))).toBe('село Тестово');
  expect(caseName(makePractice())).toBe('Тестовая область');
});

it('the direction of a recipe is that of most of its deeds', () => {
  const deeds = { most: { directions: ['safety'] }, prud: {}, skver: { directions: ['safety'] } };
  expect(makeRecipe({ cases: ['prud', 'most', 'skver'], deeds }).direction.id).toBe('safety');
});

it('contests stand in the order of how many deeds they noticed', () => {
  const awards = [{ contest: 'testovyy-konkurs', source: 'vesti' }];
  const { cases } = makeRecipe({
    cases: ['prud', 'most'],
    deeds: { prud: { awards: [...awards, ...awards] }, most: { awards } },
  });
  expect(contestsBehind(cases).map(({ contest, deeds }) => [contest.id, deeds])).toEqual([
    ['testovyy-konkurs', 2],
  ]);
});

it('sums are counted among the deeds of the recipe, those together with other things apart', () => {
  const money = (rub: number) => ({ money: { rows: [], total: { rub, source: 'vesti' } } });
  const { cases, costs } = makeRecipe({
    cases: ['prud', 'most', 'skver', 'sklad'],
    costs: [
      { case: 'prud', scope: 'whole', what: 'расчистка' },
      { case: 'most', scope: 'part', what: 'ограда' },
      { case: 'skver', scope: 'more', what: 'с катком' },
    ],
    deeds: {
      prud: money(60_000),
      most: { ...money(90_000), status: 'running' },
      skver: money(900_000),
      sklad: money(5_000_000),
    },
  });
  const strip = costStrip(cases, costs);
  if (typeof strip !== 'object') throw new Error('three sums make a picture');
  expect(plain(strip.finding)).toBe('От 60 тыс. ₽ до 900 тыс. ₽: посчитаны 3 из 4 дел');
  expect(costs.map(costWords).map(plain)).toEqual([
    '60 000 ₽, расчистка',
    '90 000 ₽, часть: ограда; ещё делают',
    '900 000 ₽, вместе с другим: с катком',
  ]);
  expect(strip.costs.map(({ isWhole }) => isWhole)).toEqual([true, true, false]);
});

it('themes and troubles find their recipes', () => {
  const recipes = [
    makeRecipe({ id: 'prud', problems: ['water'] }),
    makeRecipe({ id: 'dvor', themes: ['squares'] }),
  ];
  const found = (asked: Parameters<typeof recipesFor>[1]) => recipesFor(recipes, asked).map(({ id }) => id);
  expect(found({ themes: ['squares'] })).toEqual(['dvor']);
  expect(found({ problem: 'water' })).toEqual(['prud']);
  expect(found({ themes: ['skladchina'], problem: 'dark' })).toEqual([]);
});
