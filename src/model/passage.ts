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
  /** Where in the file the character with this number begins and ends. */
  starts: readonly number[];
  ends: readonly number[];
  links: readonly Link[];
  /** Place of the character with this number. */
  placeAt: (index: number) => Place;
}
