/** Fifth stage: rules for the story of a practice: its headings, its steps, a source for every number. */
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { EXIT, visit } from 'unist-util-visit';
import { allowedAdvice } from '../model/explain.ts';
import { issueAt, START, type Issue, type RuleCode } from '../model/issue.ts';
import { STORY_HEADINGS, STORY_PARTS, storyPartOf, type StoryPart } from '../model/story.ts';
import type { GatedFile } from './gate.ts';
import { isJsx } from './jsx.ts';

export function withStoryRules(source: GatedFile): GatedFile {
  const { collection, file, root, issues } = source;
  if (collection !== 'practices' || !root) return source;
  return { ...source, issues: [...issues, ...inspectStory(root, file)] };
}

/** What holds words of its own, as a message names it: a number in it needs a source in it. */
function holderOf(node: Nodes): string | undefined {
  if (node.type === 'paragraph') return 'в абзаце';
  if (node.type === 'tableRow') return 'в строке таблицы';
  const isOneLine = node.type === 'mdxJsxFlowElement' && childrenOf(node).some(({ type }) => type === 'text');
  return isOneLine ? 'во вставке' : undefined;
}

const HEADINGS = Object.values(STORY_HEADINGS);

export function inspectStory(root: Root, file: string): Issue[] {
  const blocks = root.children;
  const issues: Issue[] = [];
  const report = (node: Nodes | undefined, rule: RuleCode, message: string, advice: string) => {
    issues.push(issueAt(file, node?.position?.start ?? START, rule, message, advice));
  };

  const seen: StoryPart[] = [];
  let current: StoryPart | undefined;
  let afterHeading = false;
  let steps = 0;
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth === 2) {
      const heading = toString(block);
      current = storyPartOf(heading);
      afterHeading = true;
      if (!current) {
        report(
          block,
          'story',
          `заголовка «${heading}» в карточке не бывает`,
          allowedAdvice(heading, HEADINGS),
        );
      } else if (seen.includes(current)) {
        report(block, 'story', `заголовок «${heading}» стоит дважды`, 'соберите этот раздел в одном месте');
      } else {
        if (seen.some((part) => STORY_PARTS.indexOf(part) > STORY_PARTS.indexOf(current as StoryPart))) {
          report(
            block,
            'story',
            `раздел «${heading}» стоит не на своём месте`,
            `порядок такой: ${HEADINGS.join(' → ')}`,
          );
        }
        seen.push(current);
      }
    } else if (!afterHeading && isProse(block)) {
      report(
        block,
        'story',
        'текст стоит до первого заголовка',
        `начните с заголовка, например «## ${STORY_HEADINGS.problem}»`,
      );
      afterHeading = true;
    } else if (current === 'done') {
      steps += orderedItems(block);
    }
  }
  const doneHeading = blocks.find(
    (block) => block.type === 'heading' && storyPartOf(toString(block)) === 'done',
  );
  if (!steps) {
    report(
      doneHeading ?? blocks.find(isProse),
      'steps',
      doneHeading ? 'в разделе «Что сделали» нет ни одного шага' : 'нет раздела «Что сделали»',
      'перечислите шаги нумерованным списком: «1. Собрали деньги.»',
    );
  }

  const tableHeads = new Set<Nodes | undefined>();
  visit(root, (node) => {
    if (node.type === 'table') tableHeads.add(node.children[0]);
    const holder = holderOf(node);
    if (holder && !tableHeads.has(node) && /\d/.test(toString(node)) && !hasSource(node)) {
      report(
        node,
        'number-source',
        `${holder} есть число, но нет источника`,
        'поставьте после числа <Source id="…" /> с id источника из шапки',
      );
    }
  });
  return issues;
}

function isProse(node: Nodes): boolean {
  return !['yaml', 'mdxjsEsm', 'mdxFlowExpression'].includes(node.type);
}

function orderedItems(block: Nodes): number {
  if (block.type === 'list') return block.ordered ? block.children.length : 0;
  return isJsx(block) && block.name === 'Steps'
    ? childrenOf(block).reduce((sum, child) => sum + orderedItems(child), 0)
    : 0;
}

function hasSource(node: Nodes): boolean {
  let found = false;
  visit(node, (inside) => {
    found = isJsx(inside) && inside.name === 'Source';
    return found ? EXIT : undefined;
  });
  return found;
}

function childrenOf(node: Nodes): Nodes[] {
  return 'children' in node ? node.children : [];
}
