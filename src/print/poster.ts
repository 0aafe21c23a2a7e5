/** A poster for a notice board: one deed or one recipe on one sheet. */
import { asExact } from '../domain/amount.ts';
import { practiceFigures, type Figure } from '../domain/figures.ts';
import { placeOf, type PracticeCase } from '../domain/practice.ts';
import { stepsOf, type RecipeCase } from '../domain/recipe.ts';
import { roublesShort } from '../language/format.ts';
import { countGenitive } from '../language/plural.ts';
import { paragraphsIn, plainText } from '../model/tree.ts';
import type { StoryPart } from '../model/story.ts';
import { inkOf, type Ink } from './ink.ts';
import { printableValues } from './letters.ts';
import { dayParts, siteOnPaper, type PrintedSite } from './site.ts';
import { stampRow, withCode } from './stitches.ts';
import { PrintError, type Printer } from './typst.ts';

export const POSTER_SIZES = ['a4', 'a3'] as const;
export type PosterSize = (typeof POSTER_SIZES)[number];

export interface Poster {
  title: string;
  summary: string;
  overline: string;
  ink: Ink;
  /** Full address. */
  url: string;
  /** Rows of stitches. */
  ornament: string[];
  figures: Pick<Figure, 'value' | 'unit' | 'precision' | 'label'>[];
  columns: { heading: string; isNumbered: boolean; items: { text: string; isItem: boolean }[] }[];
  /** `2026-12-01` */
  day: string;
}

const FIGURES = 3;
const STAMPS = 6;
/** Of each column: more is read on the page that the code leads to. */
const ITEMS = 6;

export function deedPoster(practice: PracticeCase, site: PrintedSite): Poster {
  const story = practice.readStory();
  const column = (part: StoryPart) => {
    const found = story.find((section) => section.part === part);
    const told = paragraphsIn(found?.content ?? []);
    const items = told.some(({ isItem }) => isItem) ? told.filter(({ isItem }) => isItem) : told;
    return found && items.length > 0
      ? [{ heading: found.heading, isNumbered: true, items: items.slice(0, ITEMS) }]
      : [];
  };
  return {
    ...common(practice, practice.directions[0].colour?.light, site),
    title: practice.title,
    overline: [placeOf(practice), practice.region.name].filter(Boolean).join('\u00A0· '),
    figures: practiceFigures(practice, FIGURES),
    columns: [...column('done'), ...column('repeat')],
    day: practice.checked,
  };
}

export function recipePoster(recipe: RecipeCase, site: PrintedSite): Poster {
  const { cases, costs, direction } = recipe;
  const text = recipe.readText();
  const steps = text.find(({ part }) => part === 'steps');
  const needs = text.find(({ part }) => part === 'needs');
  const titles = stepsOf(steps?.content ?? [], cases).map(({ title }) => ({
    text: plainText(title),
    isItem: true,
  }));
  const sums = costs.toSorted((a, b) => a.money.total - b.money.total);
  const [least, most] = [sums[0], sums.at(-1)];
  const known = least && most && least !== most ? [least, most] : [];
  return {
    ...common(recipe, direction.colour?.light, site),
    title: recipe.title,
    overline: `Рецепт из\u00A0${countGenitive(cases.length, 'дело')} соседей`,
    figures: known.map((cost, at) => ({
      value: asExact(roublesShort(cost.money.total), cost.money.precision),
      label: `${at === 0 ? 'меньше всего' : 'больше всего'}: ${cost.about ?? cost.practice.title}`,
    })),
    columns: [
      ...(steps && titles.length > 0 ? [{ heading: steps.heading, isNumbered: true, items: titles }] : []),
      ...(needs
        ? [{ heading: needs.heading, isNumbered: false, items: paragraphsIn(needs.content).slice(0, ITEMS) }]
        : []),
    ],
    day: recipe.checked,
  };
}

function common(
  { path, motif, summary }: Pick<PracticeCase | RecipeCase, 'path' | 'motif' | 'summary'>,
  colour: string | undefined,
  { absolute, brand }: PrintedSite,
) {
  return {
    summary,
    ink: inkOf(colour ?? brand),
    url: absolute(path),
    ornament: stampRow(motif, STAMPS),
  };
}

/** The largest type of which everything stays on one sheet. */
const SCALES = [1.2, 1.1, 1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58];

/** @throws {PrintError} where even the smallest type takes two sheets */
export function printPoster(printer: Printer, poster: Poster, site: PrintedSite, size: PosterSize): Buffer {
  const { day, ...told } = poster;
  const values = printableValues({
    site: siteOnPaper(site),
    poster: withCode(told),
    size,
    date: dayParts(day),
  });
  for (const scale of SCALES) {
    const setting = printer.set('poster', { ...values, scale });
    if (setting.pages === 1) return printer.pdf(setting, day);
  }
  throw new PrintError(`«${poster.title}» не умещается на одном листе: сократите шаги`);
}
