/** A Markdown tree out of a word processor made plain: emphasis without edges of space, Russian typography. */
import type {
  Heading,
  List,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  TableCell,
  Text,
} from 'mdast';
import { findAndReplace } from 'mdast-util-find-and-replace';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { typesetRuns } from '../../content-layer/paragraphs.ts';

/** Of a page on the web, without the sign that ends a sentence. */
export const ADDRESS = /https?:\/\/[^\s<>«»"]+[^\s<>«»".,;:!?)\]]/g;

/** What holds a text of its own, not blocks. */
type Holder = Paragraph | Heading | TableCell;

export function tidy() {
  return (root: Root): void => {
    visit(root, 'tableCell', (cell) => {
      cell.children = inOneLine(cell.children);
    });
    const holders: Holder[] = [];
    visit(root, (node) => {
      if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
      node.children = plain(node.children);
      holders.push(node);
    });
    findAndReplace(
      root,
      [ADDRESS, (url: string) => ({ type: 'link', url, children: [{ type: 'text', value: url }] })],
      { ignore: 'link' },
    );
    for (const holder of holders) setRussian(holder);
    root.children = root.children.filter((node) => node.type !== 'paragraph' || node.children.length > 0);
  };
}

/**
 * Markdown numbers a list 1, 2, 3 from any start. Where Word numbers it otherwise, another list begins, and what is no
 * plain number is written before the words.
 */
export function numberAsInWord() {
  return (root: Root): void => {
    visit(root, 'list', (list, index, parent) => {
      if (!parent || index === undefined || !list.children.some(({ data }) => data?.label !== undefined))
        return;
      const lists: List[] = [];
      for (const item of list.children) {
        const number = /^(\d+)[.)]?$/.exec(item.data?.label ?? '')?.[1];
        const last = lists.at(-1);
        const start = number === undefined ? null : Number(number);
        const isNext = last?.ordered ? start === (last.start ?? 1) + last.children.length : start === null;
        if (last && isNext) last.children.push(item);
        else lists.push({ ...list, ordered: start !== null, start, children: [item] });
        const [first] = item.children;
        if (start !== null || !item.data?.label || first?.type !== 'paragraph') continue;
        first.children.unshift({ type: 'text', value: `${item.data.label} ` });
      }
      (parent.children as RootContent[]).splice(index, 1, ...lists);
      for (const { children } of lists) for (const item of children) delete item.data;
      return index;
    });
  };
}

/** Words as they are read: a line break parts them as a space does. */
export function textOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Whether all words are bold. */
export function isBold({ children }: Paragraph): boolean {
  return children.every((child) => child.type === 'strong' || !textOf(child).trim());
}

export function holds(node: Nodes, type: Nodes['type']): boolean {
  let found = false;
  visit(node, type, () => {
    found = true;
    return EXIT;
  });
  return found;
}

/** A cell of Markdown holds one line: its paragraphs and lists are joined. */
function inOneLine(nodes: readonly (RootContent | PhrasingContent)[]): PhrasingContent[] {
  return nodes.flatMap((node, index): PhrasingContent[] => {
    const isBlock =
      node.type === 'paragraph' ||
      node.type === 'heading' ||
      node.type === 'list' ||
      node.type === 'listItem';
    if (!isBlock) return [node as PhrasingContent];
    const between = !index ? '' : node.type === 'listItem' ? '; ' : ' ';
    const label = node.type === 'listItem' && node.data?.label ? `${node.data.label} ` : '';
    return [{ type: 'text', value: between + label }, ...inOneLine(node.children)];
  });
}

/**
 * Moves spaces out of emphasis («**слово **» would be shown literally), drops empty nodes, and merges the adjacent
 * runs that Word splits a sentence into.
 */
export function plain(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  const add = (node: PhrasingContent): void => {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else if ((node.type === 'strong' || node.type === 'emphasis') && last?.type === node.type) {
      last.children = plain([...last.children, ...node.children]);
    } else if (node.type !== 'text' || node.value) result.push(node);
  };
  for (const node of nodes) {
    if (!('children' in node)) {
      add(node);
      continue;
    }
    const children = plain(node.children as PhrasingContent[]);
    const before = takeSpace(children.at(0), /^\s+/);
    const after = takeSpace(children.at(-1), /\s+$/);
    const filled = children.filter((child) => child.type !== 'text' || child.value);
    add({ type: 'text', value: before });
    if (filled.length) add({ ...node, children: filled } as PhrasingContent);
    add({ type: 'text', value: after });
  }
  return result;
}

function takeSpace(node: PhrasingContent | undefined, edge: RegExp): string {
  if (node?.type !== 'text' || !edge.test(node.value)) return '';
  node.value = node.value.replace(edge, '');
  return ' ';
}

/**
 * Sets quotation marks and dashes. No-break spaces are invisible in a file, so they are left to the build.
 */
function setRussian(holder: Holder): void {
  const texts: Text[] = [];
  visit(holder, (node) => {
    if (node.type === 'text') texts.push(node);
    return node.type === 'link' && textOf(node) === node.url ? SKIP : undefined;
  });
  const [set = []] = typesetRuns([texts.map(({ value }) => value)]);
  for (const [index, text] of texts.entries())
    text.value = (set[index] ?? text.value).replaceAll('\u00A0', ' ');
}
