/** A Markdown tree out of a word processor made plain: emphasis without edges of space, Russian typography. */
import type { Link, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { typeset } from '../../language/typography.ts';
import { typesetTree } from '../../content-layer/paragraphs.ts';
import type { Tree } from '../../model/tree.ts';

/** Where a text holds letters of its own, not blocks. */
const HOLDERS = new Set(['paragraph', 'heading', 'tableCell']);

export function tidy(root: Root): Root {
  for (const node of everyNode(root)) {
    if (!HOLDERS.has(node.type)) continue;
    const holder = node as Parents & { children: PhrasingContent[] };
    holder.children = linked(merged(plainEdges(holder.children)));
    set(holder.children);
  }
  root.children = root.children.filter((node) => node.type !== 'paragraph' || node.children.length > 0);
  return root;
}

/**
 * Quotation marks and dashes as they should be. Spaces that do not break are left to the site, which sets them at
 * every build: in a file nobody would see them.
 */
export function setRussian(text: string): string {
  return typeset(text).replaceAll('\u00A0', ' ');
}

export function textOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

export function* everyNode(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* everyNode(child);
}

/** «**слово **» would show its stars: spaces leave the emphasis, and what is empty then goes. */
function plainEdges(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type !== 'strong' && node.type !== 'emphasis' && node.type !== 'delete' && node.type !== 'link')
      return [node];
    const children = plainEdges(node.children);
    const whole = children.map((child) => textOf(child)).join('');
    const hasPicture = children.some((child) => child.type === 'image');
    if (!whole.trim() && !hasPicture) return [{ type: 'text', value: whole }];
    // A whole paragraph of a link is no reason to lose its mark: only the words decide.
    const before = /^\s/.test(whole) && !hasPicture ? ' ' : '';
    const after = /\s$/.test(whole) && !hasPicture ? ' ' : '';
    if (before) trimEdge(children, 0, (value) => value.trimStart());
    if (after) trimEdge(children, -1, (value) => value.trimEnd());
    return [
      ...(before ? [{ type: 'text', value: before } as const] : []),
      { ...node, children } as PhrasingContent,
      ...(after ? [{ type: 'text', value: after } as const] : []),
    ];
  });
}

function trimEdge(nodes: PhrasingContent[], at: 0 | -1, trim: (value: string) => string): void {
  const edge = nodes.at(at);
  if (!edge) return;
  if (edge.type === 'text') edge.value = trim(edge.value);
  else if ('children' in edge) trimEdge(edge.children, at, trim);
}

/** Word cuts a sentence into runs: neighbours of one kind are one. */
function merged(nodes: PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else if ((node.type === 'strong' || node.type === 'emphasis') && last?.type === node.type) {
      last.children = merged([...last.children, ...node.children]);
    } else if (node.type !== 'text' || node.value) {
      if ('children' in node) node.children = merged(node.children as PhrasingContent[]) as never;
      result.push(node);
    }
  }
  return result;
}

const ADDRESS = /https?:\/\/[^\s<>«»"]+[^\s<>«»".,;:!?)\]]/g;

/** An address written out is a link like any other. */
function linked(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type !== 'text') return [node];
    const pieces: PhrasingContent[] = [];
    let from = 0;
    for (const match of node.value.matchAll(ADDRESS)) {
      if (match.index > from) pieces.push({ type: 'text', value: node.value.slice(from, match.index) });
      pieces.push({
        type: 'link',
        url: match[0],
        children: [{ type: 'text', value: match[0] }],
      } satisfies Link);
      from = match.index + match[0].length;
    }
    if (from < node.value.length) pieces.push({ type: 'text', value: node.value.slice(from) });
    return pieces;
  });
}

/** The site's own typesetting of whole paragraphs, over a copy of the shape that it knows. */
function set(nodes: PhrasingContent[]): void {
  const owners: { value: string }[] = [];
  const shapeOf = (node: PhrasingContent): Tree[number] => {
    if (node.type === 'text') {
      owners.push(node);
      return node.value;
    }
    if (node.type === 'inlineCode' || !('children' in node) || (node.type === 'link' && isAddress(node))) {
      return { type: 'element', tag: 'code', attributes: {}, children: [] };
    }
    return { type: 'element', tag: 'em', attributes: {}, children: node.children.map(shapeOf) };
  };
  const shape = nodes.map(shapeOf);
  // Another tag than the inline ones would end the run: an address within it must not.
  for (const node of shape)
    if (typeof node !== 'string' && node.type === 'element' && node.tag === 'code') node.tag = 'abbr';
  typesetTree(shape);
  const set = stringsIn(shape);
  owners.forEach((owner, index) => (owner.value = (set[index] ?? owner.value).replaceAll('\u00A0', ' ')));
}

function stringsIn(tree: Tree): string[] {
  return tree.flatMap((node) => (typeof node === 'string' ? [node] : stringsIn(node.children)));
}

function isAddress(link: Link): boolean {
  return link.children.some((child) => textOf(child) === link.url);
}
