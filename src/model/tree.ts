/** The inert form of a text: what is stored and rendered. Plain JSON; nothing in it can run. */
export type TreeNode = string | ElementNode | ComponentNode;

export interface ElementNode {
  type: 'element';
  tag: string;
  /** Attributes as HTML names them. */
  attributes: Record<string, string>;
  children: TreeNode[];
}

export interface ComponentNode {
  type: 'component';
  /** A key of `componentsFor[collection]` in `model/components.ts`. */
  name: string;
  /** Already checked by the component's schema. */
  attributes: Record<string, string>;
  children: TreeNode[];
}

export type Tree = TreeNode[];

/** All text of a tree in reading order, without the attributes of components. */
export function plainText(nodes: Tree): string {
  return nodes.map((node) => (typeof node === 'string' ? node : plainText(node.children))).join('');
}

export function* walkTree(nodes: Tree): Generator<ElementNode | ComponentNode> {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    yield node;
    yield* walkTree(node.children);
  }
}

export interface TreeSection {
  /** Anchor of its heading. */
  id: string;
  heading: Tree;
  content: Tree;
}

/** The text cut at its headings of one level, each of which has an anchor; what stands before the first is left out. */
export function sectionsAt(tag: 'h2' | 'h3', tree: Tree): TreeSection[] {
  const sections: TreeSection[] = [];
  for (const node of tree) {
    if (typeof node !== 'string' && node.type === 'element' && node.tag === tag)
      sections.push({ id: node.attributes.id ?? '', heading: node.children, content: [] });
    else sections.at(-1)?.content.push(node);
  }
  return sections;
}

/** Paragraphs and items of lists in reading order, each in one line; tables and components, but for steps, are left out. */
export function paragraphsIn(nodes: Tree): { text: string; isItem: boolean }[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    if (node.type === 'component') return node.name === 'Steps' ? paragraphsIn(node.children) : [];
    if (node.tag === 'ol' || node.tag === 'ul') return paragraphsIn(node.children);
    const text = node.tag === 'p' || node.tag === 'li' ? inOneLine(node.children) : '';
    return text ? [{ text, isItem: node.tag === 'li' }] : [];
  });
}

function inOneLine(nodes: Tree): string {
  return plainText(nodes)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
