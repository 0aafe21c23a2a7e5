/** What a fork edits: the site's name and words about itself, its navigation, its repository. */
import { typeset } from './language/typography.ts';
import { readSettings } from './settings.ts';

export const site = {
  name: 'Практики ТОС',
  tagline: typeset('Что соседи сделали сами — и как это повторить'),
  description: typeset(
    'Лучшие практики территориального общественного самоуправления: сколько стоило, кто платил, что получилось — и документы, которые просят о таком.',
  ),
  /** The main navigation; addresses are without the path prefix. */
  navigation: [
    { label: 'Практики', path: '/practices/' },
    { label: 'Регионы', path: '/regions/' },
    { label: 'Резолюции', path: '/resolutions/' },
    { label: 'Стратегия', path: '/strategy/pskov-2030/' },
    { label: 'О проекте', path: '/about/' },
  ],
  /** The two lists of the footer. */
  footer: [
    {
      label: 'Разделы',
      links: [
        { label: 'Все практики', path: '/practices/' },
        { label: 'У нас болит…', path: '/problems/' },
        { label: 'Темы и направления', path: '/themes/' },
        { label: 'Регионы', path: '/regions/' },
        { label: 'Кто это делает', path: '/tos/' },
        { label: 'Конкурсы', path: '/contests/' },
        { label: 'Резолюции', path: '/resolutions/' },
        { label: 'Показатели стратегии', path: '/strategy/pskov-2030/indicators/' },
        { label: 'Нити: пункты и практики', path: '/threads/' },
        { label: 'Словарь', path: '/glossary/' },
      ],
    },
    {
      label: 'О сайте',
      links: [
        { label: 'О проекте', path: '/about/' },
        { label: 'Как мы проверяем', path: '/how-we-check/' },
        { label: 'Журналистам', path: '/journalists/' },
        { label: 'Редакторам', path: '/editors/' },
        { label: 'Доступность', path: '/accessibility/' },
        { label: 'Лицензия', path: '/licence/' },
      ],
    },
  ],
  /** Queries offered under the search field of the home page; each must find something. */
  exampleQueries: ['пруд', 'дренаж', 'музей в деревне'],
  /** The practice shown large on the home page. */
  featured: 'pskov-borisov-ruchey-drenazh',
  /** The clause whose practices the home page shows. */
  featuredClause: 'smolensk-2020/2.4',
  /** The strategy whose stages the home page draws. */
  strategy: 'pskov-2030',
} as const;

/** The repository that editors send changes to; known where the forge builds the site, absent elsewhere. */
export function repositoryUrl(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  if (environment.REPOSITORY_URL) return environment.REPOSITORY_URL.replace(/\/+$/, '');
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = environment;
  return GITHUB_SERVER_URL && GITHUB_REPOSITORY ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}` : undefined;
}

const settings = readSettings();

/** Address of a page of the site with the path prefix: `/practices/` → `/repo/practices/`. */
export function href(path: string): string {
  return settings.basePath + path.replace(/^\//, '');
}

/** Full address of a page of the site. */
export function absoluteUrl(path: string): string {
  return settings.siteUrl + href(path);
}
