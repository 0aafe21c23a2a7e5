/** A text as an editor writes it, on its way past the gate to an inert tree. */
import { parseText } from '../src/content-layer/gate.ts';
import { buildTree } from '../src/content-layer/tree.ts';
import type { TextCollection } from '../src/model/components.ts';
import type { Tree } from '../src/model/tree.ts';

export function treeOf(text: string, collection: TextCollection): Tree {
  return buildTree(parseText(text), collection);
}
