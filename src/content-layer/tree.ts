/** From the text of an entry to its inert tree: what is stored, searched and drawn. */
import { mdxToHast, type HastNode } from 'satteri';
import type { ComponentRule, TextCollection } from '../model/components.ts';
import { componentsFor } from '../model/components.ts';
import { storyPartOf } from '../model/story.ts';
import { plainText, walkTree, type Tree, type TreeNode } from '../model/tree.ts';
import { typesetTree } from './paragraphs.ts';

/** Features of the parser: one set for checking and for drawing. */
export const FEATURES = { gfm: { footnotes: false }, frontmatter: true, smartPunctuation: false } as const;

/** The text has passed the gate; what the gate refuses is not met here. */
export function buildTree(text: string, collection: TextCollection): Tree {
  const rules: Record<string, ComponentRule> = componentsFor[collection];
  const root = mdxToHast(text, { features: FEATURES, position: false });
  const tree = childrenOf(root, rules);
  typesetTree(tree);
  nameHeadings(tree, collection);
  return tree;
}

type Named = { name: string | null; attributes: { type: string; name?: string; value?: unknown }[] };

function childrenOf(node: HastNode, rules: Record<string, ComponentRule>): Tree {
  const children = 'children' in node ? (node.children as HastNode[]) : [];
  return children.flatMap((child) => {
    const built = build(child, rules);
    return built === undefined || built === '\n' ? [] : [built];
  });
}

function build(node: HastNode, rules: Record<string, ComponentRule>): TreeNode | undefined {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'element': {
      return {
        type: 'element',
        tag: node.tagName,
        attributes: htmlAttributes(node.properties),
        children: childrenOf(node, rules),
      };
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const { name, attributes } = node as unknown as Named;
      const given = Object.fromEntries(attributes.map((item) => [item.name, String(item.value ?? '')]));
      const rule = name ? rules[name] : undefined;
      if (!name) return undefined;
      return rule
        ? {
            type: 'component',
            name,
            attributes: rule.attributes.parse(given) as Record<string, string>,
            children: childrenOf(node as HastNode, rules),
          }
        : { type: 'element', tag: name, attributes: given, children: childrenOf(node as HastNode, rules) };
    }
    default:
      return undefined;
  }
}

/** The few properties that our Markdown gives, by their HTML names. Inline styles become classes: no page has them. */
function htmlAttributes(properties: Record<string, unknown> = {}): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'className') attributes.class = Array.isArray(value) ? value.join(' ') : String(value);
    else if (name === 'style') {
      const align = /text-align:\s*(\w+)/.exec(String(value))?.[1];
      if (align) attributes.class = `align-${align}`;
    } else attributes[name] = String(value);
  }
  return attributes;
}

/** Anchors are Latin and do not hang on the wording: the part of the story, else the number of the heading. */
function nameHeadings(tree: Tree, collection: TextCollection): void {
  let number = 0;
  for (const node of walkTree(tree)) {
    if (node.type !== 'element' || !/^h[2-4]$/.test(node.tag)) continue;
    number += 1;
    const part = collection === 'practices' ? storyPartOf(plainText(node.children)) : undefined;
    node.attributes.id = part ?? `part-${number}`;
  }
}
