/** Words of a file as a reader meets them. */
import type { Collection } from './collections.ts';
import type { Place } from './entry.ts';
import type { Path } from './schema-walk.ts';

/** Placeholder for inline non-text: code, a bare address. */
export const PLACEHOLDER = '\uFFFC';

/**
 * Whose words these are: `own` are the editors'; `quoted` belong to others, a title of a source, a name, a quotation;
 * `official` documents are published letter by letter.
 */
export type Voice = 'own' | 'quoted' | 'official';

interface Link {
  text: string;
  url: string;
  place: Place;
}

/** Characters that the file writes as they are read, or one that it writes otherwise. */
export interface Stretch {
  /** Number of the first one in the text. */
  at: number;
  length: number;
  /** Offsets in the file. */
  from: number;
  to: number;
}

/** Offsets in the file of the character with this number; undefined when there is none. */
export function offsetsOf(
  stretches: readonly Stretch[],
  index: number,
): { start: number; end: number } | undefined {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((stretches[middle]?.at ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const stretch = stretches[low];
  const nth = index - (stretch?.at ?? 0);
  if (!stretch || nth < 0 || nth >= stretch.length) return undefined;
  const start = stretch.from + nth;
  return { start, end: nth + 1 === stretch.length ? stretch.to : start + 1 };
}

export interface Passage {
  collection: Collection;
  /** As findings name it: from the parent of the content folder. */
  file: string;
  kind: 'field' | 'paragraph' | 'heading' | 'cell' | 'attribute';
  /** Of a field: its path in the front matter or in the list. Of an attribute: component, its place, name. */
  field?: Path;
  /** Of a table cell, each counted from 0; row 0 is the head. */
  cell?: { table: number; row: number; column: number };
  voice: Voice;
  text: string;
  /** Where in the file its characters stand. */
  stretches: readonly Stretch[];
  links: readonly Link[];
  /** Place of the character with this number. */
  placeAt: (index: number) => Place;
}
