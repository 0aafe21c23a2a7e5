/** The way of a resident from a trouble to a paper in hand: what this collection has for each stop of it. */
import { count } from '../language/plural.ts';
import { SUPPORT } from './contests.ts';
import type { Amounts } from './deeds.ts';

type StopId = 'see' | 'plan' | 'money' | 'papers' | 'do' | 'tell';

export interface Stop {
  id: StopId;
  /** Along the way, from 1. */
  number: number;
  name: string;
  note: string;
  /** Without the path prefix. */
  path: string;
}

/** Where planning begins: at the first of these that is there. */
const PLANS = [
  { path: '/recipes/', note: 'рецепты по\u00A0шагам' },
  { path: '/problems/', note: 'что болит и\u00A0с\u00A0чего начать' },
  { path: '/themes/', note: 'о чём бывают дела' },
] as const;

/**
 * Stops without a page are left out, and the others are numbered without a gap.
 *
 * @param sections addresses of the sections that hold something
 * @param invitation address of the page that invites to tell of a deed
 */
export function wayOf(sections: ReadonlySet<string>, { deeds }: Amounts, invitation: string): Stop[] {
  const plan = PLANS.find(({ path }) => sections.has(path)) ?? PLANS[2];
  const stops: Omit<Stop, 'number'>[] = [
    { id: 'see', name: 'Увидеть', note: `${count(deeds, 'дело')} соседей`, path: '/practices/' },
    { id: 'plan', name: 'Спланировать', ...plan },
    { id: 'money', name: 'Найти деньги', note: 'конкурсы, гранты и\u00A0программы', path: SUPPORT },
    { id: 'papers', name: 'Собрать бумаги', note: 'образцы в\u00A0.docx', path: '/papers/' },
    { id: 'do', name: 'Сделать', note: 'спросить тех, кто уже сделал', path: '/regions/' },
    { id: 'tell', name: 'Рассказать', note: 'чтобы повторили другие', path: invitation },
  ];
  return stops
    .filter(({ path }) => path === invitation || sections.has(path))
    .map((stop, index) => ({ ...stop, number: index + 1 }));
}
