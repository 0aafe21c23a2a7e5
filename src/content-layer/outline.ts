/** What holds for every text with fixed headings: these alone, in their order, and a source for every number. */
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { allowedAdvice, nearest } from '../model/choices.ts';
import { issueAt, START, type Issue, type RuleCode } from '../model/issue.ts';
import { partOf, type Outline } from '../model/story.ts';
import { isJsx } from './jsx.ts';
import { nodesIn } from './nodes.ts';

export type ReportAt = (node: Nodes | undefined, rule: RuleCode, message: string, advice: string) => void;

export function reportTo(issues: Issue[], file: string): ReportAt {
  return (node, rule, message, advice) =>
    issues.push(issueAt(file, node?.position?.start ?? START, rule, message, advice));
}

export interface Section {
  /** Undefined where the text has no such part. */
  heading: Nodes | undefined;
  blocks: Nodes[];
}

export function sectionOf<O extends Outline>(root: Root, outline: O, part: keyof O): Section {
  const isHead = (block: Nodes) => block.type === 'heading' && block.depth === 2;
  const start = root.children.findIndex(
    (block) => isHead(block) && partOf(outline, toString(block)) === part,
  );
  if (start < 0) return { heading: undefined, blocks: [] };
  const [heading, ...rest] = root.children.slice(start);
  const end = rest.findIndex(isHead);
  return { heading, blocks: end < 0 ? rest : rest.slice(0, end) };
}

/**
 * @param where what the text is called: «в карточке»
 * @returns parts that the text has under a heading which is not quite theirs
 */
export function inspectHeadings<O extends Outline>(
  root: Root,
  outline: O,
  where: string,
  report: ReportAt,
): Set<keyof O> {
  const parts = Object.keys(outline);
  const headings = Object.values(outline);
  const seen: string[] = [];
  const meant = new Set<keyof O>();
  let isBegun = false;
  for (const block of root.children) {
    const heading = toString(block).trim();
    if (block.type !== 'heading' || block.depth !== 2) {
      const known = ['heading', 'paragraph'].includes(block.type) && partOf(outline, heading);
      if (known) {
        meant.add(known);
        const advice = `начните строку с двух решёток и пробела: ## ${heading}`;
        // A heading of the first level is wrong anywhere, the gate says it.
        if (block.type !== 'heading' || block.depth > 1)
          report(block, 'story', `«${heading}» здесь не заголовок раздела`, advice);
      } else if (!isBegun && isProse(block)) {
        const advice = `начните с заголовка, например «## ${headings[0]}»`;
        report(block, 'story', 'текст стоит до первого заголовка', advice);
      }
      isBegun ||= isProse(block);
      continue;
    }
    isBegun = true;
    const part = partOf(outline, heading);
    if (!part) {
      const guess = nearest(heading, headings);
      if (guess) meant.add(partOf(outline, guess) ?? guess);
      const message = `заголовка «${heading}» в ${where} не бывает`;
      report(block, 'story', message, allowedAdvice(heading, headings));
    } else if (seen.includes(part)) {
      report(block, 'story', `заголовок «${heading}» стоит дважды`, 'соберите этот раздел в одном месте');
    } else {
      if (seen.some((earlier) => parts.indexOf(earlier) > parts.indexOf(part))) {
        const message = `раздел «${heading}» стоит не на своём месте`;
        report(block, 'story', message, `порядок такой: ${headings.join(' → ')}`);
      }
      seen.push(part);
    }
  }
  return meant;
}

/** What holds words of its own, as a message names it: a number in it needs a source in it. */
function holderOf(node: Nodes): string | undefined {
  if (node.type === 'paragraph') return 'в абзаце';
  if (node.type === 'heading') return 'в заголовке';
  if (node.type === 'tableRow') return 'в строке таблицы';
  if (node.type === 'code') return 'в тексте без разметки';
  const isOneLine = node.type === 'mdxJsxFlowElement' && childrenOf(node).some(({ type }) => type === 'text');
  return isOneLine ? 'во вставке' : undefined;
}

const CITE = 'поставьте после числа <Source id="…" /> с id источника из шапки';

export function inspectNumbers(root: Root, report: ReportAt, advice = CITE): void {
  for (const { node, parents } of nodesIn(root)) {
    const holder = holderOf(node);
    const parent = parents.at(-1);
    // A year above a column needs none of its own, but the table does.
    const around = parent?.type === 'table' && parent.children[0] === node ? parent : node;
    if (holder && NUMBER.test(wordsOf(node).replace(/\[\^[^[\]]*\]/g, '')) && !names(around, ['Source']))
      report(node, 'number-source', `${holder} есть число, но нет источника`, advice);
  }
}

/** Circled, Roman and small ones too; «м²» holds none. */
const NUMBER = /\d|(?!(?<=\p{L})[²³])[\p{No}\p{Nl}]/u;

/** What a reader may see of it, besides the text what shows when a link is pointed at. */
function wordsOf(node: Nodes): string {
  const titles = nodesIn(node).flatMap((inside) => (inside.node.type === 'link' ? [inside.node.title] : []));
  return [toString(node), ...titles].join(' ');
}

export function isProse(node: Nodes): boolean {
  return !['yaml', 'mdxjsEsm', 'mdxFlowExpression'].includes(node.type);
}

/** Whether one of these components stands inside. */
export function names(node: Nodes, components: readonly string[]): boolean {
  return nodesIn(node).some(({ node: inside }) => isJsx(inside) && components.includes(inside.name ?? ''));
}

export function childrenOf(node: Nodes): Nodes[] {
  return 'children' in node ? node.children : [];
}
