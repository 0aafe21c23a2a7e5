/** What authors of practices and pages may use; their attributes are checked by `src/model/components.ts`. */
import type { componentsFor } from '../../model/components.ts';
import KeyFigure from './KeyFigure.astro';
import KeyFigures from './KeyFigures.astro';
import Note from './Note.astro';
import Photo from './Photo.astro';
import Quote from './Quote.astro';
import Source from './Source.astro';
import Steps from './Steps.astro';

export const authorComponents = { KeyFigure, KeyFigures, Note, Photo, Quote, Source, Steps } satisfies Record<
  keyof (typeof componentsFor)['practices'],
  unknown
>;
