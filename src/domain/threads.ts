/** Threads of the whole collection: what resolutions ask, what strategies name, and the practices that show both. */
import {
  clauseGroups,
  clausePoint,
  sectionPoint,
  type Clause,
  type Point,
  type ResolutionOutline,
  type StrategyOutline,
} from './documents.ts';
import { clauseTraces, type Trace } from './follow-up.ts';
import { countByPlace, type PlaceCount } from './places.ts';
import type { Direction, PracticeCase } from './practice.ts';
import { practicesOf } from './relations.ts';

/** A section of the strategy that practices can illustrate. */
interface ThreadColumn extends Point {
  /** The direction that this section is about, if any: its colour. */
  direction: string | undefined;
  /** Practices that name the section, whatever clauses they name. */
  places: PlaceCount;
}

interface ThreadRow extends Point {
  verb: string;
  /** What became of the clause, where anything is known of its document. */
  trace: Trace | undefined;
  /** Practices that name the clause, whatever sections they name. */
  places: PlaceCount;
  /** By column: practices that name both the clause and the section, by the region of the resolution. */
  cells: PlaceCount[];
}

/** One resolution against one strategy. */
export interface ThreadTable {
  /** Unique among the tables, good for an anchor. */
  id: string;
  resolution: Pick<ResolutionOutline, 'shortTitle' | 'region'>;
  strategy: Pick<StrategyOutline, 'shortTitle' | 'region'>;
  columns: ThreadColumn[];
  /** By addressee; all in one without a name where the document does not divide them. */
  groups: { number: string; title: string; rows: ThreadRow[] }[];
  /** That name anything of the table, each once. */
  practices: PracticeCase[];
}

export interface Threads {
  tables: ThreadTable[];
  /** Clauses, then sections, which no practice names. */
  gaps: Point[];
}

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
          places: countByPlace(practicesOf(point.id, practices), strategy.region),
        };
      }),
    )
    .filter(({ direction, places }) => direction !== undefined || places.here + places.elsewhere > 0);
}

/** Rows are the clauses by addressee, columns the sections. */
export function threadTable(
  resolution: ResolutionOutline,
  strategy: StrategyOutline,
  directions: readonly DirectionSection[],
  practices: readonly PracticeCase[],
): ThreadTable {
  const columns = threadColumns(strategy, directions, practices);
  const traces = clauseTraces(resolution);
  const groups = clauseGroups(resolution).map(({ number, title, clauses }) => ({
    number,
    title,
    rows: clauses.map((clause) => {
      const point = clausePoint(resolution, clause);
      const own = practicesOf(point.id, practices);
      return {
        ...point,
        verb: clause.verb,
        trace: traces.get(clause.number),
        places: countByPlace(own, resolution.region),
        cells: columns.map((column) => countByPlace(practicesOf(column.id, own), resolution.region)),
      };
    }),
  }));
  const shown = new Set([...columns, ...groups.flatMap(({ rows }) => rows)].map(({ id }) => id));
  return {
    id: `${resolution.id}-${strategy.id}`,
    resolution,
    strategy,
    columns,
    groups,
    practices: practices.filter((practice) => practice.implements.some((id) => shown.has(id))),
  };
}

/** What follows the verb, with the space or the comma before it; of a clause that begins otherwise the whole. */
export function wordsAfterVerb({ verb, text }: Pick<Clause, 'verb' | 'text'>): string {
  return text.startsWith(verb) ? text.slice(verb.length) : `: ${text}`;
}
