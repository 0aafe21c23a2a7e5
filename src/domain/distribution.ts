/** How the deeds of a collection spread over a facet: rows of a chart and of the table behind it. */
import { number } from '../language/format.ts';
import { countGenitive } from '../language/plural.ts';
import { isDeed } from './deeds.ts';
import { FACETS, facetPath, type FacetId } from './facets.ts';
import type { PracticeCase } from './practice.ts';

export interface DistributionRow {
  value: string;
  label: string;
  /** Deeds; support is never charted with them. */
  count: number;
  /** Roubles, where the row is about money. */
  rub?: number;
  /** Of the largest row, 0 to 1: the length of its bar. */
  share: number;
  /** The list of exactly these deeds, without the path prefix. */
  path: string;
}

export interface Distribution {
  rows: DistributionRow[];
  /** Deeds of which the sources tell something here. */
  known: number;
  /** All deeds. */
  of: number;
}

/**
 * Counts by facet, in the order given by `compare` (the largest first without it). Of the directions of a deed only the
 * main one counts, so that each deed is counted once.
 */
export function distribution(
  practices: readonly PracticeCase[],
  facet: FacetId,
  compare?: (a: string, b: string) => number,
): Distribution {
  const deeds = practices.filter(isDeed);
  const anchor = facet === 'direction' ? 'main' : 'deeds';
  const found = new Map<string, DistributionRow>();
  let known = 0;
  for (const deed of deeds) {
    const all = FACETS[facet].of(deed).filter(({ value }) => value !== 'unknown');
    if (all.length > 0) known += 1;
    for (const { value, label } of facet === 'direction' ? all.slice(0, 1) : all) {
      const path = `${facetPath(facet, value)}#${anchor}`;
      const row = found.get(value) ?? { value, label, count: 0, share: 0, path };
      row.count += 1;
      found.set(value, row);
    }
  }
  const largest = Math.max(1, ...[...found.values()].map(({ count }) => count));
  const rows = [...found.values()].map((row) => ({ ...row, share: row.count / largest }));
  rows.sort((a, b) => (compare ? compare(a.value, b.value) : b.count - a.count));
  return { rows, known, of: deeds.length };
}

/** Years from the first to the last, those without a deed too: a gap is to be seen as a gap. */
export function byYear(practices: readonly PracticeCase[]): Distribution {
  const { rows, ...amounts } = distribution(practices, 'year', (a, b) => Number(a) - Number(b));
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return { rows, ...amounts };
  const known = new Map(rows.map((row) => [row.value, row]));
  const years = Array.from({ length: Number(last.value) - Number(first.value) + 1 }, (_, index) =>
    String(Number(first.value) + index),
  );
  return {
    rows: years.map(
      (year) =>
        known.get(year) ?? { value: year, label: year, count: 0, share: 0, path: facetPath('year', year) },
    ),
    ...amounts,
  };
}

/** Whom a chart counts: «по всем делам, их 177», «известно у 94 из 177 дел». */
export function populationInWords({ known, of }: Distribution): string {
  return known === of
    ? `по\u00A0всем делам, их\u00A0${number(of)}`
    : `известно у\u00A0${number(known)} из\u00A0${countGenitive(of, 'дело')}`;
}
