/** Every recipe with its deeds, by name. */
import { getCollection } from 'astro:content';
import { nextSteps } from '../domain/next-steps.ts';
import { take } from '../domain/practice.ts';
import { resolveRecipe, type RecipeCase } from '../domain/recipe.ts';
import { collator } from '../language/format.ts';
import { treeReader } from '../model/packed-tree.ts';
import { query, queryBy } from './once.ts';
import { allPractices } from './practices.ts';
import { problems, vocabularies } from './vocabularies.ts';

export const allRecipes = query('allRecipes', async (): Promise<RecipeCase[]> => {
  const practices = new Map((await allPractices()).map((practice) => [practice.id, practice]));
  const { themes } = await vocabularies();
  return (await getCollection('recipes'))
    .map(({ id, filePath, data: { tree, images: _images, ...data } }) =>
      resolveRecipe({ id, data, readTree: treeReader(tree), file: filePath ?? '' }, practices, themes),
    )
    .sort((a, b) => collator.compare(a.name, b.name));
});

/** What leads to recipes, which does not change with their deeds. */
export const recipeLinks = query('recipeLinks', async () =>
  (await allRecipes()).map(({ title, path, themes, problems }) => ({ title, path, themes, problems })),
);

/** Where a practice leads on. */
export const nextStepsOf = queryBy('nextStepsOf', async () => {
  const practices = new Map((await allPractices()).map((practice) => [practice.id, practice]));
  const around = { problems: await problems(), recipes: await allRecipes() };
  return (id) => nextSteps(take(practices, id), around);
});
