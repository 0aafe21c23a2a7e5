/** Numbers that readers see in place of the ids of sources: in the order in which the page first refers to them. */
import type { Contest } from '../model/contest.ts';
import type { Paper } from '../model/paper.ts';
import { sourceRefIn, type SourceRef } from '../model/source.ts';
import { STORY_HEADINGS } from '../model/story.ts';
import { walkTree, type Tree } from '../model/tree.ts';
import { describedEditions } from './contests.ts';
import { listedResults, practiceFigures } from './figures.ts';
import type { PracticeCase, StorySection } from './practice.ts';
import type { RecipeSection } from './recipe.ts';
import { supportTerms, type SupportTerm } from './support.ts';

/** Number of a source, counted from 1, by its id. */
export type SourceNumbers = ReadonlyMap<string, number>;

/** A part of a page with an anchor, and what it refers to. */
export interface CitingPart {
  anchor: string;
  label: string;
  references: SourceRef[];
}

const TOP = { anchor: 'content', label: 'начало страницы' };

/** Of a practice, as its page goes: figures, story, results, awards, money or support, passport. */
export function practiceCitations(practice: PracticeCase, story: readonly StorySection[]): CitingPart[] {
  const { money, participants, awards, support } = practice;
  const results = listedResults(practice).map(({ source }) => source ?? []);
  const hasResultPart = story.some(({ part }) => part === 'result');
  const ofAwards = awards.map(({ source }) => source);
  return [
    { ...TOP, references: practiceFigures(practice).map(({ source }) => source) },
    ...story.map(({ part, heading, content }) => ({
      anchor: part,
      label: heading,
      references: [...referencesIn(content), ...(part === 'result' ? results : [])],
    })),
    { anchor: 'result', label: STORY_HEADINGS.result, references: hasResultPart ? [] : results },
    { anchor: 'facts', label: 'награды', references: ofAwards },
    {
      anchor: 'money',
      label: 'деньги',
      references: money ? [...money.rows.map(({ source }) => source), money.source] : [],
    },
    {
      anchor: 'support',
      label: 'что даёт программа',
      references: support.flatMap(({ terms }) => ofTerms(terms)),
    },
    {
      anchor: 'passport',
      label: 'паспорт',
      references: [...(participants ? [participants.source] : []), ...ofAwards],
    },
  ].filter(({ references }) => references.length > 0);
}

/** Of a recipe, part by part. */
export function recipeCitations(text: readonly RecipeSection[]): CitingPart[] {
  return text
    .map(({ part, heading, content }) => ({
      anchor: part,
      label: heading,
      references: referencesIn(content),
    }))
    .filter(({ references }) => references.length > 0);
}

/** Of a paper, as its page goes. */
export function paperCitations({ facts, parts, differs, attachments }: Paper): CitingPart[] {
  const of = (statements: readonly { source?: SourceRef | undefined }[]) =>
    statements.flatMap(({ source }) => (source ? [source] : []));
  return [
    { ...TOP, references: of(facts) },
    {
      anchor: 'parts',
      label: 'что в\u00A0ней должно быть',
      references: of(parts.flatMap(({ fields }) => fields)),
    },
    { anchor: 'attachments', label: 'что приложить', references: of(attachments) },
    { anchor: 'differs', label: 'где по-разному', references: of(differs) },
  ].filter(({ references }) => references.length > 0);
}

/** Of a contest: its terms, then its years, the latest first. */
export function contestCitations(contest: Contest): CitingPart[] {
  return [
    { ...TOP, references: contest.source ? [contest.source] : [] },
    { anchor: 'support', label: 'что даёт программа', references: ofTerms(supportTerms(contest)) },
    {
      anchor: 'editions',
      label: 'по годам',
      references: describedEditions(contest).map(({ source }) => source),
    },
  ].filter(({ references }) => references.length > 0);
}

/** Sources that nothing refers to come last, in the order of the list. */
export function numbered(
  sources: readonly { id: string }[],
  parts: readonly Pick<CitingPart, 'references'>[],
): SourceNumbers {
  const ids = new Set([
    ...parts.flatMap(({ references }) => references).flat(),
    ...sources.map(({ id }) => id),
  ]);
  return new Map([...ids].map((id, index) => [id, index + 1]));
}

export function inPageOrder<T extends { id: string }>(sources: readonly T[], numbers: SourceNumbers): T[] {
  return sources.toSorted((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0));
}

/** Of a text that stands by itself. */
export function textSourceNumbers(tree: Tree): SourceNumbers {
  return numbered([], [{ references: referencesIn(tree) }]);
}

function ofTerms(terms: readonly SupportTerm[]): SourceRef[] {
  return terms.flatMap(({ statements }) => statements.map(({ source }) => source));
}

function referencesIn(tree: Tree): SourceRef[] {
  return [...walkTree(tree)].flatMap((node) => {
    if (node.type !== 'component') return [];
    const reference = sourceRefIn(node.name, node.attributes);
    return reference ? [reference] : [];
  });
}
