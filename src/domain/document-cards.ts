/** What a list of documents says of each: what it is, who and when, how much is in it, where its parts are. */
import { date } from '../language/format.ts';
import { count } from '../language/plural.ts';
import type { Stage } from '../model/strategy.ts';
import { clauseCoverage, type ClauseCoverage } from './clause-coverage.ts';
import { indicatorsPath, stagesPath, type ResolutionOutline } from './documents.ts';
import { followUpPath, followUpTitle, tallies, traceGroups, type FollowedDocument } from './follow-up.ts';
import type { PracticeCase } from './practice.ts';

export interface DocumentCard {
  kind: string;
  title: string;
  /** Without the path prefix, as those of its parts. */
  path: string;
  summary: string;
  facts: string[];
  parts: { label: string; path: string; note?: string }[];
  /** Its clauses as squares, its stages as a line of time: what its kind has. */
  coverage?: ClauseCoverage;
  stages: readonly Stage[];
}

export function resolutionCard(
  document: ResolutionOutline & { summary: string; place: string },
  practices: readonly PracticeCase[],
): DocumentCard {
  const { title, path, summary, place, adopted, clauses } = document;
  return {
    kind: 'Резолюция',
    title,
    path,
    summary,
    facts: [`${place}, ${date(adopted)}`, count(clauses.length, 'пункт')],
    parts: followUpPart(document),
    coverage: clauseCoverage(document, practices),
    stages: [],
  };
}

export function strategyCard(
  document: FollowedDocument & { title: string; summary: string; stages: readonly Stage[] },
): DocumentCard {
  const { title, path, summary, stages, indicators = [] } = document;
  return {
    kind: 'Стратегия',
    title,
    path,
    summary,
    facts: [],
    parts: [
      ...(stages.length > 0 ? [{ label: count(stages.length, 'этап'), path: stagesPath(document) }] : []),
      ...(indicators.length > 0
        ? [{ label: count(indicators.length, 'показатель'), path: indicatorsPath(document) }]
        : []),
      ...followUpPart(document),
    ],
    stages,
  };
}

function followUpPart(document: FollowedDocument): DocumentCard['parts'] {
  if (!document.followUp) return [];
  const note = tallies(traceGroups(document)).join(' ');
  return [{ label: followUpTitle(document), path: followUpPath(document), note }];
}
