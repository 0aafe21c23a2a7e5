/** How the parts of an official document are rendered: those that editors write, and those that pages add. */
import type { componentsFor } from '../../model/components.ts';
import Addressee from './Addressee.astro';
import Clause from './Clause.astro';
import Indicators from './Indicators.astro';
import Masthead from './Masthead.astro';
import ParagraphLink from './ParagraphLink.astro';
import Section from './Section.astro';
import StageHeading from './StageHeading.astro';
import StageTasks from './StageTasks.astro';
import Term from './Term.astro';

export const documentComponents = {
  Addressee,
  Clause,
  Indicators,
  Masthead,
  ParagraphLink,
  Section,
  StageHeading,
  StageTasks,
  Term,
} satisfies Record<DocumentPart | 'ParagraphLink' | 'Term', unknown>;

type DocumentPart = keyof (typeof componentsFor)['resolutions'] | keyof (typeof componentsFor)['chapters'];
