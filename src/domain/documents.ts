/** Clauses and sections: the parts of a document that have a number and a permanent anchor. */
import { date, yearOf } from '../language/format.ts';
import type { FollowUp } from '../model/follow-up.ts';
import type { Region } from '../model/taxonomy.ts';
import { plainText, walkTree, type ComponentNode, type Tree, type TreeNode } from '../model/tree.ts';

export interface Clause {
  /** As printed, with the addressee's number before it: `2.4`. */
  number: string;
  /** What is asked, in the document's own word: «содействовать». */
  verb: string;
  text: string;
}

export interface Section {
  /** As printed: `4.1`. */
  number: string;
  /** Heading as printed; some sections have none. */
  title?: string | undefined;
  /** Short name for lists and navigation. */
  label: string;
}

function components(tree: Tree, name: string): ComponentNode[] {
  return [...walkTree(tree)].filter((node) => isComponent(node, name));
}

export function clausesOf(tree: Tree): Clause[] {
  return components(tree, 'Clause').map(({ attributes, children }) => ({
    number: attributes.number ?? '',
    verb: attributes.verb ?? '',
    text: plainText(children).trim(),
  }));
}

/** Whom the clauses after each heading address, in the document's own words. */
export function addresseesOf(tree: Tree): { number: string; title: string }[] {
  return components(tree, 'Addressee').map(({ attributes }) => ({
    number: attributes.number ?? '',
    title: attributes.title ?? '',
  }));
}

export function sectionsOf(tree: Tree): Section[] {
  return components(tree, 'Section').map(({ attributes }) => ({
    number: attributes.number ?? '',
    title: attributes.title,
    label: attributes.label ?? '',
  }));
}

/** Whom clauses address. */
export interface Addressee {
  number: string;
  /** Short, where there is little room. */
  name: string;
  /** In the words of the document, without the colon that leads on to the clauses. */
  title: string;
  clauses: Clause[];
}

/** The addressee of a clause is the first number of its own. */
export function addresseeNumber(clauseNumber: string): string {
  return clauseNumber.split('.')[0] ?? clauseNumber;
}

/** What the heading of an addressee leads to. */
export interface AddresseeLink {
  name: string;
  /** How many are for this addressee. */
  clauses: number;
  /** The page of these clauses alone. */
  href: string;
}

/** Page of the clauses for one addressee, without the path prefix. */
export function addresseePath(document: { path: string }, number: string): string {
  return `${document.path}to-${number}/`;
}

/** Each heading of an addressee and its clauses put into a <section>, within which the heading may run. */
export function inSections(tree: Tree): Tree {
  const parts: Tree = [];
  let section: Tree | undefined;
  for (const node of tree) {
    if (isComponent(node, 'Addressee')) {
      section = [node];
      parts.push({ type: 'element', tag: 'section', attributes: {}, children: section });
    } else if (section && isComponent(node, 'Clause')) section.push(node);
    else {
      section = undefined;
      parts.push(node);
    }
  }
  return parts;
}

/**
 * The head of a document as it is printed. One of several lines names the document: it is the heading of its page then,
 * and does not stand in the text again.
 */
export function withoutHead(tree: Tree): { head: string[]; text: Tree } {
  const head = components(tree, 'Masthead').flatMap(({ children }) =>
    children.map((line) => plainText([line]).trim()).filter(Boolean),
  );
  if (head.length < 2) return { head: [], text: tree };
  return { head, text: tree.filter((node) => !isComponent(node, 'Masthead')) };
}

/** The clauses for one addressee under their heading, out of the whole text. */
export function addresseePart(tree: Tree, number: string): Tree {
  return tree.filter(
    (node) =>
      (isComponent(node, 'Addressee') && node.attributes.number === number) ||
      (isComponent(node, 'Clause') && addresseeNumber(node.attributes.number ?? '') === number),
  );
}

/** What stands below the head of a section, up to the next one. */
export function sectionPart(tree: Tree, number: string): Tree {
  const start =
    1 + tree.findIndex((node) => isComponent(node, 'Section') && node.attributes.number === number);
  const next = tree.findIndex((node, at) => at >= start && isComponent(node, 'Section'));
  return tree.slice(start, next < 0 ? undefined : next);
}

function isComponent(node: TreeNode, name: string): node is ComponentNode {
  return typeof node !== 'string' && node.type === 'component' && node.name === name;
}

/** Anchor of a clause on its page: `p-2-4`. It hangs on the printed number, never on the wording. */
export function clauseAnchor(number: string): string {
  return `p-${number.replaceAll('.', '-')}`;
}

/** Anchor of the heading over the clauses of an addressee: `to-2`. */
export function addresseeAnchor(number: string): string {
  return `to-${number}`;
}

