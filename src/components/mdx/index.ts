/** What authors of texts may use; their attributes are checked by `src/model/components.ts`. */
import type { componentsFor } from '../../model/components.ts';
import Case from './Case.astro';
import CaseFigure from './CaseFigure.astro';
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

/** Of <Step> the page makes the margin of its step. */
export const recipeComponents = {
  Case,
  CaseResult: CaseFigure,
  CaseSum: CaseFigure,
  Source,
} satisfies Record<Exclude<keyof (typeof componentsFor)['recipes'], 'Step'>, unknown>;
