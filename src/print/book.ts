/** A book of deeds by direction, with recipes, official documents and indexes: what is on paper and what is an EPUB. */
import type { ElementContent } from 'hast';
import { plainNodes, type Surroundings } from '../data/plain-html.ts';
import { storyWithResults } from '../data/whole-text.ts';
import { asExact } from '../domain/amount.ts';
import { isDeed } from '../domain/deeds.ts';
import { practiceFigures } from '../domain/figures.ts';
import { statusOf, whenOf } from '../domain/list-entry.ts';
import { moneyParts } from '../domain/money.ts';
import { fullPlaceOf, placeOf, type PracticeCase } from '../domain/practice.ts';
import { publicationWords } from '../domain/publication-words.ts';
import type { RecipeCase } from '../domain/recipe.ts';
import { sourceNames } from '../domain/source-names.ts';
import {
  inPageOrder,
  numbered,
  practiceCitations,
  recipeCitations,
  type SourceNumbers,
} from '../domain/source-numbers.ts';
import { collator, roubles, sentences } from '../language/format.ts';
import { count, countGenitive } from '../language/plural.ts';
import type { Source, SourceRef } from '../model/source.ts';
import type { Tree } from '../model/tree.ts';
import type { PrintedCollection, PrintedDocument } from './collection.ts';
import { lastChecked, nearestPlace, type PrintedSite } from './site.ts';

export interface Choice {
  /** Id of a region; without one, of all. */
  region?: string | undefined;
  /** Id of a direction; without one, of all. */
  direction?: string | undefined;
  /** Year in which the work ended; without one, of all. */
  year?: number | undefined;
}

export type Book = NonNullable<ReturnType<typeof bookOf>>;
export type BookDeed = ReturnType<typeof bookDeed>;

export interface BookText {
  /** Name of its place in the book. */
  id: string;
  overline: string | undefined;
  title: string;
  summary: string | undefined;
  parts: { heading: string | undefined; nodes: ElementContent[] }[];
  sources: { id: string; number: number; words: string; url: string | undefined }[];
}

/** By region and place. */
export function chosenDeeds({ practices }: PrintedCollection, choice: Choice): PracticeCase[] {
  return practices
    .filter(isDeed)
    .filter(({ region }) => choice.region === undefined || region.id === choice.region)
    .filter(({ directions: [main] }) => choice.direction === undefined || main.id === choice.direction)
    .filter(({ year }) => choice.year === undefined || year === choice.year)
    .sort(
      (a, b) => collator.compare(a.region.name, b.region.name) || collator.compare(placeOf(a), placeOf(b)),
    );
}

/** @returns nothing where no deed is chosen */
export function bookOf(collection: PrintedCollection, choice: Choice, site: PrintedSite) {
  const { recipes, vocabularies, documents } = collection;
  const chosen = chosenDeeds(collection, choice);
  if (chosen.length === 0) return undefined;
  const isWhole = Object.values(choice).every((value) => value === undefined);
  const own = isWhole ? recipes : recipes.filter(({ cases }) => cases.some((each) => chosen.includes(each)));
  const inBook = new Map([
    ...chosen.map(({ path, id }) => [path, deedPlace(id)] as const),
    ...own.map(({ path, id }) => [path, recipePlace(id)] as const),
  ]);
  const absolute = (path: string) => {
    const place = inBook.get(path);
    return place ? `#${place}` : site.absolute(path);
  };
  const names = [
    choice.region && vocabularies.regions.get(choice.region)?.name,
    choice.direction && vocabularies.directions.get(choice.direction)?.name,
    choice.year?.toString(),
  ].filter(Boolean);
  const chapters = [...vocabularies.directions.values()].flatMap((direction) => {
    const deeds = chosen.filter(({ directions: [main] }) => main.id === direction.id);
    if (deeds.length === 0) return [];
    const { id, name, meaning, colour, motif } = direction;
    const contents = count(deeds.length, 'дело');
    const told = deeds.map((deed) => bookDeed(deed, absolute, site));
    return [{ id: `chapter-${id}`, name, meaning, colour: colour?.light, motif, contents, deeds: told }];
  });
  const regions = new Set(chosen.map(({ region }) => region.id)).size;
  return {
    title: site.name,
    subtitle: ['Сборник', ...names].join('. '),
    publisher: site.publisher,
    licence: site.licence,
    brand: site.brand,
    /** Full address of the site. */
    url: site.absolute('/'),
    day: lastChecked([...chosen, ...own]),
    /** «38 дел из 12 регионов» */
    contents: [count(chosen.length, 'дело'), regions > 1 && `из\u00A0${countGenitive(regions, 'регион')}`]
      .filter(Boolean)
      .join(' '),
    chapters,
    recipes: own.map((recipe) => recipeText(recipe, absolute)),
    documents: documents
      .filter(({ region }) => isWhole || region === choice.region)
      .map((document, at) => bookDocument(document, `document-${at}`, absolute)),
    indexes: indexesOf(chosen),
  };
}

