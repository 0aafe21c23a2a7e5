import { describe, expect, it } from 'vitest';
import { allowedAdvice, choiceCalled, nearest } from './choices.ts';

const THEMES = ['ponds', 'parks', 'playgrounds', 'fire-safety'];

describe('nearest', () => {
  it.each([
    ['pond', 'ponds'],
    ['pnods', 'ponds'],
    ['park', 'parks'],
    ['playground', 'playgrounds'],
    ['fire_safety', 'fire-safety'],
    ['ponds', 'ponds'],
  ])('%s is a slip of %s', (wrong, right) => {
    expect(nearest(wrong, THEMES)).toBe(right);
  });

  it('takes no time over what is far too long to be a slip', () => {
    const many = Array.from({ length: 300 }, (_, at) => ({
      id: `okrug-${at}`,
      name: `Заречный округ ${at}`,
    }));
    const before = process.cpuUsage().user;
    expect(nearest('липы '.repeat(1_999), many)).toBeUndefined();
    expect(process.cpuUsage().user - before).toBeLessThan(1_000_000);
  });

  it.each(['museum', 'skver-u-doma', ''])('%j is a slip of none', (wrong) => {
    expect(nearest(wrong, THEMES)).toBeUndefined();
  });

  it('finds none among none', () => {
    expect(nearest('ponds', [])).toBeUndefined();
  });
});

describe('allowedAdvice', () => {
  it('guesses first and then lists', () => {
    expect(allowedAdvice('pond', THEMES)).toBe(
      'возможно, имелось в виду «ponds»; есть ещё: parks, playgrounds, fire-safety',
    );
  });

  it('only lists when nothing is near', () => {
    expect(allowedAdvice('museum', THEMES)).toBe('можно: ponds, parks, playgrounds, fire-safety');
  });

  it('does not list more than an eye can take in', () => {
    const many = Array.from({ length: 40 }, (_, index) => `theme-${index}`);
    expect(allowedAdvice('museum', many)).toBe('похожего нет, всего их 40');
    expect(allowedAdvice('theme-1O', many)).toBe(
      'возможно, имелось в виду «theme-1» или «theme-10» или «theme-11»',
    );
  });
});

const PLACES = [
  { id: 'lugovskiy-okrug', name: 'Луговской округ', others: ['Луговской район'] },
  { id: 'zarechnyy-okrug', name: 'Заречный округ' },
  { id: 'lugovskiy-rayon', name: 'Луговской округ' },
];

describe('names', () => {
  it.each([
    ['Заречный округ', '«zarechnyy-okrug» — Заречный округ'],
    ['заречный  ОКРУГ', '«zarechnyy-okrug» — Заречный округ'],
    ['Луговской район', '«lugovskiy-okrug» — Луговской округ'],
    ['zarechnyy_okrug', '«zarechnyy-okrug» — Заречный округ'],
    [
      'zаrechnyy-okrug',
      '«zarechnyy-okrug» — Заречный округ; сейчас в слове есть русские буквы вместо латинских',
    ],
  ])('%s is one of them', (written, id) => {
    expect(allowedAdvice(written, PLACES)).toBe(`напишите ${id}`);
  });

  it('are all given with their ids, when nothing is like what is written', () => {
    expect(allowedAdvice('Москва', PLACES.slice(0, 2))).toBe(
      'можно: lugovskiy-okrug — Луговской округ; zarechnyy-okrug — Заречный округ',
    );
  });

  it('which several have are told apart by what is preferred', () => {
    const [first, , third] = PLACES.map(({ id }) => id);
    const advice = (listed = PLACES) => allowedAdvice('Луговской округ', PLACES, listed);
    expect(advice()).toContain(`«${first}» — Луговской округ или «${third}» — Луговской округ`);
    expect(advice(PLACES.slice(2))).toBe(`напишите «${third}» — Луговской округ`);
  });

  it('are told from ids', () => {
    expect(choiceCalled('Заречный округ', PLACES)?.id).toBe('zarechnyy-okrug');
    expect(choiceCalled('Zarechnyy-okrug', PLACES)).toBeUndefined();
  });
});
