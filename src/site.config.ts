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
  navigation: [
    { label: 'Дела соседей', path: '/practices/', includes: ['/themes/', '/directions/'] },
    { label: 'Как сделать', path: '/recipes/', includes: ['/problems/', '/papers/', '/learn/'] },
    { label: 'Где взять деньги', short: 'Деньги', path: '/support/', includes: ['/contests/'] },
    { label: 'Что просят', path: '/documents/', includes: ['/resolutions/', '/strategy/', '/threads/'] },
    { label: 'Регионы', path: '/regions/', includes: ['/registers/'] },
    { label: 'О проекте', path: '/about/', includes: ['/how-we-check/', '/licence/', '/accessibility/'] },
  ],
  footer: [
    { label: 'Моя подборка', path: '/picks/' },
    { label: 'Журналистам', path: '/journalists/' },
    { label: 'Подписаться', path: '/subscribe/' },
    { label: 'Темы и направления', path: '/themes/' },
    { label: 'Реестры ТОС', path: '/registers/' },
    { label: 'Учиться', path: '/learn/' },
    { label: 'Словарь', path: '/glossary/' },
    { label: 'Как мы проверяем', path: '/how-we-check/' },
    { label: 'Доступность', path: '/accessibility/' },
    { label: 'Лицензия', path: '/licence/' },
    { label: 'Редакторам', path: '/editors/' },
  ],
  exampleQueries: ['зарос пруд', 'темно на улице', 'музей в деревне'],
  featured: { practice: 'pskov-borisov-ruchey-drenazh', point: 'smolensk-2020/3.1' },
  pages: {
    editors: '/editors/',
    howWeCheck: '/how-we-check/',
    beginning: '/recipes/first-tos/',
    licence: '/licence/',
    accessibility: '/accessibility/',
  },
} satisfies SiteConfigFile;
