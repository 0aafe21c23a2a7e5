/** Rules for the story of a practice: its headings, its steps, a source for every number. */
import type { MdastNode } from 'satteri';
import type { Issue } from '../model/issue.ts';
import { STORY_HEADINGS, storyPartOf, type StoryPart } from '../model/story.ts';
import { allowedAdvice } from './explain.ts';

type AnyNode = MdastNode & {
  children?: AnyNode[];
  value?: string;
  depth?: number;
  ordered?: boolean;
  name?: string | null;
  attributes?: { name?: string; value?: unknown }[];
  position?: { start: { line: number; column: number } };
};

/** What holds words of its own, as a message names it: a number in it needs a source in it. */
function holderOf(node: AnyNode): string | undefined {
  if (node.type === 'paragraph') return 'в абзаце';
  if (node.type === 'tableRow') return 'в строке таблицы';
  const isOneLine =
    node.type === 'mdxJsxFlowElement' &&
    node.children?.some((child: { type: string }) => child.type === 'text');
  return isOneLine ? 'во вставке' : undefined;
}

const PARTS = Object.keys(STORY_HEADINGS) as StoryPart[];
const HEADINGS = Object.values(STORY_HEADINGS);

export function inspectStory(root: MdastNode, file: string): Issue[] {
  const blocks = (root as AnyNode).children ?? [];
  const issues: Issue[] = [];
  const report = (node: AnyNode | undefined, rule: string, message: string, advice: string) => {
    const { line, column } = node?.position?.start ?? { line: 1, column: 1 };
    issues.push({ rule, severity: 'error', file, line, column, message, advice });
  };

  const seen: StoryPart[] = [];
  let current: StoryPart | undefined;
  let afterHeading = false;
  let steps = 0;
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth === 2) {
      const heading = textOf(block);
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
        if (seen.some((part) => PARTS.indexOf(part) > PARTS.indexOf(current as StoryPart))) {
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
    (block) => block.type === 'heading' && storyPartOf(textOf(block)) === 'done',
  );
  if (!steps) {
    report(
      doneHeading ?? blocks.find(isProse),
      'steps',
      doneHeading ? 'в разделе «Что сделали» нет ни одного шага' : 'нет раздела «Что сделали»',
      'перечислите шаги нумерованным списком: «1. Собрали деньги.»',
    );
  }

  const tableHeads = new Set<AnyNode | undefined>();
  for (const node of everyNode(root as AnyNode)) {
    if (node.type === 'table') tableHeads.add(node.children?.[0]);
    const holder = holderOf(node);
    if (holder && !tableHeads.has(node) && /\d/.test(textOf(node)) && !hasSource(node)) {
      report(
        node,
        'number-source',
        `${holder} есть число, но нет источника`,
        'поставьте после числа <Source id="…" /> с id источника из шапки',
      );
    }
  }
  return issues;
}

function isProse(node: AnyNode): boolean {
  return !['yaml', 'mdxjsEsm', 'mdxFlowExpression'].includes(node.type);
}

function orderedItems(block: AnyNode): number {
  if (block.type === 'list') return block.ordered ? (block.children?.length ?? 0) : 0;
  return block.name === 'Steps'
    ? (block.children ?? []).reduce((sum, child) => sum + orderedItems(child), 0)
    : 0;
}

function hasSource(node: AnyNode): boolean {
  return [...everyNode(node)].some((inside) => inside.name === 'Source');
}

function textOf(node: AnyNode): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}

function* everyNode(node: AnyNode): Generator<AnyNode> {
  yield node;
  for (const child of node.children ?? []) yield* everyNode(child);
}
