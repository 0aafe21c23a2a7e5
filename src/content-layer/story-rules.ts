/** Fifth stage: rules for the story of a practice and the text of a recipe. */
import type { Nodes, Root } from 'mdast';
import type { Issue } from '../model/issue.ts';
import { STORY_HEADINGS } from '../model/story.ts';
import type { GatedFile } from './gate.ts';
import { isJsx } from './jsx.ts';
import { childrenOf, inspectHeadings, inspectNumbers, isProse, reportTo, sectionOf } from './outline.ts';
import { inspectRecipe } from './recipe-rules.ts';

const RULES: Partial<Record<GatedFile['collection'], (root: Root, file: string) => Issue[]>> = {
  practices: inspectStory,
  recipes: inspectRecipe,
};

export function withStoryRules(source: GatedFile): GatedFile {
  const { collection, file, root, issues } = source;
  const inspect = RULES[collection];
  if (!inspect || !root) return source;
  // What was not read as a heading or a step is named by the gate already; here it would only seem to be missing.
  const misread = issues.filter(({ rule }) => rule === 'shown').map(({ line }) => line);
  const found = inspect(root, file).filter(
    ({ rule, line }) => !misread.length || (!['story', 'steps'].includes(rule) && !misread.includes(line)),
  );
  return { ...source, issues: [...issues, ...found] };
}

export function inspectStory(root: Root, file: string): Issue[] {
  const issues: Issue[] = [];
  const report = reportTo(issues, file);
  const meant = inspectHeadings(root, STORY_HEADINGS, 'карточке', report);
  const { heading, blocks } = sectionOf(root, STORY_HEADINGS, 'done');
  const bullets = blocks.find((block) => block.type === 'list' && !block.ordered);
  if (!meant.has('done') && !blocks.some((block) => orderedItems(block) > 0)) {
    report(
      bullets ?? heading ?? root.children.find(isProse),
      'steps',
      heading ? 'в разделе «Что сделали» нет ни одного шага' : 'нет раздела «Что сделали»',
      bullets
        ? 'поставьте вместо дефисов номера: «1. Собрали деньги.»'
        : 'перечислите шаги нумерованным списком: «1. Собрали деньги.»',
    );
  }
  inspectNumbers(root, report);
  return issues;
}

function orderedItems(block: Nodes): number {
  if (block.type === 'list') return block.ordered ? block.children.length : 0;
  return isJsx(block) && block.name === 'Steps'
    ? childrenOf(block).reduce((sum, child) => sum + orderedItems(child), 0)
    : 0;
}