function deedPlace(id: string): string {
  return `deed-${id}`;
}

function recipePlace(id: string): string {
  return `recipe-${id}`;
}

type Absolute = Surroundings['absolute'];

function bookDeed(practice: PracticeCase, absolute: Absolute, site: PrintedSite) {
  const { id, title, summary, path, money, pageSources, organisations, region, motif } = practice;
  const story = practice.readStory();
  const numbers = numbered(pageSources, practiceCitations(practice, story));
  const pictures = new Map(
    [...practice.photoFiles].map(([src, { file, width, height }]) => [src, { src: file.src, width, height }]),
  );
  const nodes = nodesIn(deedPlace(id), { absolute, numbers, pictures, cases: [] });
  const rows = (money ? moneyParts(money) : []).map(({ label, rub, precision, share, source }) => ({
    label,
    share,
    sum: asExact(roubles(rub), precision),
    marks: nodes(marksOf(source)),
  }));
  return {
    id: deedPlace(id),
    overline: [placeOf(practice), region.name].filter(Boolean).join('\u00A0· '),
    title,
    summary,
    url: site.absolute(path),
    figures: practiceFigures(practice),
    facts: [
      { name: 'Где', value: fullPlaceOf(practice) },
      { name: 'Кто', value: organisations.map(({ name }) => name).join(', ') },
      { name: 'Когда', value: whenOf(practice) },
      { name: 'Чем кончилось', value: statusOf(practice) },
    ].filter(({ value }) => value !== ''),
    parts: storyWithResults(practice, story).map(({ heading, content }) => ({
      heading,
      nodes: nodes(content),
    })),
    money: money && { rows, total: asExact(roubles(money.total), money.precision) },
    sources: sourcesOf(pageSources, numbers, deedPlace(id)),
    motif,
    region: region.name,
    place: placeOf(practice),
  };
}

/** @param absolute where a path of the site leads: `#deed-prud` within what is printed, else a full address */
export function recipeText(recipe: RecipeCase, absolute: Absolute): BookText {
  const { id, title, summary, sources, cases, readText } = recipe;
  const text = readText();
  const numbers = numbered(sources, recipeCitations(text));
  const nodes = nodesIn(recipePlace(id), { absolute, numbers, pictures: new Map(), cases });
  return {
    id: recipePlace(id),
    overline: `Рецепт из\u00A0${countGenitive(cases.length, 'дело')}`,
    title,
    summary,
    parts: text.map(({ part, heading, content }) => ({
      heading,
      nodes: part === 'steps' ? withNumbers(nodes(content)) : nodes(content),
    })),
    sources: sourcesOf(sources, numbers, recipePlace(id)),
  };
}

