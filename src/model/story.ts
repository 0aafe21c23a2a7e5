/** Headings of the story of a practice: their only wording, order and permanent anchors. */
export const STORY_HEADINGS = {
  problem: 'Проблема',
  done: 'Что сделали',
  result: 'Результат',
  repeat: 'Как повторить',
  setbacks: 'Что не получилось',
} as const;

export type StoryPart = keyof typeof STORY_HEADINGS;
export const STORY_PARTS = Object.keys(STORY_HEADINGS) as StoryPart[];

/** What to write under each heading. */
export const STORY_HINTS: Record<StoryPart, string> = {
  problem: 'Что было не так и кому это мешало?',
  done: 'Что сделали, по шагам: кто, что и зачем?',
  result: 'Что стало по-другому?',
  repeat: 'Что посоветуете тем, кто возьмётся за такое же?',
  setbacks:
    'Что не вышло или далось трудно? Это читают внимательнее всего: оно бережёт другим деньги и время.',
};

export function storyPartOf(heading: string): StoryPart | undefined {
  const wanted = heading.replace(/\s+/g, ' ').trim().toLowerCase();
  return STORY_PARTS.find((part) => STORY_HEADINGS[part].toLowerCase() === wanted);
}
