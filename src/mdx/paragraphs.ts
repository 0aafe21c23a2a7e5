/**
 * Typesetting of whole paragraphs. Quotation marks pair and short words cling across emphasis and links,
 * so the text of a paragraph is joined, set once, and split back to where it came from.
 */
import { setQuotes, setSpaces } from '../language/typography.ts';
import type { Tree, TreeNode } from '../model/tree.ts';

/** typograf steps over HTML tags; a tag marks each border between two text nodes. */
const BORDER = '<wbr>';
/** Stands for a `<` of the text itself meanwhile. */
const LESS_THAN = '\uE000';

const INLINE = new Set(['em', 'strong', 'del', 'a', 'sup', 'sub', 'abbr', 'br']);
const VERBATIM = new Set(['code', 'pre', 'kbd']);

type Slot = { owner: Tree; index: number };

/** Typesets the tree in place. */
export function typesetTree(nodes: Tree): void {
  let run: Slot[] = [];
  const flush = () => {
    setRun(run);
    run = [];
  };
  for (const [index, node] of nodes.entries()) {
    if (typeof node === 'string') run.push({ owner: nodes, index });
    else if (isInline(node)) collect(node.children, run);
    else {
      flush();
      if (!(node.type === 'element' && VERBATIM.has(node.tag))) typesetTree(node.children);
    }
  }
  flush();
}

function isInline(node: Exclude<TreeNode, string>): boolean {
  return node.type === 'element' ? INLINE.has(node.tag) : node.children.length === 0;
}

function collect(nodes: Tree, run: Slot[]): void {
  for (const [index, node] of nodes.entries()) {
    if (typeof node === 'string') run.push({ owner: nodes, index });
    else if (!(node.type === 'element' && VERBATIM.has(node.tag))) collect(node.children, run);
  }
}

function setRun(run: Slot[]): void {
  const texts = run.map(({ owner, index }) => owner[index] as string);
  const whole = texts.join('');
  if (!whole.trim()) return;
  const quoted = cutLike(setQuotes(whole), texts);
  // typograf trims what it sets: the spaces at the edges of the run are kept aside.
  const lead = /^\s*/.exec(whole)?.[0] ?? '';
  const tail = /\s*$/.exec(whole)?.[0] ?? '';
  const set = setSpaces(
    quoted
      .map((text) => text.replaceAll('<', LESS_THAN))
      .join(BORDER)
      .trim(),
  )
    .split(BORDER)
    .map((text) => text.replaceAll(LESS_THAN, '<'));
  if (set.length !== run.length) return;
  for (const [position, { owner, index }] of run.entries()) {
    owner[index] =
      (position === 0 ? lead : '') + (set[position] ?? '') + (position === run.length - 1 ? tail : '');
  }
}

/** Cuts `whole` into pieces as long as `pieces`; gives them back as they were when the lengths differ. */
function cutLike(whole: string, pieces: string[]): string[] {
  if (whole.length !== pieces.reduce((sum, piece) => sum + piece.length, 0)) return pieces;
  let offset = 0;
  return pieces.map((piece) => whole.slice(offset, (offset += piece.length)));
}
