/** Clauses and sections: the parts of a document that have a number and a permanent anchor. */
import type { ComponentNode, Tree } from '../model/tree.ts';
import { plainText, walkTree } from '../model/tree.ts';

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
  return [...walkTree(tree)].filter((node): node is ComponentNode => node.type === 'component' && node.name === name);
}

export function clausesOf(tree: Tree): Clause[] {
  return components(tree, 'Clause').map(({ attributes, children }) => ({
    number: attributes.number ?? '',
    verb: attributes.verb ?? '',
    text: plainText(children).trim(),
  }));
}

export function sectionsOf(tree: Tree): Section[] {
  return components(tree, 'Section').map(({ attributes }) => ({
    number: attributes.number ?? '',
    title: attributes.title,
    label: attributes.label ?? '',
  }));
}

/** The addressee of a clause is the first number of its own. */
export function addresseeNumber(clauseNumber: string): string {
  return clauseNumber.split('.')[0] ?? clauseNumber;
}

/** Anchor of a clause on its page: `p-2-4`. It hangs on the printed number, never on the wording. */
export function clauseAnchor(number: string): string {
  return `p-${number.replaceAll('.', '-')}`;
}

/** Anchor of a section in its chapter: `s-4-1`. */
export function sectionAnchor(number: string): string {
  return `s-${number.replaceAll('.', '-')}`;
}
