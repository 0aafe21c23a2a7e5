/** Contents of documents. */
import { count } from '../language/plural.ts';
import type { ClauseCoverage, Coverage } from './clause-coverage.ts';
import {
  addresseeAnchor,
  clauseAnchor,
  indicatorsPath,
  sectionAnchor,
  stagesPath,
  type Addressee,
  type Clause,
  type Section,
} from './documents.ts';
import { followUpPath, followUpTitle } from './follow-up.ts';

export interface ContentsItem {
  label: string;
  /** Without the path prefix; may be an anchor of this page. */
  path: string;
  /** «6 пунктов» */
  note?: string;
  /** A square for each of its clauses: whether it has examples. */
  squares?: Coverage[];
  current?: boolean;
  inside?: { label: string; path: string }[];
}

interface Outline {
  path: string;
  chapters: { number: number; title: string; path: string; sections: Section[] }[];
  stages: unknown[];
  indicators: unknown[];
  followUp?: unknown;
}

/** A title printed with a colon leads on to its text; in a list it does not. */
export function shortTitle(title: string): string {
  return title.replace(/:$/, '');
}

/** Whom the clauses of a resolution address, or the clauses where it does not divide them; `coverage` of the edition in force. */
export function resolutionContents(
  { addressees, clauses }: { addressees: readonly Addressee[]; clauses: readonly Clause[] },
  coverage?: ClauseCoverage,
  pathOf = (number: string) => `#${addresseeAnchor(number)}`,
): { label: string; items: ContentsItem[]; coverage: ClauseCoverage | undefined } {
  const covered = coverage?.groups.flatMap((group) => group.clauses);
  const squaresOf = (own: readonly Clause[]) =>
    own.flatMap(({ number }) => covered?.find((clause) => clause.number === number)?.coverage ?? []);
  if (addressees.length === 0) {
    const items = clauses.map((clause) => ({
      label: `${clause.number}. ${clause.verb}`,
      path: `#${clauseAnchor(clause.number)}`,
      squares: squaresOf([clause]),
    }));
    return { label: 'О чём резолюция', items, coverage };
  }
  const items = addressees.map((addressee) => ({
    label: `${addressee.number}. ${addressee.name}`,
    path: pathOf(addressee.number),
    note: count(addressee.clauses.length, 'пункт'),
    squares: squaresOf(addressee.clauses),
  }));
  return { label: 'Кому адресована резолюция', items, coverage };
}

/** Chapters of a strategy with their sections, then the pages of its data. */
export function strategyContents(strategy: Outline, currentPath: string): ContentsItem[] {
  const chapters = strategy.chapters.map((chapter) => ({
    label: `${chapter.number}. ${shortTitle(chapter.title)}`,
    path: chapter.path,
    current: chapter.path === currentPath,
    inside:
      chapter.path === currentPath
        ? chapter.sections.map((section) => ({
            label: `${section.number}. ${section.label}`,
            path: `#${sectionAnchor(section.number)}`,
          }))
        : [],
  }));
  const data = [
    { label: 'Этапы на ленте времени', path: stagesPath(strategy), parts: strategy.stages },
    { label: 'Показатели таблицей', path: indicatorsPath(strategy), parts: strategy.indicators },
    {
      label: followUpTitle({}),
      path: followUpPath(strategy),
      parts: strategy.followUp ? [strategy.followUp] : [],
    },
  ]
    .filter(({ parts }) => parts.length > 0)
    .map(({ label, path }) => ({ label, path, current: path === currentPath }));
  return [...chapters, ...data];
}
