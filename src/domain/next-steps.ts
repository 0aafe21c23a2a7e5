/** Where «Как повторить» leads on: to recipes, to contests that noticed the practice, to what others did about the same. */
import type { Contest } from '../model/contest.ts';
import type { Problem } from '../model/taxonomy.ts';
import { contestPath } from './contests.ts';
import { isDeed } from './deeds.ts';
import { facetPath } from './facets.ts';
import { knownIntake } from './intake.ts';
import type { PracticeCase } from './practice.ts';
import { recipesFor, type RecipeCase } from './recipe.ts';
import { sumInShort } from './support.ts';

export interface NextStep {
  words: string;
  /** Without the path prefix. */
  path: string;
}

/** As many contests are named; the rest stand in the passport. */
const CONTESTS = 2;

export function nextSteps(
  practice: PracticeCase,
  { problems, recipes }: { problems: readonly Problem[]; recipes: readonly RecipeCase[] },
): NextStep[] {
  const contests = new Set([...practice.awards.map(({ contest }) => contest), ...practice.contests]);
  return [
    ...recipesOf(practice, recipes).map(({ title, path }) => ({ words: title, path })),
    ...[...contests]
      .slice(0, CONTESTS)
      .map((contest) => ({ words: contestInShort(contest), path: contestPath(contest) })),
    ...othersLike(practice, problems),
  ];
}

/** Those that are made of it, else those for its first theme. */
function recipesOf(practice: PracticeCase, recipes: readonly RecipeCase[]): RecipeCase[] {
  if (!isDeed(practice)) return [];
  const made = recipes.filter(({ cases }) => cases.some(({ id }) => id === practice.id));
  return made.length > 0
    ? made
    : recipesFor(recipes, { themes: practice.themes.slice(0, 1).map(({ id }) => id) });
}

/** «Конкурс — до 1 млн ₽ (в 2025 году) · заявки: обычно в январе; последний раз — 12–30 января 2026 г.» */
function contestInShort(contest: Contest): string {
  const terms = contestTerms(contest);
  return terms.length > 0 ? `${contest.name}\u00A0— ${terms.join('\u00A0· ')}` : contest.name;
}

/** How much one deed gets, and when applications are taken. */
export function contestTerms(contest: Contest): string[] {
  const { most, about } = sumInShort(contest) ?? {};
  const intake = knownIntake(contest);
  return [most && `${most.words} (${about})`, intake && `заявки: ${intake.words}`].filter(
    (words) => typeof words === 'string',
  );
}

/** The trouble that the first of its themes is about, else that theme. */
function othersLike(practice: PracticeCase, problems: readonly Problem[]): NextStep[] {
  const [theme] = practice.themes;
  if (!theme) return [];
  const problem = isDeed(practice) && problems.find(({ themes }) => themes.includes(theme.id));
  return [
    problem
      ? { words: `${problem.name}: что делали другие`, path: `/problems/${problem.id}/` }
      : { words: `${theme.name}: что делали другие`, path: facetPath('theme', theme.id) },
  ];
}
