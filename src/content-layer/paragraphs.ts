/**
 * Typesetting of whole paragraphs. Quotation marks pair and short words cling across emphasis and links,
 * so the text of a paragraph is joined, set once, and split back to where it came from.
 */
import { VALUES } from '../model/components.ts';
import { PLACEHOLDER } from '../model/passage.ts';
import { joinCompounds, setQuotes, setSpacesOfAll } from '../language/typography.ts';
import type { Tree, TreeNode } from '../model/tree.ts';

/** typograf steps over HTML tags; a tag marks each border between two text nodes. */
const BORDER = '<wbr>';
/** Placeholder for a literal `<` of the text. */
const LESS_THAN = '\uE000';

const INLINE = new Set(['em', 'strong', 'del', 'a', 'sup', 'sub', 'abbr', 'br', 'Case']);
const VERBATIM = new Set(['code', 'pre', 'kbd']);

/** A text, or a component that stands for words. */
type Slot = { owner: Tree; index: number };
/** The texts that are set as one paragraph, wherever in it they stand. */
type Run = Slot[];

/** Typesets the tree in place. */
export function typesetTree(nodes: Tree, { official = false } = {}): void {
  const runs = runsOf(nodes);
  const set = typesetRuns(runs.map((run) => (official ? textsOf(run).map(joinCompounds) : textsOf(run))));
  for (const [at, run] of runs.entries()) {
    for (const [position, { owner, index }] of run.entries()) {
      const before = owner[index];
      if (typeof before === 'string') owner[index] = set[at]?.[position] ?? before;
    }
  }
}

/** Each run is the texts of a paragraph between its marks; they come back typeset, in as many pieces. */
export function typesetRuns(runs: readonly string[][]): string[][] {
  const quoted = runs.map((texts) => cutLike(setQuotes(texts.join('')), texts));
  const set = setSpacesOfAll(quoted.map(joined));
  return quoted.map((texts, index) => cutAtBorders(set[index] ?? '', texts));
}

function runsOf(nodes: Tree): Run[] {
  const runs: Run[] = [];
  let run: Run = [];
  const flush = () => {
    if (textsOf(run).join('').trim()) runs.push(run);
    run = [];
  };
  for (const [index, node] of nodes.entries()) {
    if (typeof node === 'string') run.push({ owner: nodes, index });
    else if (isInline(node)) collect([node], run);
    else {
      flush();
      if (!(node.type === 'element' && VERBATIM.has(node.tag))) runs.push(...runsOf(node.children));
    }
  }
  flush();
  return runs;
}

function isInline(node: Exclude<TreeNode, string>): boolean {
  return INLINE.has(nameOf(node)) || (node.type === 'component' && node.children.length === 0);
}

function collect(nodes: Tree, run: Run): void {
  for (const [index, node] of nodes.entries()) {
    if (typeof node === 'string' || VALUES.has(nameOf(node))) run.push({ owner: nodes, index });
    else if (!VERBATIM.has(nameOf(node))) collect(node.children, run);
  }
}

function nameOf(node: Exclude<TreeNode, string>): string {
  return node.type === 'element' ? node.tag : node.name;
}

function textsOf(run: Run): string[] {
  return run.map(({ owner, index }) => {
    const node = owner[index];
    return typeof node === 'string' ? node : PLACEHOLDER;
  });
}

/** As typograf is to see the run; it trims what it sets. */
function joined(pieces: readonly string[]): string {
  return pieces
    .map((text) => text.replaceAll('<', LESS_THAN))
    .join(BORDER)
    .trim();
}

function cutAtBorders(set: string, pieces: string[]): string[] {
  const texts = set.split(BORDER).map((text) => text.replaceAll(LESS_THAN, '<'));
  if (texts.length !== pieces.length) return pieces;
  const whole = pieces.join('');
  const lead = /^\s*/.exec(whole)?.[0] ?? '';
  const tail = /\s*$/.exec(whole)?.[0] ?? '';
  return texts.map(
    (text, index) => (index === 0 ? lead : '') + text + (index === texts.length - 1 ? tail : ''),
  );
}

/** Cuts `whole` into pieces as long as `pieces`; gives them back as they were when the lengths differ. */
function cutLike(whole: string, pieces: string[]): string[] {
  if (whole.length !== pieces.reduce((sum, piece) => sum + piece.length, 0)) return pieces;
  let offset = 0;
  return pieces.map((piece) => whole.slice(offset, (offset += piece.length)));
}
