/** Numbers that readers see in place of the ids of sources: in the order in which the page first refers to them. */
import { sourceRefOf, type SourceRef } from '../model/source.ts';
import type { Contest } from '../model/taxonomy.ts';
import { walkTree, type Tree } from '../model/tree.ts';
import { editionsOf } from './contests.ts';
import { listedResults, practiceFigures } from './figures.ts';
import type { PracticeCase, StorySection } from './practice.ts';

/** Number of a source, counted from 1, by its id. */
export type SourceNumbers = ReadonlyMap<string, number>;

/** Of a practice, as its page goes: figures, story, results, money, the facts in the margin. */
export function practiceSourceNumbers(practice: PracticeCase, story: readonly StorySection[]): SourceNumbers {
  const { money, participants, awards, sources } = practice;
  const ofResults = listedResults(practice).map(({ source }) => source ?? []);
  const hasResultPart = story.some(({ part }) => part === 'result');
  return numbered(sources, [
    ...practiceFigures(practice).map(({ source }) => source),
    ...story.flatMap((section) => [
      ...referencesIn(section.content),
      ...(section.part === 'result' ? ofResults : []),
    ]),
    ...(hasResultPart ? [] : ofResults),
    ...(money ? [...money.rows.map(({ source }) => source), money.source] : []),
    ...(participants ? [participants.source] : []),
    ...awards.map(({ source }) => source),
  ]);
}

/** Of a contest, the latest year first. */
export function contestSourceNumbers(contest: Contest): SourceNumbers {
  return numbered(contest.sources, [
    contest.source ?? [],
    ...editionsOf(contest).map(({ source }) => source),
  ]);
}

/** Of a text that stands by itself. */
export function textSourceNumbers(tree: Tree): SourceNumbers {
  return numbered([], referencesIn(tree));
}

/** Sources that nothing refers to come last, in the order of the list. */
function numbered(sources: readonly { id: string }[], references: readonly SourceRef[]): SourceNumbers {
  const ids = new Set([...references.flat(), ...sources.map(({ id }) => id)]);
  return new Map([...ids].map((id, index) => [id, index + 1]));
}

function referencesIn(tree: Tree): SourceRef[] {
  return [...walkTree(tree)].flatMap((node) => {
    if (node.type !== 'component') return [];
    const { id, source } = node.attributes;
    const reference = node.name === 'Source' ? id : node.name === 'KeyFigure' ? source : undefined;
    return reference === undefined ? [] : [sourceRefOf(reference)];
  });
}
