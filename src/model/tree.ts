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
