/** Fixed headings of texts: their only wording, order and permanent anchors. */
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

export const RECIPE_HEADINGS = {
  needs: 'Понадобится',
  steps: 'Шаги',
  norms: 'Разрешения и нормы',
  elsewhere: 'Сколько это стоило у других',
  setbacks: 'Что пошло не так',
  upkeep: 'Как ухаживать',
  application: 'Что написать в заявке',
  unknown: 'Чего мы не знаем',
} as const;

export type RecipePart = keyof typeof RECIPE_HEADINGS;

/** Headings by the parts that they begin, in their order. */
export type Outline = Readonly<Record<string, string>>;

/** Collections whose texts have fixed headings. */
export const OUTLINES: Readonly<Record<string, Outline>> = {
  practices: STORY_HEADINGS,
  recipes: RECIPE_HEADINGS,
};

export function partOf<O extends Outline>(outline: O, heading: string): (keyof O & string) | undefined {
  const wanted = heading.replace(/\s+/g, ' ').trim().toLowerCase();
  return Object.keys(outline).find((part) => outline[part]?.toLowerCase() === wanted);
}
