/** Rules for the text of a recipe: its parts, its steps, and where each of its claims comes from. */
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { count } from '../language/plural.ts';
import type { Issue } from '../model/issue.ts';
import { RECIPE_HEADINGS, type RecipePart } from '../model/story.ts';
import { isJsx } from './jsx.ts';
import { inspectHeadings, inspectNumbers, names, reportTo, sectionOf } from './outline.ts';

const LEAST_STEPS = 5;
const MOST_STEPS = 10;

const PROOFS = ['Case', 'CaseSum', 'CaseResult', 'Source'];
const NAME_ONE =
  'назовите карточку: <Case id="…">слова</Case>, или источник: <Source id="…" />; чего никто не рассказал, того в рецепте нет';
const NUMBER_OF_CARD =
  'число из карточки не набирают: <CaseSum id="…" />, <CaseResult id="…" label="…" /> или слово («шесть раз»); у числа из публикации поставьте <Source id="…" />';

export function inspectRecipe(root: Root, file: string): Issue[] {
  const issues: Issue[] = [];
  const report = reportTo(issues, file);
  const section = (part: RecipePart) => sectionOf(root, RECIPE_HEADINGS, part);
  const meant = inspectHeadings(root, RECIPE_HEADINGS, 'рецепте', report);
  for (const part of ['steps', 'unknown'] as const) {
    if (section(part).heading || meant.has(part)) continue;
    const message = `в рецепте нет раздела «${RECIPE_HEADINGS[part]}»`;
    report(undefined, 'story', message, 'без него рецепт не публикуют: допишите раздел');
  }
  const { heading, blocks } = section('steps');
  const steps = pointsIn(blocks);
  if (heading && (steps.length < LEAST_STEPS || steps.length > MOST_STEPS)) {
    report(
      heading,
      'steps',
      `в рецепте ${count(steps.length, 'шаг')}`,
      `шаг — это заголовок «### …» с текстом под ним; их бывает от ${LEAST_STEPS} до ${MOST_STEPS}`,
    );
  }
  const inPlace = new Set(steps.map(([, first]) => first));
  for (const part of Object.keys(RECIPE_HEADINGS) as RecipePart[]) {
    for (const block of section(part).blocks)
      if (isJsx(block) && block.name === 'Step' && !inPlace.has(block))
        report(block, 'steps', '<Step> стоит не на своём месте', 'поставьте его сразу под заголовком шага');
  }
  for (const point of [...steps, ...pointsIn(section('setbacks').blocks)]) {
    const [title] = point;
    if (title && !point.some((block) => names(block, PROOFS)))
      report(title, 'claim', `неизвестно, откуда это: «${toString(title)}»`, NAME_ONE);
  }
  for (const part of ['norms', 'elsewhere'] as const) {
    for (const statement of section(part).blocks.flatMap(statementsIn))
      if (!names(statement, PROOFS))
        report(statement, 'claim', `неизвестно, откуда это: «${firstWords(statement)}»`, NAME_ONE);
  }
  inspectNumbers(root, report, NUMBER_OF_CARD);
  return issues;
}

/** Headings of the third level, each with what stands below it. */
function pointsIn(blocks: readonly Nodes[]): Nodes[][] {
  const points: Nodes[][] = [];
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth === 3) points.push([block]);
    else points.at(-1)?.push(block);
  }
  return points;
}

/** Paragraphs, and items of lists. */
function statementsIn(block: Nodes): Nodes[] {
  if (block.type === 'list') return block.children;
  return block.type === 'paragraph' ? [block] : [];
}

function firstWords(node: Nodes): string {
  const words = toString(node).split(/\s+/);
  return words.slice(0, 6).join(' ') + (words.length > 6 ? '…' : '');
}
