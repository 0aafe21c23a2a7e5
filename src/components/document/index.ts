/** How the parts of an official document are drawn. */
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
};
