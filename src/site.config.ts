/**
 * What this collection decides about its site besides its content; `src/model/site-config.ts` explains every field.
 * Addresses are without the path prefix. `SITE_CONFIG` in the environment names another file of this form.
 */
import type { SiteConfigFile } from './model/site-config.ts';

export default {
  name: 'Практики ТОС',
  tagline: 'Что соседи сделали сами — и как это повторить',
  description:
    'Лучшие практики территориального общественного самоуправления: сколько стоило, кто платил, что получилось — и документы, которые просят о таком.',
  fileName: 'praktiki-tos',
  // Nobody answers for this collection yet: name the publisher here with an address for readers and one for the press.
  publisher: {},
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.ru' },
  colours: { brand: { light: 'oklch(42% 0.09 165)', dark: 'oklch(80% 0.1 165)' } },
  emblem: 'ecology',
  navigation: [
    { label: 'Практики', path: '/practices/' },
    { label: 'Регионы', path: '/regions/' },
    { label: 'Резолюции', path: '/resolutions/' },
    { label: 'Стратегия', path: '/strategy/pskov-2030/' },
    { label: 'О проекте', path: '/about/' },
  ],
  footer: [
    {
      label: 'Разделы',
      links: [
        { label: 'Все практики', path: '/practices/' },
        { label: 'У нас болит…', path: '/problems/' },
        { label: 'Темы и направления', path: '/themes/' },
        { label: 'Регионы', path: '/regions/' },
        { label: 'Реестры ТОС', path: '/registers/' },
        { label: 'Где взять деньги', path: '/support/' },
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
  exampleQueries: ['пруд', 'дренаж', 'музей в деревне'],
  featured: {
    practice: 'pskov-borisov-ruchey-drenazh',
    point: 'smolensk-2020/2.4',
    strategy: 'pskov-2030',
  },
  pages: {
    editors: '/editors/',
    howWeCheck: '/how-we-check/',
    licence: '/licence/',
    accessibility: '/accessibility/',
  },
} satisfies SiteConfigFile;
