/** The sections that the engine makes besides the pages of entries, and the menus that lead to them. */
import type { Collection } from '../model/collections.ts';
import type { SiteConfig } from '../model/site-config.ts';

export interface Section {
  /** Without the path prefix. */
  path: string;
  /** In a menu. */
  label: string;
  /** On the picture beside a link to it. */
  overline: string;
  title: string;
  /** One of these has to hold something; absent: the section is always there. */
  needs?: readonly Collection[];
  /** The list that it stands in, unless the collection has menus of its own. */
  menu: 'navigation' | 'sections' | 'about' | 'none';
}

export const SECTIONS: readonly Section[] = [
  {
    path: '/practices/',
    label: 'Практики',
    overline: 'Каталог',
    title: 'Практики соседского самоуправления',
    menu: 'navigation',
  },
  {
    path: '/recipes/',
    label: 'Как сделать',
    overline: 'Каталог',
    title: 'Как сделать: рецепты из дел соседей',
    needs: ['recipes'],
    menu: 'navigation',
  },
  {
    path: '/problems/',
    label: 'У нас болит…',
    overline: 'Каталог',
    title: 'У нас болит… — что делали соседи',
    needs: ['problems'],
    menu: 'navigation',
  },
  {
    path: '/themes/',
    label: 'Темы и направления',
    overline: 'Каталог',
    title: 'Темы и направления',
    menu: 'sections',
  },
  {
    path: '/regions/',
    label: 'Регионы',
    overline: 'Каталог',
    title: 'Практики по регионам',
    menu: 'navigation',
  },
  {
    path: '/registers/',
    label: 'Реестры ТОС',
    overline: 'Указатель',
    title: 'Реестры ТОС: имена и числа',
    needs: ['organisations', 'registers', 'tosCounts'],
    menu: 'sections',
  },
  {
    path: '/support/',
    label: 'Где взять деньги',
    overline: 'Указатель',
    title: 'Где взять деньги: конкурсы, гранты и программы',
    needs: ['contests'],
    menu: 'navigation',
  },
  {
    path: '/resolutions/',
    label: 'Резолюции',
    overline: 'Документы',
    title: 'Резолюции: о чём просят ТОС',
    needs: ['resolutions'],
    menu: 'navigation',
  },
  {
    path: '/threads/',
    label: 'Нити: пункты и практики',
    overline: 'Документы',
    title: 'Нити: о чём просят и что уже сделали',
    needs: ['resolutions', 'strategies'],
    menu: 'sections',
  },
  {
    path: '/glossary/',
    label: 'Словарь',
    overline: 'Справка',
    title: 'Словарь',
    needs: ['glossary'],
    menu: 'sections',
  },
  {
    path: '/journalists/',
    label: 'Журналистам',
    overline: 'О сайте',
    title: 'Журналистам: цифры с источниками',
    menu: 'about',
  },
  { path: '/search/', label: 'Поиск', overline: 'Справка', title: 'Поиск', menu: 'none' },
];

/** Those that hold something. */
export function presentSections(isEmpty: (collection: Collection) => boolean): Section[] {
  return SECTIONS.filter(({ needs }) => !needs || needs.some((collection) => !isEmpty(collection)));
}

export interface MenuLink {
  label: string;
  path: string;
}

export interface Menus {
  navigation: MenuLink[];
  footer: { label: string; links: MenuLink[] }[];
}

/**
 * The menus of the collection without sections that hold nothing, or those that follow from what it holds.
 *
 * @param pages texts about the site, in their order
 */
export function menusOf(
  { navigation, footer }: Pick<SiteConfig, 'navigation' | 'footer'>,
  present: readonly Section[],
  pages: readonly MenuLink[],
): Menus {
  const absent = new Set(SECTIONS.filter((section) => !present.includes(section)).map(({ path }) => path));
  const shown = (links: readonly MenuLink[]) => links.filter(({ path }) => !absent.has(path));
  const inMenu = (...menus: Section['menu'][]) => present.filter(({ menu }) => menus.includes(menu));
  const lists = footer ?? [
    { label: 'Разделы', links: inMenu('navigation', 'sections') },
    { label: 'О сайте', links: [...inMenu('about'), ...pages] },
  ];
  return {
    navigation: shown(navigation ?? inMenu('navigation')),
    footer: lists
      .map(({ label, links }) => ({ label, links: shown(links) }))
      .filter(({ links }) => links.length > 0),
  };
}
