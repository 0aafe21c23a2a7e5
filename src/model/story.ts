/** Headings of the story of a practice: their only wording, order and permanent anchors. */
export const STORY_HEADINGS = {
  problem: 'Проблема',
  done: 'Что сделали',
  result: 'Результат',
  repeat: 'Как повторить',
  setbacks: 'Что не получилось',
} as const;

export type StoryPart = keyof typeof STORY_HEADINGS;

export function storyPartOf(heading: string): StoryPart | undefined {
  const wanted = heading.replace(/\s+/g, ' ').trim().toLowerCase();
  return (Object.keys(STORY_HEADINGS) as StoryPart[]).find(
    (part) => STORY_HEADINGS[part].toLowerCase() === wanted,
  );
}
