/** The drawing inside an ornament's SVG. */
import { QUIET_CLASS, coverMarkup, coverPattern, motifPaths } from '../../domain/ornament.ts';
import type { Motif } from '../../model/taxonomy.ts';

export interface OrnamentDrawing {
  viewBox: string;
  markup: string;
}

export function coverDrawing(motif: Motif, id: string, rows: number): OrnamentDrawing {
  const pattern = coverPattern(motif, id, rows);
  return { viewBox: pattern.viewBox, markup: coverMarkup(pattern) };
}

export function markDrawing(motif: Motif, id: string): OrnamentDrawing {
  const { main, quiet } = motifPaths(motif, id);
  return {
    viewBox: '-1 -3.4 16.8 20.8',
    markup: `<path d="M-1-3h17M-1 17h17${main}"/>${quiet && `<path class="${QUIET_CLASS}" d="${quiet}"/>`}`,
  };
}
