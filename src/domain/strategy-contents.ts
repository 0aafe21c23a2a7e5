/** Contents of a strategy: its chapters with their sections, then the pages of its data. */
import { indicatorsPath, sectionAnchor, stagesPath, type Section } from './documents.ts';
import { followUpPath, followUpTitle } from './follow-up.ts';

export interface ContentsItem {
  label: string;
  /** Without the path prefix. */
  path: string;
  current?: boolean;
  inside?: { label: string; path: string }[];
}

interface Outline {
  path: string;
  chapters: { number: number; title: string; path: string; sections: Section[] }[];
  stages: unknown[];
  indicators: unknown[];
  followUp?: unknown;
}

/** A title printed with a colon leads on to its text; in a list it does not. */
export function shortTitle(title: string): string {
  return title.replace(/:$/, '');
}

export function strategyContents(strategy: Outline, currentPath: string): ContentsItem[] {
  const chapters = strategy.chapters.map((chapter) => ({
    label: `${chapter.number}. ${shortTitle(chapter.title)}`,
    path: chapter.path,
    current: chapter.path === currentPath,
    inside:
      chapter.path === currentPath
        ? chapter.sections.map((section) => ({
            label: `${section.number}. ${section.label}`,
            path: `#${sectionAnchor(section.number)}`,
          }))
        : [],
  }));
  const data = [
    { label: 'Этапы на ленте времени', path: stagesPath(strategy), parts: strategy.stages },
    { label: 'Показатели таблицей', path: indicatorsPath(strategy), parts: strategy.indicators },
    {
      label: followUpTitle({}),
      path: followUpPath(strategy),
      parts: strategy.followUp ? [strategy.followUp] : [],
    },
  ]
    .filter(({ parts }) => parts.length > 0)
    .map(({ label, path }) => ({ label, path, current: path === currentPath }));
  return [...chapters, ...data];
}
