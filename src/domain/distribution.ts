/** How the collection spreads over a facet: rows of a chart and of the table behind it. */
import { FACETS, facetPath, type FacetId } from './facets.ts';
import type { PracticeCase } from './practice.ts';

interface DistributionRow {
  value: string;
  label: string;
  count: number;
  /** Of the largest row, 0 to 1: the length of its bar. */
  share: number;
  /** Page of these practices, without the path prefix. */
  path: string;
}

export interface Distribution {
  rows: DistributionRow[];
  /** Practices of which the sources tell nothing here. */
  unknown: number;
}

/** Counts by facet, in the order given by `compare` (the largest first without it). What is not known stands apart. */
export function distribution(
  practices: readonly PracticeCase[],
  facet: FacetId,
  compare?: (a: string, b: string) => number,
): Distribution {
  const found = new Map<string, { label: string; count: number }>();
  for (const practice of practices) {
    for (const { value, label } of FACETS[facet].of(practice)) {
      const known = found.get(value) ?? { label, count: 0 };
      found.set(value, { label, count: known.count + 1 });
    }
  }
  const unknown = found.get('unknown')?.count ?? 0;
  found.delete('unknown');
  const largest = Math.max(1, ...[...found.values()].map(({ count }) => count));
  const rows = [...found].map(([value, { label, count }]) => ({
    value,
    label,
    count,
    share: count / largest,
    path: facetPath(facet, value),
  }));
  rows.sort((a, b) => (compare ? compare(a.value, b.value) : b.count - a.count));
  return { rows, unknown };
}

/** Years from the first to the last, those without a practice too: a gap is to be seen as a gap. */
export function byYear(practices: readonly PracticeCase[]): Distribution {
  const { rows, unknown } = distribution(practices, 'year', (a, b) => Number(a) - Number(b));
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return { rows, unknown };
  const known = new Map(rows.map((row) => [row.value, row]));
  const years = Array.from({ length: Number(last.value) - Number(first.value) + 1 }, (_, index) =>
    String(Number(first.value) + index),
  );
  return {
    rows: years.map(
      (year) =>
        known.get(year) ?? { value: year, label: year, count: 0, share: 0, path: facetPath('year', year) },
    ),
    unknown,
  };
}
