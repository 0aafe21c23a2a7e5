/** What the home page shows of all that there is: by the choice of editors, else by date and number. */
import { clauseCoverage } from '../domain/clause-coverage.ts';
import { isDeed } from '../domain/deeds.ts';
import type { PaperCase } from '../domain/paper.ts';
import { mainDirection } from '../domain/practice.ts';
import { papersIn, stampOfRecipe } from '../domain/recipe.ts';
import { countByPlace } from '../domain/places.ts';
import { practicesOf } from '../domain/relations.ts';
import { intakeEvents } from '../domain/support-calendar.ts';
import { sumInShort } from '../domain/support.ts';
import { count } from '../language/plural.ts';
import { site } from '../site.ts';
import { points, resolutions, strategies } from './documents.ts';
import { allPapers } from './papers.ts';
import { allPractices } from './practices.ts';
import { allRecipes } from './recipes.ts';
import { today } from './today.ts';
import { vocabularies } from './vocabularies.ts';

const { featured } = site;
const ROWS = 3;
const STAMPS = 12;
const PAPERS = 6;

/** The featured deed, then the newest. */
export async function featuredDeeds() {
  const practices = await allPractices();
  const first = practices.find(({ id }) => id === featured.practice) ?? practices[0];
  const others = practices.filter((practice) => practice !== first && isDeed(practice));
  return first ? [first, ...others.slice(0, ROWS)] : [];
}

/** Recipes, of most deeds first; a collection that has none shows its themes. */
export async function plansByStamp() {
  const recipes = await allRecipes();
  if (recipes.length > 0) {
    const first = recipes.toSorted((a, b) => b.cases.length - a.cases.length).slice(0, STAMPS);
    return { all: `Все рецепты: ${recipes.length}`, items: first.map(stampOfRecipe) };
  }
  const items = (await themesByStamp()).map(({ theme, deeds }) => ({
    label: theme.name,
    path: `/themes/${theme.id}/`,
    motif: theme.motif,
    direction: mainDirection(deeds),
    note: count(deeds.length, 'дело'),
  }));
  return { all: 'Начать с\u00A0того, что болит', items };
}

/** Themes that have deeds, with these. */
async function themesByStamp() {
  const deeds = (await allPractices()).filter(isDeed);
  const { themes } = await vocabularies();
  const counted = [...themes.values()]
    .map((theme) => ({ theme, deeds: deeds.filter(({ themes }) => themes.includes(theme)) }))
    .filter(({ deeds: own }) => own.length > 0);
  if (!featured.themes) return counted.sort((a, b) => b.deeds.length - a.deeds.length).slice(0, STAMPS);
  return featured.themes.flatMap((id) => counted.find(({ theme }) => theme.id === id) ?? []);
}

/** Papers that most recipes need, in their order. */
export async function neededPapers() {
  const papers = await allPapers();
  const named = (await allRecipes()).flatMap(papersIn);
  const amountOf = ({ id }: PaperCase) => named.filter((name) => name === id).length;
  const most = papers.toSorted((a, b) => amountOf(b) - amountOf(a)).slice(0, PAPERS);
  return { all: `Все бумаги: ${papers.length}`, items: papers.filter((paper) => most.includes(paper)) };
}

/** Contests that say how much one deed gets, in the order of the calendar. */
export async function contestsByStart() {
  const { contests, regions } = await vocabularies();
  const known = [...contests.values()].filter((contest) => !contest.gives && sumInShort(contest)?.most);
  return [...new Set(intakeEvents(known, today()).map(({ contest }) => contest))]
    .slice(0, ROWS)
    .map((contest) => ({ contest, place: contest.region && regions.get(contest.region)?.name }));
}

/** The featured point with its deeds, the clauses of its document, and the other documents; nothing without a point. */
export async function askedFor() {
  const point = featured.point === undefined ? undefined : (await points()).get(featured.point);
  if (!point) return undefined;
  const practices = await allPractices();
  const all = [...(await resolutions()), ...(await strategies())];
  const own = all.find(({ path }) => point.path.startsWith(path));
  return {
    point,
    deeds: countByPlace(practicesOf(point.id, practices).filter(isDeed), point.region),
    coverage: own && 'clauses' in own ? clauseCoverage(own, practices) : undefined,
    others: all.filter((document) => document !== own),
  };
}
