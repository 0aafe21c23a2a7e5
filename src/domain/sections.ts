/** The sections that the engine makes besides the pages of entries, and the menus that lead to them. */
import type { Collection } from '../model/collections.ts';
import type { SiteConfig } from '../model/site-config.ts';

export interface Section {
  /** Without the path prefix. */
  path: string;
  /** In a menu, in breadcrumbs. */
  label: string;
  /** In the menu of a phone. */
  short?: string;
  /** Beginnings of addresses that belong to it besides its own. */
  includes?: readonly string[];
  /** On the picture beside a link to it. */
  overline: string;
  title: string;
  /** One of these has to hold something; absent: the section is always there. */
  needs?: readonly Collection[];
  /** Where it stands, unless the collection has menus of its own. */
  menu: 'navigation' | 'footer' | 'none';
}

/** In the order of the way of a resident, then what else there is. */
export const SECTIONS: readonly Section[] = [
  {
    path: '/practices/',
    label: 'Дела соседей',
    includes: ['/themes/', '/directions/'],
    overline: 'Каталог',
    title: 'Дела соседей: что сделали сами',
    menu: 'navigation',
  },
  {
    path: '/recipes/',
    label: 'Как сделать',
    includes: ['/problems/', '/papers/', '/learn/'],
    overline: 'Каталог',
    title: 'Как сделать: рецепты из дел соседей',
    needs: ['recipes'],
    menu: 'navigation',
  },
  {
    path: '/problems/',
    label: 'У нас болит',
    overline: 'Каталог',
    title: 'У нас болит: что делали соседи',
    needs: ['problems'],
    menu: 'navigation',
  },
  {
    path: '/papers/',
    label: 'Бумаги',
    overline: 'Каталог',
    title: 'Бумаги: образцы, которые можно заполнить',
    needs: ['papers'],
    menu: 'navigation',
  },
  {
    path: '/learn/',
    label: 'Учиться',
    overline: 'Указатель',
    title: 'Учиться: памятки, пособия и семинары',
    needs: ['materials'],
    menu: 'navigation',
  },
  {
    path: '/support/',
    label: 'Где взять деньги',
    short: 'Деньги',
    includes: ['/contests/'],
    overline: 'Указатель',
    title: 'Где взять деньги: конкурсы, гранты и программы',
    needs: ['contests'],
    menu: 'navigation',
  },
  {
    path: '/documents/',
    label: 'Что просят',
    includes: ['/resolutions/', '/strategy/', '/threads/'],
    overline: 'Документы',
    title: 'Что просят: резолюции и стратегии',
    needs: ['resolutions', 'strategies'],
    menu: 'navigation',
  },
  {
    path: '/regions/',
    label: 'Регионы',
    includes: ['/registers/'],
    overline: 'Каталог',
    title: 'Практики по регионам',
    menu: 'navigation',
  },
  {
    path: '/picks/',
    label: 'Моя подборка',
    overline: 'Каталог',
    title: 'Моя подборка: сравнить дела и\u00A0взять с\u00A0собой',
    menu: 'footer',
  },
  {
    path: '/journalists/',
    label: 'Журналистам',
    overline: 'О сайте',
    title: 'Журналистам: цифры с источниками',
    menu: 'footer',
  },
  {
    path: '/embed/',
    label: 'Вставить на\u00A0сайт',
    overline: 'О сайте',
    title: 'Вставить на\u00A0свой сайт: дело, число, пункт документа',
    menu: 'none',
  },
  {
    path: '/subscribe/',
    label: 'Подписаться',
    overline: 'О сайте',
    title: 'Подписаться: узнавать о\u00A0новом без\u00A0почты и\u00A0соцсетей',
    needs: ['practices', 'recipes', 'resolutions', 'followUps'],
    menu: 'footer',
  },
  {
    path: '/themes/',
    label: 'Темы и направления',
    overline: 'Каталог',
    title: 'Темы и направления',
    menu: 'footer',
  },
  {
    path: '/registers/',
    label: 'Реестры ТОС',
    overline: 'Указатель',
    title: 'Реестры ТОС: имена и числа',
    needs: ['organisations', 'registers', 'tosCounts'],
    menu: 'footer',
  },
  {
    path: '/threads/',
    label: 'Что просят и что делают',
    overline: 'Документы',
    title: 'О чём просят и что уже сделали',
    needs: ['resolutions', 'strategies'],
    menu: 'none',
  },
  {
    path: '/glossary/',
    label: 'Словарь',
    overline: 'Справка',
    title: 'Словарь',
    needs: ['glossary'],
    menu: 'footer',
  },
  {
    path: '/data/',
    label: 'Данные',
    overline: 'О сайте',
    title: 'Данные: всё таблицами, для Excel и программ',
    menu: 'none',
  },
  { path: '/search/', label: 'Поиск', overline: 'Справка', title: 'Поиск', menu: 'none' },
];

/** A section as a breadcrumb. */
export function crumbOf(path: string): MenuLink {
  const section = SECTIONS.find((each) => each.path === path);
  if (!section) throw new Error(`there is no section ${path}`);
  return { label: section.label, path };
}

/** Those that hold something. */
export function presentSections(isEmpty: (collection: Collection) => boolean): Section[] {
  return SECTIONS.filter(({ needs }: Section) => !needs || needs.some((collection) => !isEmpty(collection)));
}

export interface MenuLink {
  label: string;
  path: string;
  short?: string | undefined;
  includes?: readonly string[] | undefined;
}

export interface Menus {
  navigation: MenuLink[];
  footer: MenuLink[];
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
  const here = new Set(present.map(({ path }) => path));
  const shown = (links: readonly MenuLink[]) =>
    links.filter(({ path }) => here.has(path) || !SECTIONS.some((section) => section.path === path));
  const inMenu = (menu: Section['menu']) => {
    const own = present.filter((section) => section.menu === menu);
    // What belongs to another item is reached from there.
    return own.filter(({ path }) => !own.some(({ includes }) => includes?.includes(path)));
  };
  return {
    navigation: shown(navigation ?? inMenu('navigation')),
    footer: shown(footer ?? [...inMenu('footer'), ...pages]),
  };
}

/** The item of a menu to which a page belongs: of several the one that says it most exactly. */
export function currentItem(navigation: readonly MenuLink[], page: string): MenuLink | undefined {
  return navigation
    .flatMap((item) => [item.path, ...(item.includes ?? [])].map((begin) => ({ item, begin })))
    .filter(({ begin }) => page.startsWith(begin))
    .sort((a, b) => b.begin.length - a.begin.length)
    .at(0)?.item;
}