/** Anchor of a section in its chapter: `s-4-1`. */
export function sectionAnchor(number: string): string {
  return `s-${number.replaceAll('.', '-')}`;
}

/** Page of the stages of a strategy, without the path prefix; there is none without stages. */
export function stagesPath(document: { path: string }): string {
  return `${document.path}stages/`;
}

/** Page of the indicators of a strategy, without the path prefix; there is none without indicators. */
export function indicatorsPath(document: { path: string }): string {
  return `${document.path}indicators/`;
}

/** Page of an indicator, without the path prefix; `document` is its strategy. */
export function indicatorPath(document: { path: string }, indicator: { id: string }): string {
  return `${indicatorsPath(document)}${indicator.id}/`;
}

/** Pages of all practices on the themes of an indicator, without the path prefix. */
export function indicatorListPath(document: { path: string }, indicator: { id: string }): string {
  return `${indicatorPath(document, indicator)}practices/`;
}

/** A clause or a section as something to point at. */
export interface Point {
  /** `document/number`, as practices name it. */
  id: string;
  kind: 'clause' | 'section';
  number: string;
  /** Short title of the document. */
  document: string;
  /** For which the document speaks, unless it is the whole country. */
  region: Region | undefined;
  /** Whom a clause addresses, in the words of the document. */
  addressee?: string | undefined;
  /** The words of the clause, or the short name of the section. */
  text: string;
  /** How a reference names it: with the full title of the document and the day of its edition. */
  cited: string;
  /** When the document was adopted, if that is known. */
  year?: number;
  /** Address with the anchor, without the path prefix. */
  path: string;
}

export interface ResolutionOutline {
  id: string;
  title: string;
  shortTitle: string;
  adopted: string;
  region: Region | undefined;
  path: string;
  clauses: Clause[];
  followUp?: FollowUp | undefined;
  /** None where the document does not divide its clauses. */
  addressees: Addressee[];
}

export interface StrategyOutline {
  id: string;
  title: string;
  shortTitle: string;
  region: Region | undefined;
  path: string;
  chapters: { path: string; sections: Section[] }[];
}

/** The clauses by addressee; all in one without a name where the document does not divide them. */
export function clauseGroups({
  addressees,
  clauses,
}: {
  addressees?: readonly Addressee[] | undefined;
  clauses: readonly Clause[];
}): readonly Addressee[] {
  if (!addressees?.length) return [{ number: '', name: '', title: '', clauses: [...clauses] }];
  return addressees.filter((addressee) => addressee.clauses.length > 0);
}

export function clausePoint(document: Omit<ResolutionOutline, 'clauses'>, clause: Clause): Point {
  return {
    id: `${document.id}/${clause.number}`,
    kind: 'clause',
    number: clause.number,
    document: document.shortTitle,
    region: document.region,
    addressee: document.addressees.find(({ number }) => number === addresseeNumber(clause.number))?.title,
    text: clause.text,
    cited: `${document.title}, ${date(document.adopted)}, п.\u00A0${clause.number}`,
    year: yearOf(document.adopted),
    path: `${document.path}#${clauseAnchor(clause.number)}`,
  };
}

export function sectionPoint(
  document: Omit<StrategyOutline, 'chapters'>,
  chapter: { path: string },
  section: Section,
): Point {
  return {
    id: `${document.id}/${section.number}`,
    kind: 'section',
    number: section.number,
    document: document.shortTitle,
    region: document.region,
    text: section.label,
    cited: `${document.title}, раздел\u00A0${section.number}`,
    path: `${chapter.path}#${sectionAnchor(section.number)}`,
  };
}

/** Page of all practices at a point, without the path prefix: its anchor becomes a folder. */
export function pointListPath({ path }: Pick<Point, 'path'>): string {
  return `${path.replace('#', '')}/`;
}

/** «Резолюция съезда ТОС, 2020, п. 2.4» */
export function pointName(point: Point): string {
  return point.kind === 'clause'
    ? `${point.document}, п.\u00A0${point.number}`
    : `${point.document}, раздел\u00A0${point.number}`;
}

/** Whom a point asks, and for what; cut for lists. */
export function askedWords({ addressee, text }: Point, limit?: number): string {
  return [addressee, brief(text, limit)].filter(Boolean).join(': ');
}

/** Words cut at a word's end, for lists; the whole stands on the page of the document. */
export function brief(text: string, limit = 140): string {
  if (text.length <= limit) return text.replace(/[;.]$/, '');
  return `${text.slice(0, text.lastIndexOf(' ', limit)).replace(/[\s,;:—–-]+$/, '')}…`;
}
