/** Whole texts of what the site publishes: the story of an entry with what its page puts around it, as one tree. */
import { asExact, resultWords } from '../domain/amount.ts';
import type { Edition } from '../domain/editions.ts';
import { listedResults, practiceFigures } from '../domain/figures.ts';
import { recordDate, statusName, type Trace } from '../domain/follow-up.ts';
import { statusOf, whenOf } from '../domain/list-entry.ts';
import { moneyParts } from '../domain/money.ts';
import { fullPlaceOf, type PracticeCase, type StorySection } from '../domain/practice.ts';
import { publicationWords } from '../domain/publication-words.ts';
import type { RecipeCase } from '../domain/recipe.ts';
import { sourceNames } from '../domain/source-names.ts';
import { inPageOrder, numbered, practiceCitations, recipeCitations } from '../domain/source-numbers.ts';
import type { SourceNumbers } from '../domain/source-numbers.ts';
import { date, percent, roubles } from '../language/format.ts';
import type { FollowUp } from '../model/follow-up.ts';
import { publicationsBehind, type Source, type SourceRef } from '../model/source.ts';
import { STORY_HEADINGS } from '../model/story.ts';
import type { Indicator, Stage } from '../model/strategy.ts';
import type { Tree, TreeNode } from '../model/tree.ts';

/** Numbers of sources are those of the page. */
export interface WholeText {
  tree: Tree;
  numbers: SourceNumbers;
}

export function practiceText(practice: PracticeCase): WholeText {
  const { summary, photos, photoFiles, money, pageSources } = practice;
  const story = practice.readStory();
  const numbers = numbered(pageSources, practiceCitations(practice, story));
  const names = new Map([...photoFiles].map(([name, { file }]) => [file, name]));
  const figures = practiceFigures(practice).map(({ precision, value, unit, label, source }) =>
    sourced(`${[precision, value, unit].filter(Boolean).join('\u00A0')}\u00A0— ${label}`, source),
  );
  const payers = (money ? moneyParts(money) : []).map(({ label, rub, precision, share, notes, source }) => {
    const sum = [asExact(roubles(rub), precision), share < 1 && percent(share), ...notes].filter(Boolean);
    return sourced(`${label}\u00A0— ${sum.join(', ')}`, source);
  });
  const tree = [
    el('p', summary),
    el('p', [fullPlaceOf(practice), whenOf(practice), statusOf(practice)].join('\u00A0· ')),
    ...photos.map(({ file, alt, caption = '', author, licence }) =>
      component('Photo', { src: names.get(file) ?? '', alt, caption, author, licence }),
    ),
    ...list(figures),
    ...storyWithResults(practice, story).flatMap(({ heading, content }) => under(heading, content)),
    ...under('Сколько стоило и\u00A0кто платил', list(payers)),
    ...sourceList(pageSources, numbers),
  ];
  return { tree, numbers };
}

/** The parts of the story; what came of it stands in the part that tells of it, or in one of its own. */
export function storyWithResults(practice: PracticeCase, story: readonly StorySection[]): StorySection[] {
  const results = list(listedResults(practice).map((each) => sourced(resultWords(each), each.source)));
  const isTold = story.some(({ part }) => part === 'result');
  const heading = STORY_HEADINGS.result;
  return [...story, ...(isTold ? [] : [{ part: 'result' as const, heading, content: [] }])]
    .map((section) =>
      section.part === 'result' ? { ...section, content: [...section.content, ...results] } : section,
    )
    .filter(({ content }) => content.length > 0);
}

export function recipeText({ summary, sources, readText }: RecipeCase): WholeText {
  const text = readText();
  const numbers = numbered(sources, recipeCitations(text));
  const parts = text.flatMap(({ heading, content }) => under(heading, content));
  return { tree: [el('p', summary), ...parts, ...sourceList(sources, numbers)], numbers };
}

export function resolutionText({ meeting, place, adopted, tree }: Edition): WholeText {
  return { tree: [el('p', `${meeting}. ${place}, ${date(adopted)}`), ...tree], numbers: new Map() };
}

/** A chapter of a strategy with what its page takes from the records of stages and indicators. */
export function chapterTree(tree: Tree, { stages, indicators }: StrategyRecords): Tree {
  return tree.map((node) => {
    if (typeof node === 'string' || node.type !== 'component') return node;
    const { stage: id, number, title } = node.attributes;
    const stage = stages.find((each) => each.id === id);
    switch (node.name) {
      case 'Section':
        return el('h3', [`${number}.`, title].filter(Boolean).join(' '));
      case 'StageHeading':
        return el('h3', stage?.heading ?? '');
      case 'StageTasks':
        return el('ul', ...(stage?.tasks ?? []).map((task) => el('li', task)));
      case 'Indicators':
        return el('ul', ...indicators.map(({ text }) => el('li', text)));
      default:
        throw new Error(`<${node.name}> has no plain form`);
    }
  });
}

export interface StrategyRecords {
  stages: readonly Pick<Stage, 'id' | 'heading' | 'tasks'>[];
  indicators: readonly Pick<Indicator, 'text'>[];
}

/** What became of one point of a document. */
export function traceText({ words, source, records }: Trace, { sources }: FollowUp): WholeText {
  const told = records.map((record): Tree => {
    const about = [statusName(record.status), record.by, recordDate(record)].filter(Boolean);
    const written = publicationsBehind(record.source ?? [], sources);
    return [
      [record.what, record.doubt].filter(Boolean).join(' '),
      el('br'),
      about.join('\u00A0· '),
      ...written.flatMap(({ url, publisher }) => ['\u00A0· ', linked(url, publisher)]),
    ];
  });
  return { tree: [el('blockquote', el('p', linked(source, words))), ...list(told)], numbers: new Map() };
}

function sourceList(sources: readonly Source[], numbers: SourceNumbers): Tree {
  const names = sourceNames(sources, numbers);
  const items = inPageOrder(sources, numbers).map((source) =>
    el('li', linked(source.url, names.get(source.id) ?? ''), `\u00A0— ${publicationWords(source)}`),
  );
  return items.length > 0 ? under('Источники', [el('ol', ...items)]) : [];
}

function under(heading: string, content: Tree): Tree {
  return content.length > 0 ? [el('h2', heading), ...content] : [];
}

function list(items: Tree[]): Tree {
  return items.length > 0 ? [el('ul', ...items.map((item) => el('li', ...item)))] : [];
}

function sourced(words: string, source: SourceRef | undefined): Tree {
  return source ? [words, component('Source', { id: source.join(' ') })] : [words];
}

function linked(href: string | undefined, words: string): TreeNode {
  return href === undefined ? words : { type: 'element', tag: 'a', attributes: { href }, children: [words] };
}

function component(name: string, attributes: Record<string, string>): TreeNode {
  return { type: 'component', name, attributes, children: [] };
}

function el(tag: string, ...children: Tree): TreeNode {
  return { type: 'element', tag, attributes: {}, children };
}
