/** A leaflet of one recipe: its text, what it cost, the papers, and who has done it, each with a code. */
import { costWords } from '../domain/costs.ts';
import { whenOf } from '../domain/list-entry.ts';
import { placeOf } from '../domain/practice.ts';
import { caseName, papersIn, type RecipeCase } from '../domain/recipe.ts';
import { count } from '../language/plural.ts';
import { bare } from '../model/web-address.ts';
import { recipeText } from './book.ts';
import type { PrintedCollection } from './collection.ts';
import { inkOf } from './ink.ts';
import { printableValues } from './letters.ts';
import { dayParts, siteOnPaper, withAddresses, type PrintedSite } from './site.ts';
import { stampRow, withCode } from './stitches.ts';
import type { Printer } from './typst.ts';

export type Leaflet = ReturnType<typeof leafletOf>;

const STAMPS = 12;
/** Of the deeds: all stand on the page that the code leads to. */
const CASES = 12;

export function leafletOf(
  recipe: RecipeCase,
  papers: PrintedCollection['papers'],
  { absolute, brand }: PrintedSite,
) {
  const { path, direction, motif, costs, cases, checked } = recipe;
  return {
    text: recipeText(recipe, absolute),
    colour: direction.colour?.light ?? brand,
    ornament: stampRow(motif, STAMPS),
    url: absolute(path),
    /** The cheapest first. */
    costs: costs
      .toSorted((a, b) => a.money.total - b.money.total)
      .map((cost) => ({ name: caseName(cost.practice), sum: costWords(cost) })),
    papers: papersIn(recipe).flatMap((id) => {
      const name = papers.get(id);
      return name === undefined ? [] : [{ name, url: absolute(`/papers/${id}/`) }];
    }),
    casesHeading: `Кто уже сделал: ${count(cases.length, 'дело')}`,
    /** That there are more of them, if there are. */
    others:
      cases.length > CASES
        ? `Ещё ${count(cases.length - CASES, 'дело')}\u00A0— на\u00A0странице рецепта.`
        : '',
    /** The best examples. */
    cases: cases.slice(0, CASES).map((practice) => ({
      title: practice.title,
      about: [placeOf(practice) || practice.region.name, whenOf(practice)].join('\u00A0· '),
      url: absolute(practice.path),
    })),
    day: checked,
  };
}

/** On A4, as many sheets as it takes. */
export function printLeaflet(printer: Printer, leaflet: Leaflet, site: PrintedSite): Buffer {
  const { text, colour, day, cases, papers, ...told } = leaflet;
  const values = printableValues({
    site: siteOnPaper(site),
    leaflet: {
      ...withCode(told),
      text: withAddresses(text),
      ink: inkOf(colour),
      papers: papers.map((paper) => ({ ...paper, address: bare(paper.url) })),
      cases: cases.map(withCode),
    },
    date: dayParts(day),
  });
  return printer.pdf(printer.set('leaflet', values), day);
}
