/** For programs that retell the site. */
import type { APIRoute } from 'astro';
import { llmsText } from '../data/llms.ts';
import { textPages } from '../queries/pages.ts';
import { sections } from '../queries/sections.ts';
import { absoluteUrl, site } from '../site.ts';

const DATA = [
  {
    title: 'Таблицы',
    path: '/data/datapackage.json',
    note: 'все файлы, столбцы и что они значат; в `page` — адрес страницы',
  },
  { title: 'Карточки', path: '/data/practices.json', note: 'у каждой и своя запись: `/practices/<id>.json`' },
  { title: 'Ссылки', path: '/data/references.json', note: 'CSL-JSON; рядом `.bib` и `.ris`' },
  { title: 'Карта сайта', path: '/sitemap-index.xml', note: 'все страницы и день, когда менялись' },
];

export const GET: APIRoute = async () => {
  const about = (await textPages()).filter(({ above }) => !above);
  return new Response(
    llmsText(site, { Данные: DATA, Разделы: await sections(), 'О сайте': about }, absoluteUrl),
  );
};
