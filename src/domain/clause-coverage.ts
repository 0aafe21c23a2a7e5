/** Which clauses of a resolution have examples, and whether any of these is from the region that the resolution speaks for. */
import { number } from '../language/format.ts';
import { countGenitive } from '../language/plural.ts';
import type { Region } from '../model/taxonomy.ts';
import { clauseGroups, clausePoint, type Point, type ResolutionOutline } from './documents.ts';
import { countByPlace } from './places.ts';
import type { PracticeCase } from './practice.ts';
import { practicesOf } from './relations.ts';

export type Coverage = 'here' | 'elsewhere' | 'none';

interface CoveredClause extends Point {
  coverage: Coverage;
}

export interface ClauseCoverage {
  /** For which the document speaks; where it is the whole country, every example is from here. */
  region: Region | undefined;
  /** By addressee; all in one without a name where the document does not divide them. */
  groups: { number: string; name: string; clauses: CoveredClause[] }[];
}

export function clauseCoverage(
  resolution: ResolutionOutline,
  practices: readonly PracticeCase[],
): ClauseCoverage {
  const { region } = resolution;
  return {
    region,
    groups: clauseGroups(resolution).map(({ number, name, clauses }) => ({
      number,
      name,
      clauses: clauses.map((clause) => {
        const point = clausePoint(resolution, clause);
        const { here, elsewhere } = countByPlace(practicesOf(point.id, practices), region);
        const isOwn = here > 0 || (!region && elsewhere > 0);
        return { ...point, coverage: isOwn ? 'here' : elsewhere > 0 ? 'elsewhere' : 'none' };
      }),
    })),
  };
}

/** The states that occur, in words, for a legend and for each clause. */
export function coverageNames({ region, groups }: ClauseCoverage): Map<Coverage, string> {
  const names: [Coverage, string][] = [
    ['here', region ? `есть примеры из\u00A0${region.genitive}` : 'есть примеры'],
    ['elsewhere', 'только из\u00A0других регионов'],
    ['none', 'примеров нет'],
  ];
  return new Map(names.filter(([state]) => amountOf(groups, state) > 0));
}

/** «Примеры есть у 23 пунктов из 24, из Заречной области — у 8» */
export function coverageFinding({ region, groups }: ClauseCoverage): string {
  const here = amountOf(groups, 'here');
  const some = here + amountOf(groups, 'elsewhere');
  const all = some + amountOf(groups, 'none');
  if (some === 0) return `Примеров пока нет: ни\u00A0у\u00A0одного из\u00A0${countGenitive(all, 'пункт')}`;
  const own =
    region &&
    `, из\u00A0${region.genitive}\u00A0— ${here > 0 ? `у\u00A0${number(here)}` : 'ни\u00A0у\u00A0одного'}`;
  return `Примеры есть у\u00A0${countGenitive(some, 'пункт')} из\u00A0${number(all)}${own ?? ''}`;
}

function amountOf(groups: ClauseCoverage['groups'], state: Coverage): number {
  return groups.flatMap(({ clauses }) => clauses).filter(({ coverage }) => coverage === state).length;
}
