/** The drawing inside an ornament's SVG. A practice stands in a dozen of lists: its cover is drawn for the first of them. */
import { QUIET_CLASS, coverMarkup, coverPattern, motifPaths } from '../../domain/ornament.ts';
import type { Motif } from '../../model/taxonomy.ts';

export interface OrnamentDrawing {
  viewBox: string;
  markup: string;
}

const covers = new Map<string, OrnamentDrawing>();

export function coverDrawing(motif: Motif, id: string, rows: number): OrnamentDrawing {
  const name = `${motif.id}/${rows}/${id}`;
  let cover = covers.get(name);
  if (!cover) {
    const pattern = coverPattern(motif, id, rows);
    covers.set(name, (cover = { viewBox: pattern.viewBox, markup: coverMarkup(pattern) }));
  }
  return cover;
}

export function markDrawing(motif: Motif, id: string): OrnamentDrawing {
  const { main, quiet } = motifPaths(motif, id);
  return {
    viewBox: '-1 -3.4 16.8 20.8',
    markup: `<path d="M-1-3h17M-1 17h17${main}"/>${quiet && `<path class="${QUIET_CLASS}" d="${quiet}"/>`}`,
  };
}
