/** Examples of what authors may write: each goes through the gate and the parser that every entry goes through. */
import { gate } from '../content-layer/gate.ts';
import { buildTree } from '../content-layer/tree.ts';
import type { Tree } from '../model/tree.ts';

export interface Example {
  source: string;
  tree: Tree;
}

/** Throws when the gate would refuse it: an example that cannot be copied is worse than none. */
export function example(text: string): Example {
  const source = text.trim();
  const { issues, root } = gate(source, 'practices', 'src/pages/editors/components.mdx');
  if (issues.length || !root)
    throw new Error(issues.map(({ message, advice }) => `${message} → ${advice}`).join('\n'));
  return { source, tree: buildTree(root, 'practices') };
}
