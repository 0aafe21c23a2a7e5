/**
 * The card of every page that has a picture of its own. Further pages of a list show the picture of the list, the many lists
 * of municipalities that of their region.
 */
import { contestPath } from '../domain/contests.ts';
import { PLAIN_MOTIF } from '../domain/ornament.ts';
import { fullPlaceOf } from '../domain/practice.ts';
import type { ShareCard } from '../domain/share-card.ts';
import { typeset } from '../language/typography.ts';
import type { Motif } from '../model/taxonomy.ts';
import { site } from '../site.ts';
import { resolutions, strategies } from './documents.ts';
import { allMovedPages } from './moved-pages.ts';
import { query } from './once.ts';
import { textPages } from './pages.ts';
import { allPapers } from './papers.ts';
import { allPractices } from './practices.ts';
import { allRecipes } from './recipes.ts';
import { sections } from './sections.ts';
import { problems, vocabularies } from './vocabularies.ts';

/** Including pictures of former addresses, to which posts in social networks still link. */
export const shareFiles = query('shareFiles', async () => {
  const cards = new Map((await shareCards()).map((card) => [card.path, card]));
  const former = (await allMovedPages()).flatMap(({ from, to }) => {
    const card = cards.get(to);
    return card ? [{ path: from, card }] : [];
  });
  return [...[...cards].map(([path, card]) => ({ path, card })), ...former];
});

const shareCards = query('shareCards', async (): Promise<ShareCard[]> => {
  const practices = await allPractices();
  const { regions, directions, themes, contests } = await vocabularies();
  const { brand } = site.colours;
  const look = (motif: Motif, colour = brand) => ({ motif, colour: colour.light, site: site.name });
  const plain = (
    path: string,
    overline: string,
    title: string,
    place?: string,
    motif = PLAIN_MOTIF,
  ): ShareCard => ({ path, overline, title, place, ...look(motif) });
  const used = new Set(practices.map(({ region }) => region.id));
  const nameOf = (region: string | undefined) => (region ? regions.get(region)?.name : undefined);
  return [
    plain('/', 'Соседское самоуправление', site.tagline),
    ...(await sections()).map(({ path, overline, title }) => plain(path, overline, typeset(title))),
    ...practices.map((practice) => ({
      path: practice.path,
      title: practice.title,
      overline: practice.directions[0].name,
      place: fullPlaceOf(practice),
      ...look(practice.motif, practice.directions[0].colour),
    })),
    ...[...directions.values()].map(({ id, name, motif, colour }) => ({
      path: `/directions/${id}/`,
      title: name,
      overline: 'Направление',
      ...look(motif, colour),
    })),
    ...[...themes.values()].map(({ id, name, motif }) =>
      plain(`/themes/${id}/`, 'Тема', name, undefined, motif),
    ),
    ...(await allRecipes()).map(({ path, title, motif, direction }) => ({
      path,
      title,
      overline: 'Рецепт',
      ...look(motif, direction.colour),
    })),
    ...(await allPapers()).map(({ path, title }) => plain(path, 'Бумага', title)),
    ...(await problems()).map(({ id, name }) => plain(`/problems/${id}/`, 'У нас болит', name)),
    ...[...regions.values()]
      .filter(({ id }) => used.has(id))
      .map(({ id, name }) => plain(`/regions/${id}/`, 'Регион', name)),
    ...[...contests.values()].map((item) =>
      plain(contestPath(item), 'Конкурс', item.name, nameOf(item.region)),
    ),
    ...(await resolutions()).map((item) => plain(item.path, 'Резолюция', item.title, item.place)),
    ...(await strategies()).map((item) => plain(item.path, 'Стратегия', item.title, item.region?.name)),
    ...(await textPages()).map((item) => plain(item.path, 'О сайте', item.title)),
  ];
});
