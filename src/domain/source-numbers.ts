/** Numbers that readers see in place of the ids of sources: in the order in which the page first refers to them. */
import type { Contest } from '../model/contest.ts';
import { sourceRefIn, type SourceRef } from '../model/source.ts';
import { walkTree, type Tree } from '../model/tree.ts';
import { editionsOf } from './contests.ts';
import { listedResults, practiceFigures } from './figures.ts';
import type { PracticeCase, StorySection } from './practice.ts';
import { supportTerms, type SupportTerm } from './support.ts';

/** Number of a source, counted from 1, by its id. */
export type SourceNumbers = ReadonlyMap<string, number>;

/** Of a practice, as its page goes: figures, story, results, money or support, the facts in the margin. */
export function practiceSourceNumbers(practice: PracticeCase, story: readonly StorySection[]): SourceNumbers {
  const { money, participants, awards, support, pageSources } = practice;
  const ofResults = listedResults(practice).map(({ source }) => source ?? []);
  const hasResultPart = story.some(({ part }) => part === 'result');
  return numbered(pageSources, [
    ...practiceFigures(practice).map(({ source }) => source),
    ...story.flatMap((section) => [
      ...referencesIn(section.content),
      ...(section.part === 'result' ? ofResults : []),
    ]),
    ...(hasResultPart ? [] : ofResults),
    ...(money ? [...money.rows.map(({ source }) => source), money.source] : []),
    ...support.flatMap(({ terms }) => ofTerms(terms)),
    ...(participants ? [participants.source] : []),
    ...awards.map(({ source }) => source),
  ]);
}

/** Of a contest: its terms, then its years, the latest first. */
export function contestSourceNumbers(contest: Contest): SourceNumbers {
  return numbered(contest.sources, [
    contest.source ?? [],
    ...ofTerms(supportTerms(contest)),
    ...editionsOf(contest).map(({ source }) => source),
  ]);
}

/** Of a text that stands by itself. */
export function textSourceNumbers(tree: Tree): SourceNumbers {
  return numbered([], referencesIn(tree));
}

function ofTerms(terms: readonly SupportTerm[]): SourceRef[] {
  return terms.flatMap(({ statements }) => statements.map(({ source }) => source));
}

/** Sources that nothing refers to come last, in the order of the list. */
function numbered(sources: readonly { id: string }[], references: readonly SourceRef[]): SourceNumbers {
  const ids = new Set([...references.flat(), ...sources.map(({ id }) => id)]);
  return new Map([...ids].map((id, index) => [id, index + 1]));
}

function referencesIn(tree: Tree): SourceRef[] {
  return [...walkTree(tree)].flatMap((node) => {
    if (node.type !== 'component') return [];
    const reference = sourceRefIn(node.name, node.attributes);
    return reference ? [reference] : [];
  });
}
