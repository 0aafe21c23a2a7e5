import KeyFigure from './KeyFigure.astro';
import KeyFigures from './KeyFigures.astro';
import Note from './Note.astro';
import Quote from './Quote.astro';
import Source from './Source.astro';
import Steps from './Steps.astro';

export { KeyFigure, KeyFigures, Note, Quote, Source, Steps };
