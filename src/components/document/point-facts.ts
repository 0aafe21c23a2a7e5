/** What stands beside each clause or section of a document, by its number. */
import { citePoint, type Citation } from '../../domain/citation.ts';
import type { Point } from '../../domain/documents.ts';
import type { Direction, PracticeCase } from '../../domain/practice.ts';
import { practicesBeside, type PracticesBeside } from '../../domain/relations.ts';
import { absoluteUrl, href, site } from '../../site.ts';

export interface PointFacts extends PracticesBeside {
  point: Point;
  /** The direction that a section is about. */
  direction: Direction | undefined;
  citation: Citation;
}

export function pointFacts(
  document: { id: string },
  parts: readonly { number: string }[],
  points: ReadonlyMap<string, Point>,
  practices: readonly PracticeCase[],
  directions: readonly Direction[] = [],
): Map<string, PointFacts> {
  return new Map(
    parts.flatMap(({ number }): [string, PointFacts][] => {
      const point = points.get(`${document.id}/${number}`);
      if (!point) return [];
      const facts = {
        ...practicesBeside(point, practices, href),
        point,
        direction: directions.find(({ section }) => section === point.id),
        citation: citePoint(point, site.name, absoluteUrl),
      };
      return [[number, facts]];
    }),
  );
}
