/** What a page adds to the tree of an official document: addresses of paragraphs, meanings of terms. Never a word. */
import type { ComponentNode, Tree, TreeNode } from '../model/tree.ts';
import type { GlossaryTerm } from '../model/taxonomy.ts';

/** Anchor of the n-th paragraph or item of a list: it hangs on the place in the text, never on the wording. */
function paragraphAnchor(number: number): string {
  return `par-${number}`;
}

/**
 * Gives every paragraph and every item of a list outside of clauses an `id`, and a <ParagraphLink> at its end.
 * Parts that have addresses of their own (clauses, stages, indicators) are left as they are.
 */
export function withParagraphAnchors(tree: Tree): Tree {
  let number = 0;
  const anchored = (node: TreeNode): TreeNode => {
    if (typeof node === 'string' || node.type === 'component') return node;
    if (node.tag === 'ul' || node.tag === 'ol') return { ...node, children: node.children.map(anchored) };
    if (node.tag !== 'p' && node.tag !== 'li') return node;
    number += 1;
    const anchor = paragraphAnchor(number);
    const link: ComponentNode = {
      type: 'component',
      name: 'ParagraphLink',
      attributes: { anchor, number: String(number) },
      children: [],
    };
    return { ...node, attributes: { ...node.attributes, id: anchor }, children: [...node.children, link] };
  };
  return tree.map(anchored);
}

/**
 * Wraps the first use of each glossary term in a <Term>. A term is found as the glossary writes it, whole word for
 * whole word; a declined one is left alone rather than guessed. Nothing is marked inside of links and headings.
 */
export function withTerms(tree: Tree, terms: readonly GlossaryTerm[]): Tree {
  const names = terms
    .flatMap((term) => [term.term, term.expansion].flatMap((name) => (name ? [{ name, term }] : [])))
    // «устав ТОС» before «ТОС»
    .sort((a, b) => b.name.length - a.name.length);
  if (!names.length) return tree;
  const byName = new Map(names.map(({ name, term }) => [key(name), term]));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}«-])(?:${names.map(({ name }) => wordsPattern(name)).join('|')})(?![\\p{L}\\p{N}-])`,
    'giu',
  );
  const seen = new Set<string>();

  const marked = (text: string): TreeNode[] => {
    const nodes: TreeNode[] = [];
    let from = 0;
    for (const match of text.matchAll(pattern)) {
      const term = byName.get(key(match[0]));
      if (!term || seen.has(term.id)) continue;
      seen.add(term.id);
      nodes.push(text.slice(from, match.index), {
        type: 'component',
        name: 'Term',
        attributes: { id: term.id, meaning: term.meaning },
        children: [match[0]],
      });
      from = match.index + match[0].length;
    }
    nodes.push(text.slice(from));
    return nodes.filter((node) => node !== '');
  };
  const inside = (nodes: Tree): Tree =>
    nodes.flatMap((node) => {
      if (typeof node === 'string') return marked(node);
      if (node.type === 'element' && /^(?:a|h[1-6])$/.test(node.tag)) return [node];
      if (node.type === 'component' && node.name === 'Masthead') return [node];
      return [{ ...node, children: inside(node.children) }];
    });
  return inside(tree);
}

function key(name: string): string {
  return name.toLocaleLowerCase('ru').replace(/\s+/g, ' ');
}

/** Spaces of the text may be no-break ones. */
function wordsPattern(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => RegExp.escape(word))
    .join('\\s+');
}
