/** Last stage: the tree that the gate has inspected becomes the inert tree that is stored, searched and rendered. */
import type { Nodes, Properties } from 'hast';
import type { Parents, Root } from 'mdast';
import { toHast, type State } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import { isTextCollection, OFFICIAL_COLLECTIONS } from '../model/collections.ts';
import { componentRule, type TextCollection } from '../model/components.ts';
import type { Asset, PageLink, PlacedComponent, UnreadableEntry } from '../model/entry.ts';
import { assertAllowedHtml } from '../model/html.ts';
import { packTree } from '../model/packed-tree.ts';
import { OUTLINES, partOf } from '../model/story.ts';
import { plainText, walkTree, type Tree, type TreeNode } from '../model/tree.ts';
import type { GatedFile } from './gate.ts';
import { isJsx, literalAttributes, type JsxElement } from './jsx.ts';
import { typesetTree } from './paragraphs.ts';
import { nodesIn } from './nodes.ts';
import { placeOfWords } from './places.ts';

/** An error anywhere in a file makes its entries unreadable; those of a list stand each for itself. */
export function withTree(source: GatedFile): GatedFile {
  const { collection, text, issues, entries, unreadable, root } = source;
  if (!isTextCollection(collection)) return source;
  const named = { components: root ? placedIn(root) : [], links: root ? linksIn(root) : [] };
  if (issues.length || !root) {
    const tree = root ? packTree(componentsIn(root, collection)) : '';
    const known = (entry: UnreadableEntry) => ({ ...entry, ...named, tree });
    return { ...source, entries: [], unreadable: [...unreadable, ...entries].map(known) };
  }
  const tree = packTree(buildTree(root, collection));
  const photos = named.components.flatMap(({ name, attributes: { src = '' } }): Asset[] =>
    name === 'Photo' ? [{ src, place: placeOfWords(text, src) }] : [],
  );
  return {
    ...source,
    entries: entries.map((entry) => ({ ...entry, ...named, tree, assets: [...entry.assets, ...photos] })),
  };
}

function placedIn(root: Root): PlacedComponent[] {
  return nodesIn(root).flatMap(({ node }) => {
    if (!isJsx(node) || !node.name || !node.position) return [];
    const { line, column } = node.position.start;
    return [{ name: node.name, attributes: literalAttributes(node), place: { line, column } }];
  });
}

function linksIn(root: Root): PageLink[] {
  return nodesIn(root).flatMap(({ node }) => {
    if (!('url' in node) || !node.position || !/^\/(?!\/)[^\s\\]*$/.test(node.url)) return [];
    const { line, column } = node.position.start;
    return [{ path: node.url, place: { line, column } }];
  });
}

/** Of a text with errors the rules of the check see its components alone, as they are written, and their words. */
function componentsIn(root: Root, collection: TextCollection): Tree {
  return nodesIn(root).flatMap(({ node }): Tree => {
    if (!isJsx(node) || !node.name || !componentRule(collection, node.name)) return [];
    const attributes = literalAttributes(node);
    return [{ type: 'component', name: node.name, attributes, children: [toString(node)] }];
  });
}

/** @param root has passed the gate; what the gate refuses is left out, or throws */
export function buildTree(root: Root, collection: TextCollection): Tree {
  const nothing = () => undefined;
  // The library would pass them through as deep copies.
  const asIs = (state: State, node: JsxElement) => ({ ...node, children: state.all(node as Parents) });
  // It looks for definitions in what it is given, by a visitor that takes longer than the rest: they are all that it is given.
  const definitions = nodesIn(root).flatMap(({ node }) => (node.type === 'definition' ? [node] : []));
  const html = toHast(
    { type: 'root', children: definitions },
    {
      handlers: {
        root: (state: State) => state.all(root),
        mdxJsxFlowElement: asIs,
        mdxJsxTextElement: asIs,
        mdxFlowExpression: nothing,
        mdxTextExpression: nothing,
        mdxjsEsm: nothing,
      },
    },
  );
  const tree = childrenOf(html, collection);
  typesetTree(tree, { official: OFFICIAL_COLLECTIONS.includes(collection) });
  nameHeadings(tree, collection);
  return tree;
}

function childrenOf(node: Nodes, collection: TextCollection): Tree {
  const children = 'children' in node ? node.children : [];
  return children.flatMap((child) => {
    const built = build(child, collection);
    return built === undefined || built === '\n' ? [] : [built];
  });
}

function build(node: Nodes, collection: TextCollection): TreeNode | undefined {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'element':
      return element(node.tagName, htmlAttributes(node.properties), childrenOf(node, collection));
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const { name } = node;
      if (!name) return undefined;
      const given = literalAttributes(node);
      const children = childrenOf(node, collection);
      const rule = componentRule(collection, name);
      if (!rule) return element(name, given, children);
      return {
        type: 'component',
        name,
        attributes: rule.attributes.parse(given) as Record<string, string>,
        children,
      };
    }
    default:
      return undefined;
  }
}

function element(tag: string, attributes: Record<string, string>, children: Tree): TreeNode {
  assertAllowedHtml(tag, attributes);
  return { type: 'element', tag, attributes, children };
}

/** The few properties that our Markdown gives, by their HTML names. Alignment is a class: no page has inline styles. */
function htmlAttributes(properties: Properties): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'className') attributes.class = Array.isArray(value) ? value.join(' ') : String(value);
    else if (name === 'align') attributes.class = `align-${String(value)}`;
    else attributes[name] = String(value);
  }
  return attributes;
}

/** Anchors are Latin and do not hang on the wording: the part of the text, else the number of the heading. */
function nameHeadings(tree: Tree, collection: TextCollection): void {
  let number = 0;
  for (const node of walkTree(tree)) {
    if (node.type !== 'element' || !/^h[2-4]$/.test(node.tag)) continue;
    number += 1;
    const part = partOf(OUTLINES[collection] ?? {}, plainText(node.children));
    node.attributes.id = part ?? `part-${number}`;
  }
}
