/** Every recipe with its deeds, by name. */
import { getCollection } from 'astro:content';
import { resolveRecipe, type RecipeCase } from '../domain/recipe.ts';
import { collator } from '../language/format.ts';
import { unpackTree } from '../model/packed-tree.ts';
import { once } from './once.ts';
import { allPractices } from './practices.ts';
import { vocabularies } from './vocabularies.ts';

export const allRecipes = once(async (): Promise<RecipeCase[]> => {
  const practices = new Map((await allPractices()).map((practice) => [practice.id, practice]));
  const { themes } = await vocabularies();
  return (await getCollection('recipes'))
    .map(({ id, filePath, data: { tree, images: _images, ...data } }) =>
      resolveRecipe({ id, data, readTree: () => unpackTree(tree), file: filePath ?? '' }, practices, themes),
    )
    .sort((a, b) => collator.compare(a.name, b.name));
});
