/** Every address that a page had before its entry was renamed or merged. */
import { BESIDE_CONTEST, practicesOfContest, SUPPORT } from '../domain/contests.ts';
import { isDeed } from '../domain/deeds.ts';
import { FORMER_SECTIONS, movedPages, type LivingPage, type MovedPage } from '../domain/former-addresses.ts';
import { CARDS_ON_PAGE } from '../domain/paging.ts';
import { BESIDE_ORGANISATION, LINES_ON_PAGE, REGISTERS } from '../domain/registers.ts';
import { crumbOf } from '../domain/sections.ts';
import { sheetCode, SHEETS } from '../domain/sheet.ts';
import { resolutions } from './documents.ts';
import { query } from './once.ts';
import { allPractices, ofContest } from './practices.ts';
import { organisationAddresses, registers } from './registers.ts';
import { allPapers } from './papers.ts';
import { allRecipes } from './recipes.ts';
import { sections } from './sections.ts';
import { vocabularies } from './vocabularies.ts';

export const allMovedPages = query('allMovedPages', async (): Promise<MovedPage[]> => {
  const pages = [
    ...(await documentPages()),
    ...(await listPages()),
    ...(await contestPages()),
    ...(await registerPages()),
  ];
  const practices = await allPractices();
  return [
    ...practices.map((practice) => ({ steps: ['practices', practice], title: practice.title })),
    ...practices.filter(isDeed).map(({ id, formerly, title }) => ({
      steps: [SHEETS.slice(1, -1), { id: sheetCode(id), formerly: formerly.map(sheetCode) }],
      title,
    })),
    ...(await allRecipes()).map((recipe) => ({ steps: ['recipes', recipe], title: recipe.title })),
    ...(await allPapers()).map((paper) => ({ steps: ['papers', paper], title: paper.title })),
    ...pages,
  ].flatMap(movedPages);
});

const [RESOLUTIONS, CONTESTS, TOS] = FORMER_SECTIONS;

/** Resolutions had an index of their own. */
async function documentPages(): Promise<LivingPage[]> {
  if ((await resolutions()).length === 0) return [];
  return [{ steps: [{ id: 'documents', formerly: [RESOLUTIONS] }], title: crumbOf('/documents/').label }];
}

/** Lists of the practices of a theme, a region, a municipality. */
async function listPages(): Promise<LivingPage[]> {
  const practices = await allPractices();
  const { themes, regions, municipalities } = await vocabularies();
  const amounts = new Map<string, number>();
  for (const { themes: own, region, municipality } of practices) {
    const lists = [
      ...own.map(({ id }) => `themes/${id}`),
      `regions/${region.id}`,
      municipality && `regions/${region.id}/${municipality.id}`,
    ];
    for (const list of lists) if (list) amounts.set(list, (amounts.get(list) ?? 0) + 1);
  }
  const pagesOf = (...list: string[]) => pagesFor(amounts.get(list.join('/')) ?? 0);
  const allRegions = { path: '/regions/', title: 'Регионы' };
  return [
    ...[...themes.values()].map((theme) => ({
      steps: ['themes', theme],
      title: theme.name,
      pages: pagesOf('themes', theme.id),
      otherwise: { path: '/themes/', title: 'Темы и направления' },
    })),
    ...[...regions.values()].map((region) => ({
      steps: ['regions', region],
      title: region.name,
      pages: pagesOf('regions', region.id),
      otherwise: allRegions,
    })),
    ...[...municipalities.values()].flatMap((municipality) => {
      const region = regions.get(municipality.region);
      if (!region) return [];
      const above = { path: `/regions/${region.id}/`, title: region.name };
      return {
        steps: ['regions', region, municipality],
        title: municipality.name,
        pages: pagesOf('regions', region.id, municipality.id),
        otherwise: pagesOf('regions', region.id) ? above : allRegions,
      };
    }),
  ];
}

/** Contests had an index of their own at `/contests/`. */
async function contestPages(): Promise<LivingPage[]> {
  const index = (await sections()).find(({ path }) => path === SUPPORT);
  const pages = [...(await vocabularies()).contests.values()].map(async (contest) => {
    const found = await ofContest(contest.id);
    const isLong = Math.max(found.winners.length, found.about.length) > BESIDE_CONTEST;
    const title = contest.name;
    return [
      { steps: ['contests', contest], title },
      {
        steps: ['contests', contest, 'practices'],
        title,
        pages: isLong ? pagesFor(practicesOfContest(found).length) : 0,
      },
    ];
  });
  const all = (await Promise.all(pages)).flat();
  return index ? [{ steps: [{ id: 'support', formerly: [CONTESTS] }], title: index.label }, ...all] : all;
}

/** Registers were an index of organisations at `/tos/`. One without a list of its own is a line among the others. */
async function registerPages(): Promise<LivingPage[]> {
  const here = { id: 'registers', formerly: [TOS] };
  const index = (await sections()).find(({ path }) => path === REGISTERS);
  const addresses = await organisationAddresses();
  return [
    ...(index ? [{ steps: [here], title: index.label }] : []),
    ...(await registers()).flatMap(({ region, lines }) => [
      { steps: [here, region], title: region.name, pages: pagesFor(lines.length, LINES_ON_PAGE) || 1 },
      ...lines.flatMap(({ organisation, practices }) => {
        const isListed = practices.length > BESIDE_ORGANISATION;
        if (!organisation || !(isListed || organisation.formerly.length)) return [];
        const path = addresses.get(`${region.id}/${organisation.id}`);
        return {
          steps: [here, isListed ? region : region.id, organisation],
          title: organisation.name,
          pages: isListed ? pagesFor(practices.length) : 0,
          otherwise: path === undefined ? undefined : { path, title: organisation.name },
        };
      }),
    ]),
  ];
}

function pagesFor(entries: number, onPage = CARDS_ON_PAGE): number {
  return Math.ceil(entries / onPage);
}