/** The headings of steps, numbered. */
function withNumbers(nodes: readonly ElementContent[]): ElementContent[] {
  let number = 0;
  return nodes.map((node) =>
    node.type === 'element' && node.tagName === 'h3'
      ? { ...node, children: [{ type: 'text', value: `${++number}. ` }, ...node.children] }
      : node,
  );
}

function bookDocument(
  { title, adopted, chapters }: PrintedDocument,
  id: string,
  absolute: Absolute,
): BookText {
  const nodes = nodesIn(id, { absolute, numbers: new Map(), pictures: new Map(), cases: [] });
  const parts = chapters.map((chapter) => ({ heading: chapter.title, nodes: nodes(chapter.tree) }));
  return { id, overline: adopted, title, summary: undefined, parts, sources: [] };
}

/** Marks are numbers that lead to the sources of the text, `#deed-prud-source-vesti`; an anchor of its own is not kept. */
function nodesIn(place: string, around: Omit<Surroundings, 'page'>): (tree: Tree) => ElementContent[] {
  return (tree) => linked(plainNodes(tree, { ...around, page: '' }), place);
}

function linked(nodes: readonly ElementContent[], place: string): ElementContent[] {
  return nodes.flatMap((node, at): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const children = linked(node.children, place);
    const { href } = node.properties;
    if (typeof href !== 'string' || !href.startsWith('#')) return [{ ...node, children }];
    const source = /^#source-(.+)$/.exec(href)?.[1];
    if (source === undefined) return /^#(?:deed|recipe)-/.test(href) ? [{ ...node, children }] : children;
    const mark = children.map((child) =>
      child.type === 'text' ? { ...child, value: child.value.replace(/[[\]]/g, '') } : child,
    );
    const link = { ...node, properties: { href: `#${sourcePlace(place, source)}` }, children: mark };
    return at > 0 ? [{ type: 'text', value: ', ' }, link] : [link];
  });
}

function sourcePlace(place: string, id: string): string {
  return `${place}-source-${id}`;
}

function marksOf(source: SourceRef): Tree {
  return [{ type: 'component', name: 'Source', attributes: { id: source.join(' ') }, children: [] }];
}

function sourcesOf(sources: readonly Source[], numbers: SourceNumbers, place: string): BookText['sources'] {
  const names = sourceNames(sources, numbers);
  return inPageOrder(sources, numbers).map((source) => ({
    id: sourcePlace(place, source.id),
    number: numbers.get(source.id) ?? 0,
    words: sentences(`${names.get(source.id)} // ${publicationWords(source)}`),
    url: source.url,
  }));
}

/** What kind of place it is, «рабочий посёлок», «ТОС», before the name that it is looked up by. */
const KIND_OF_PLACE = /^(\p{Ll}+(?: \p{Ll}+)*|ТОС)\s([\p{Lu}«].*)$/u;

function indexesOf(practices: readonly PracticeCase[]) {
  const of = (title: string, named: (practice: PracticeCase) => readonly string[]) => {
    const pairs = practices.flatMap((practice) =>
      named(practice).map((name) => ({ name, id: deedPlace(practice.id) })),
    );
    const rows = [...Map.groupBy(pairs, ({ name }) => name)]
      .map(([name, same]) => ({ name, ids: [...new Set(same.map(({ id }) => id))] }))
      .sort((a, b) => collator.compare(sortKey(a.name), sortKey(b.name)));
    return { title, rows };
  };
  return [
    of('Места', (practice) => [inverted(nearestPlace(practice))]),
    of('Темы', ({ themes }) => themes.map(({ name }) => name)),
    of('Организации', ({ organisations }) => organisations.map(({ name }) => name)),
  ].filter(({ rows }) => rows.length > 0);
}

/** «Примерово, деревня» */
function inverted(place: string): string {
  const [, kind, name] = KIND_OF_PLACE.exec(place) ?? [];
  return name === undefined ? place : `${name}, ${kind}`;
}

function sortKey(name: string): string {
  return name.replace(/^ТОС\s|[«»„“]/g, '');
}
