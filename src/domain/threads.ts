/** Threads of the whole collection: what resolutions ask, what strategies name, and the practices that show both. */
import type { Indicator } from '../model/strategy.ts';
import type { Direction } from './practice.ts';
import { clausePoint, sectionPoint, type Clause, type Point, type Section } from './documents.ts';
import type { PracticeCase } from './practice.ts';
import { practicesOf } from './relations.ts';

export interface ResolutionOutline {
  id: string;
  title: string;
  shortTitle: string;
  adopted: string;
  path: string;
  clauses: Clause[];
  /** None where the document does not divide its clauses. */
  addressees: { number: string; name: string; clauses: Clause[] }[];
}

export interface StrategyOutline {
  id: string;
  title: string;
  shortTitle: string;
  path: string;
  chapters: { path: string; sections: Section[] }[];
}

/** A section of the strategy that practices can illustrate. */
interface ThreadColumn extends Point {
  /** The direction that this section is about, if any: its colour. */
  direction: string | undefined;
  /** Practices that name the section, whatever clauses they name. */
  practices: number;
}

interface ThreadRow extends Point {
  verb: string;
  /** Practices that name the clause, whatever sections they name. */
  practices: number;
  /** By column: practices that name both the clause and the section. */
  cells: number[];
}

/** One resolution against one strategy. */
export interface ThreadTable {
  /** Unique among the tables, good for an anchor. */
  id: string;
  resolution: string;
  strategy: string;
  columns: ThreadColumn[];
  /** By addressee; all in one without a name where the document does not divide them. */
  groups: { number: string; name: string; rows: ThreadRow[] }[];
  /** Practices that name anything of the table, each counted once. */
  practices: number;
}

export interface Threads {
  tables: ThreadTable[];
  /** Clauses, then sections, which no practice names. */
  gaps: Point[];
}

type PracticePoints = Pick<PracticeCase, 'implements'>;
type DirectionSection = Pick<Direction, 'id' | 'section'>;

/** Every resolution against every strategy that has something to show, and what has no practice yet. */
export function threads(
  resolutions: readonly ResolutionOutline[],
  strategies: readonly StrategyOutline[],
  directions: readonly DirectionSection[],
  practices: readonly PracticeCase[],
): Threads {
  const clauses = resolutions.flatMap((resolution) =>
    resolution.clauses.map((clause) => clausePoint(resolution, clause)),
  );
  const sections = strategies.flatMap((strategy) => threadColumns(strategy, directions, practices));
  return {
    tables: resolutions.flatMap((resolution) =>
      strategies
        .map((strategy) => threadTable(resolution, strategy, directions, practices))
        .filter(({ columns }) => columns.length > 0),
    ),
    gaps: [...clauses, ...sections].filter(({ id }) => practicesOf(id, practices).length === 0),
  };
}

/**
 * Sections in the order of the document: those of directions, shown even without a practice, and any other
 * that a practice names. A section that only explains is no gap.
 */
function threadColumns(
  strategy: StrategyOutline,
  directions: readonly DirectionSection[],
  practices: readonly PracticeCase[],
): ThreadColumn[] {
  return strategy.chapters
    .flatMap((chapter) =>
      chapter.sections.map((section) => {
        const point = sectionPoint(strategy, chapter, section);
        return {
          ...point,
          direction: directions.find((direction) => direction.section === point.id)?.id,
          practices: practicesOf(point.id, practices).length,
        };
      }),
    )
    .filter(({ direction, practices: total }) => direction !== undefined || total > 0);
}

/** Rows are the clauses by addressee, columns the sections. */
export function threadTable(
  resolution: ResolutionOutline,
  strategy: StrategyOutline,
  directions: readonly DirectionSection[],
  practices: readonly PracticeCase[],
): ThreadTable {
  const columns = threadColumns(strategy, directions, practices);
  const { addressees, clauses } = resolution;
  const groups = (addressees.length > 0 ? addressees : [{ number: '', name: '', clauses }])
    .filter(({ clauses }) => clauses.length > 0)
    .map(({ number, name, clauses }) => ({
      number,
      name,
      rows: clauses.map((clause) => {
        const point = clausePoint(resolution, clause);
        const own = practicesOf(point.id, practices);
        return {
          ...point,
          verb: clause.verb,
          practices: own.length,
          cells: columns.map((column) => practicesOf(column.id, own).length),
        };
      }),
    }));
  const shown = new Set([...columns, ...groups.flatMap(({ rows }) => rows)].map(({ id }) => id));
  return {
    id: `${resolution.id}-${strategy.id}`,
    resolution: resolution.shortTitle,
    strategy: strategy.shortTitle,
    columns,
    groups,
    practices: practices.filter((practice) => namesAny(practice, shown)).length,
  };
}

function namesAny(practice: PracticePoints, points: ReadonlySet<string>): boolean {
  return practice.implements.some((id) => points.has(id));
}

/** What follows the verb, with the space or the comma before it; of a clause that begins otherwise the whole. */
export function wordsAfterVerb({ verb, text }: Pick<Clause, 'verb' | 'text'>): string {
  return text.startsWith(verb) ? text.slice(verb.length) : `: ${text}`;
}

/** The latest value; of several equally late the first in the file, for each covers something else. */
export function latestObservation(indicator: Indicator): Indicator['observations'][number] | undefined {
  return indicator.observations.reduce<Indicator['observations'][number] | undefined>(
    (latest, observation) => (latest && latest.asOf >= observation.asOf ? latest : observation),
    undefined,
  );
}
