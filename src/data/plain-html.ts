/**
 * A text as HTML that stands by itself, away from the site: full addresses, no classes, no anchors of its own, nothing that
 * needs a script or a style. As on the pages, what is not on the allow-list throws.
 */
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { photoCredit } from '../domain/photos.ts';
import type { PracticeCase } from '../domain/practice.ts';
import { caseFigure } from '../domain/recipe.ts';
import type { SourceNumbers } from '../domain/source-numbers.ts';
import type { componentsFor } from '../model/components.ts';
import { assertAllowedHtml } from '../model/html.ts';
import { sourceRefOf } from '../model/source.ts';
import type { ElementNode, Tree } from '../model/tree.ts';

/** What a text does not know of itself. */
export interface Surroundings {
  /** Address of its page: there its sources and its anchors stand. */
  page: string;
  /** Full address of a path of the site. */
  absolute: (path: string) => string;
  numbers: SourceNumbers;
  /** By the path that the author writes. */
  pictures: ReadonlyMap<string, { src: string; width: number; height: number }>;
  /** The deeds that it names. */
  cases: readonly PracticeCase[];
}

type Content = ElementContent | string;
type Render = (given: Record<string, string>, inside: Content[], around: Surroundings) => Content[];
type Components = (typeof componentsFor)['practices'] &
  (typeof componentsFor)['recipes'] &
  (typeof componentsFor)['resolutions'];

export function plainHtml(tree: Tree, around: Surroundings): string {
  return toHtml(plainNodes(tree, around));
}

/** The same before it is written as HTML. */
export function plainNodes(tree: Tree, around: Surroundings): ElementContent[] {
  return plain(tree, around).map(asNode);
}

function plain(tree: Tree, around: Surroundings): Content[] {
  return tree.flatMap((node) => {
    if (typeof node === 'string') return node;
    const inside = plain(node.children, around);
    if (node.type === 'element') return element(node, inside, around);
    if (!Object.hasOwn(COMPONENTS, node.name)) throw new Error(`<${node.name}> has no plain form`);
    return COMPONENTS[node.name as keyof Components](node.attributes, inside, around);
  });
}

function element({ tag, attributes }: ElementNode, inside: Content[], { page, absolute }: Surroundings) {
  assertAllowedHtml(tag, attributes);
  if (tag === 'input') return attributes.checked === undefined ? '☐' : '☑';
  const { id: _id, class: _class, ...own } = attributes;
  if (own.href?.startsWith('#')) own.href = page + own.href;
  if (own.href?.startsWith('/')) own.href = absolute(own.href);
  return h(tag, own, ...inside);
}

/** The numbers of sources, each a link to its place in the list of the page. */
function mark(ids: string, { page, numbers }: Surroundings): ElementContent {
  const links = sourceRefOf(ids).map((id) =>
    h('a', { href: `${page}#source-${id}` }, `[${numbers.get(id)}]`),
  );
  return h('sup', {}, ...links);
}

const deed: Render = ({ id, ...figure }, inside, { cases, absolute }) => {
  const found = cases.find((each) => each.id === id);
  if (!found) throw new Error(`The deed ${id} is not among those of the text`);
  return [h('a', { href: absolute(found.path) }, ...(inside.length ? inside : [caseFigure(found, figure)]))];
};

const COMPONENTS: Record<keyof Components, Render> = {
  Source: ({ id = '' }, _inside, around) => [mark(id, around)],
  KeyFigures: (_given, inside) => [h('ul', {}, ...inside)],
  KeyFigure: ({ value, unit, label, source = '' }, _inside, around) => {
    const amount = h('strong', {}, [value, unit].filter(Boolean).join('\u00A0'));
    return [h('li', {}, amount, `\u00A0— ${label}`, mark(source, around))];
  },
  Note: ({ title }, inside) => [h('aside', {}, ...strong(title), ...inside)],
  Quote: ({ author, role }, inside) => [
    h('blockquote', {}, ...inside, h('p', {}, `— ${[author, role].filter(Boolean).join(', ')}`)),
  ],
  Photo: ({ src = '', alt = '', caption, author = '', licence = '' }, _inside, { pictures }) => {
    const picture = pictures.get(src);
    if (!picture) throw new Error(`The picture ${src} was not read with its entry`);
    const credit = h('figcaption', {}, photoCredit({ caption, author, licence }));
    return [h('figure', {}, h('img', { ...picture, alt }), credit)];
  },
  Steps: (_given, inside) => inside,
  Step: ({ who, time }) => strong([who, time].filter(Boolean).join('\u00A0· ')),
  Case: deed,
  CaseSum: deed,
  CaseResult: deed,
  Masthead: (_given, inside) => inside,
  Addressee: ({ number, title }) => [h('h2', {}, `${number}. ${title}`)],
  Clause: ({ number = '', note }, inside) => [
    h('p', {}, h('strong', {}, number), ' ', ...inside),
    ...(note ? [h('aside', {}, note)] : []),
  ],
};

function strong(line: string | undefined): ElementContent[] {
  return line ? [h('p', {}, h('strong', {}, line))] : [];
}

/** An element of the form. */
export function h(
  tagName: string,
  properties: Record<string, string | number>,
  ...children: Content[]
): ElementContent {
  return { type: 'element', tagName, properties, children: children.map(asNode) };
}

function asNode(content: Content): ElementContent {
  return typeof content === 'string' ? { type: 'text', value: content } : content;
}
