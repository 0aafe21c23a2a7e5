/** Nodes of parsed texts and of YAML as lists. The visitors of the libraries take as long as their parsers. */
import type { Nodes, Parents } from 'mdast';
import { isCollection, isPair, type Document, type Node } from 'yaml';

interface PlacedNode {
  node: Nodes;
  /** From the root down. */
  parents: readonly Parents[];
}

/** `root` and all below it in reading order; its depth has to be limited. */
export function nodesIn(
  root: Nodes,
  parents: readonly Parents[] = [],
  found: PlacedNode[] = [],
): PlacedNode[] {
  found.push({ node: root, parents });
  if ('children' in root) {
    const around = [...parents, root];
    for (const child of root.children) nodesIn(child, around, found);
  }
  return found;
}

export interface YamlNode {
  node: Node;
  /** Number of maps and lists around it. */
  depth: number;
}

/** Keys and values in reading order. */
export function yamlNodesIn({ contents }: Document.Parsed): YamlNode[] {
  const found: YamlNode[] = [];
  const add = (item: unknown, depth: number) => {
    if (isPair(item)) {
      add(item.key, depth);
      add(item.value, depth);
    } else if (item) {
      found.push({ node: item as Node, depth });
      if (isCollection(item)) for (const inside of item.items) add(inside, depth + 1);
    }
  };
  add(contents, 0);
  return found;
}
