/** Which sections this collection has, and the menus that lead to them. */
import { getCollection } from 'astro:content';
import { amountsOf } from '../domain/deeds.ts';
import { menusOf, presentSections, SECTIONS, type Menus } from '../domain/sections.ts';
import { wayOf } from '../domain/way.ts';
import { FORM, site } from '../site.ts';
import { query } from './once.ts';
import { textPages } from './pages.ts';
import { allPractices } from './practices.ts';

export const sections = query('sections', async () => {
  const held = new Set<string>();
  for (const name of SECTIONS.flatMap(({ needs }) => needs ?? []))
    if ((await getCollection(name)).length > 0) held.add(name);
  return presentSections((collection) => !held.has(collection));
});

/** Whether there is anything official to read besides the practices. */
export const hasDocuments = query('hasDocuments', async () =>
  (await sections()).some(({ needs }) => needs?.includes('strategies')),
);

/** The way of a resident through what this collection has. */
export const way = query('way', async () =>
  wayOf(new Set((await sections()).map(({ path }) => path)), amountsOf(await allPractices()), FORM),
);

/** The static paths of `[...index].astro`: one if the section holds something, otherwise none. */
export function sectionIndex(path: string) {
  return async () =>
    (await sections()).some((section) => section.path === path) ? [{ params: { index: undefined } }] : [];
}

export const menus = query('menus', async (): Promise<Menus> => {
  const pages = (await textPages()).filter(({ above }) => !above);
  return menusOf(
    site,
    await sections(),
    pages.map(({ title, path }) => ({ label: title, path })),
  );
});
