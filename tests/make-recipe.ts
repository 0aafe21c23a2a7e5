/** Recipes for unit tests, made the way of real ones of the deeds that they name. All names are invented. */
import type * as z from 'zod';
import { resolveRecipe, type RecipeCase } from '../src/domain/recipe.ts';
import { recipeSchema } from '../src/model/recipe.ts';
import { makePractice, VOCABULARIES, type PracticeOverrides } from './make-practice.ts';
import { treeOf } from './make-tree.ts';

export interface RecipeOverrides extends Partial<z.input<typeof recipeSchema>> {
  id?: string;
  /** The text, as an editor writes it. */
  text?: string;
  /** Fields of its deeds, by their ids. */
  deeds?: Record<string, PracticeOverrides>;
}

export function makeRecipe({
  id = 'prud',
  text = '',
  deeds = {},
  ...fields
}: RecipeOverrides = {}): RecipeCase {
  const data = recipeSchema.parse({
    title: 'Как вернуть пруд',
    name: 'Пруд',
    summary: 'Для деревни, где зарос пруд.',
    themes: ['ponds'],
    cases: ['testovo-delo'],
    checked: '2026-11-23',
    ...fields,
  });
  const practices = new Map(data.cases.map((key) => [key, makePractice({ id: key, ...deeds[key] })]));
  const file = `content/recipes/${id}.mdx`;
  return resolveRecipe(
    { id, data, readTree: () => treeOf(text, 'recipes'), file },
    practices,
    VOCABULARIES.themes,
  );
}
