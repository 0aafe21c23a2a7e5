import { describe, expect, it } from 'vitest';
import { A_SOURCE, makePractice } from '../../tests/make-practice.ts';
import { makeRecipe } from '../../tests/make-recipe.ts';
import { contestSchema } from '../model/contest.ts';
import { nextSteps } from './next-steps.ts';
import type { RecipeCase } from './recipe.ts';

const source = A_SOURCE.id;
const contest = contestSchema.parse({
  id: 'dvor',
  name: 'Лучший двор',
  editions: [
    { year: 2024, maximum: { rub: 500_000 }, source },
    { year: 2025, maximum: { rub: 1_000_000 }, source },
    { year: 2026, fund: { rub: 9_000_000 }, source },
  ],
  intake: [
    { from: '2025-01', to: '2025-01', source },
    { from: '2026-01', to: '2026-01', source },
  ],
  sources: [A_SOURCE],
});
const problem = { id: 'water', name: 'Вода', pain: 'Зарос пруд.', synonyms: [], themes: ['ponds'] };
const practice = makePractice({ themes: ['skladchina', 'ponds'] });
const steps = (fields: Partial<typeof practice>, recipes: RecipeCase[] = []) =>
  nextSteps({ ...practice, ...fields }, { problems: [problem], recipes }).map(
    ({ words, path }) => `${words.replaceAll('\u00A0', ' ')} → ${path}`,
  );

describe('nextSteps', () => {
  it('names the contest once, with its latest limit and the usual time of applications', () => {
    const award = { contest, source: [source] };
    expect(steps({ awards: [award, award], themes: [] })).toEqual([
      'Лучший двор — до 1 млн ₽ (в 2025 году) · заявки: обычно в январе; последний раз — январь 2026 → /contests/dvor/',
    ]);
  });

  it('leads to the trouble that its first theme is about, else to the theme', () => {
    const [first, ponds] = practice.themes;
    expect(steps({ themes: ponds ? [ponds] : [] })).toEqual(['Вода: что делали другие → /problems/water/']);
    expect(steps({ themes: first ? [first] : [] })).toEqual([
      'Складчина: что делали другие → /themes/skladchina/',
    ]);
  });

  it('leads first to the recipes made of it, else to those for its theme', () => {
    const [own, other] = [makeRecipe({ id: 'prud', cases: [practice.id] }), makeRecipe({ id: 'rodnik' })];
    const pond = practice.themes.slice(1);
    const lead = (recipes: RecipeCase[], id = practice.id) => steps({ id, themes: pond }, recipes)[0];
    expect(lead([other, own])).toBe('Как вернуть пруд → /recipes/prud/');
    expect(lead([other], 'drugoy-prud')).toBe('Как вернуть пруд → /recipes/rodnik/');
    expect(steps({ kind: 'regional', themes: pond }, [own])).toHaveLength(1);
  });

  it('leads from a programme to its theme, not to a trouble', () => {
    expect(steps({ kind: 'regional', themes: practice.themes.slice(1) })).toEqual([
      'Пруды: что делали другие → /themes/ponds/',
    ]);
  });
});
