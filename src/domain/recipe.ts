/** A recipe with the deeds it is made of: what its page shows and where it is named. */
import type { Motif } from '../model/taxonomy.ts';
import { COST_SCOPES, type Recipe } from '../model/recipe.ts';
import { RECIPE_HEADINGS, type RecipePart } from '../model/story.ts';
import { sectionsAt, walkTree, type Tree } from '../model/tree.ts';
import { amountInWords, asExact } from './amount.ts';
import type { NamedSum } from './costs.ts';
import { roubles } from '../language/format.ts';
import { countGenitive } from '../language/plural.ts';
import { statusOf } from './list-entry.ts';
import { mainDirection, take, type Direction, type PracticeCase, type Theme } from './practice.ts';
import type { Contest } from '../model/contest.ts';

export interface RecipeCase extends Omit<Recipe, 'themes' | 'cases' | 'costs'> {
  id: string;
  /** Address without the path prefix. */
  path: string;
  /** File in the repository, from its root. */
  file: string;
  themes: Theme[];
  /** Of its first theme, else of its direction. */
  motif: Motif;
  /** That of most of its deeds. */
  direction: Direction;
  /** The best examples first. */
  cases: PracticeCase[];
  costs: NamedSum[];
  readText: () => RecipeSection[];
}

export interface RecipeSection {
  part: RecipePart;
  heading: string;
  content: Tree;
}

export interface StoredRecipe {
  id: string;
  data: Recipe;
  readTree: () => Tree;
  file: string;
}

export function resolveRecipe(
  { id, data, readTree, file }: StoredRecipe,
  practices: ReadonlyMap<string, PracticeCase>,
  known: ReadonlyMap<string, Theme>,
): RecipeCase {
  const cases = data.cases.map((key) => take(practices, key));
  const themes = data.themes.map((key) => take(known, key));
  const directions = new Map(cases.map(({ directions: [main] }) => [main.id, main]));
  const direction = take(directions, mainDirection(cases) ?? '');
  return {
    ...data,
    id,
    path: `/recipes/${id}/`,
    file,
    themes,
    motif: themes[0]?.motif ?? direction.motif,
    direction,
    cases,
    costs: data.costs.map(({ case: key, scope, what }) => {
      const practice = take(practices, key);
      const { money } = practice;
      if (!money) throw new Error(`${file}: ${key} has no money: run npm run check`);
      const end = practice.status === 'done' ? undefined : statusOf(practice);
      const about = [scope === 'whole' ? what : `${COST_SCOPES[scope]}: ${what}`, end]
        .filter(Boolean)
        .join('; ');
      return { practice, money, isWhole: scope !== 'more', about };
    }),
    readText: Object.assign(
      () =>
        sectionsAt('h2', readTree()).map(({ id: part, content }) => ({
          part: part as RecipePart,
          heading: RECIPE_HEADINGS[part as RecipePart],
          content,
        })),
      { readTree },
    ),
  };
}

export interface RecipeStep {
  /** Of the heading, without its anchor. */
  title: Tree;
  who: string | undefined;
  time: string | undefined;
  content: Tree;
  /** Ids of the papers that it needs. */
  papers: string[];
  /** The deeds that its text names, each once. */
  cases: PracticeCase[];
}

export function stepsOf(content: Tree, cases: readonly PracticeCase[]): RecipeStep[] {
  return sectionsAt('h3', content).map(({ heading, content: below }) => {
    const [first] = below;
    const margin = typeof first === 'object' && first.type === 'component' && first.name === 'Step' && first;
    const named = new Set(
      [...walkTree(below)].flatMap((node) =>
        node.type === 'component' && node.name.startsWith('Case') ? (node.attributes.id ?? []) : [],
      ),
    );
    return {
      title: heading,
      who: margin ? margin.attributes.who : undefined,
      time: margin ? margin.attributes.time : undefined,
      content: margin ? below.slice(1) : below,
      papers: margin ? (margin.attributes.papers?.split(' ') ?? []) : [],
      cases: cases.filter(({ id }) => named.has(id)),
    };
  });
}

/** Ids of the papers that its steps need, each once. */
export function papersIn({ cases, readText }: Pick<RecipeCase, 'cases' | 'readText'>): string[] {
  const steps = readText().find(({ part }) => part === 'steps');
  return [...new Set(stepsOf(steps?.content ?? [], cases).flatMap(({ papers }) => papers))];
}

/** «Обской», деревня Тестово: what a deed is called where the sentence above has told of it. */
export function caseName({ organisations, settlement, municipality, region }: PracticeCase): string {
  const given = /«.+»/.exec(organisations[0]?.name ?? '')?.[0];
  return given ?? settlement?.split(',')[0] ?? municipality?.name ?? region.name;
}

/** What a `<CaseSum>` or a `<CaseResult>` prints. */
export function caseFigure(
  { id, money, results }: PracticeCase,
  { from, label }: { from?: string | undefined; label?: string | undefined },
): string {
  const result = results.find((each) => each.label === label);
  if (result?.value !== undefined) return amountInWords(result.value, result);
  const payer = money?.rows.find((row) => row.from === from);
  const sum = from === undefined ? money && { rub: money.total, precision: money.precision } : payer;
  if (!sum || label !== undefined) throw new Error(`${id} has no such figure: run npm run check`);
  return asExact(roubles(sum.rub), sum.precision);
}

/** As many contests stand beside the steps. */
const CONTESTS = 3;

/** Contests whose awards the deeds have: those of most of them first. */
export function contestsBehind(cases: readonly PracticeCase[]): { contest: Contest; deeds: number }[] {
  const awards = cases.flatMap((practice) => [...new Set(practice.awards.map(({ contest }) => contest))]);
  return [...Map.groupBy(awards, ({ id }) => id).values()]
    .flatMap((same) => (same[0] ? { contest: same[0], deeds: same.length } : []))
    .sort((a, b) => b.deeds - a.deeds)
    .slice(0, CONTESTS);
}

/** Recipes for any of these themes or for this trouble. */
export function recipesFor<T extends Pick<RecipeCase, 'themes' | 'problems'>>(
  recipes: readonly T[],
  { themes = [], problem }: { themes?: readonly string[]; problem?: string },
): T[] {
  return recipes.filter(
    (recipe) =>
      recipe.themes.some(({ id }) => themes.includes(id)) ||
      (problem !== undefined && recipe.problems.includes(problem)),
  );
}

/** A recipe in a list of stamps. */
export function stampOfRecipe({ name, path, motif, direction, cases }: RecipeCase) {
  const note = `из\u00A0${countGenitive(cases.length, 'дело')}`;
  return { label: name, path, motif, direction: direction.id, note };
}
