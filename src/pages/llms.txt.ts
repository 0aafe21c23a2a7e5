/** For programs that retell the site. */
import type { APIRoute } from 'astro';
import { llmsText } from '../data/llms.ts';
import { textPages } from '../queries/pages.ts';
import { allPractices } from '../queries/practices.ts';
import { sections } from '../queries/sections.ts';
import { absoluteUrl, site } from '../site.ts';

export const GET: APIRoute = async () => {
  const [practice] = await allPractices();
  const text = llmsText({
    site,
    absoluteUrl,
    data: [
      {
        title: 'Таблицы',
        path: '/data/datapackage.json',
        note: 'все файлы, столбцы и что они значат; в `page` — адрес страницы',
      },
      ...(practice
        ? [
            {
              title: 'Запись карточки',
              path: `${practice.path.slice(0, -1)}.json`,
              note: 'есть у каждой: `/practices/<id>.json`',
            },
          ]
        : []),
      { title: 'Ссылки', path: '/data/references.json', note: 'CSL-JSON; рядом `.bib` и `.ris`' },
      { title: 'Карта сайта', path: '/sitemap-index.xml', note: 'все страницы и день, когда менялись' },
    ],
    sections: await sections(),
    about: (await textPages()).filter(({ above }) => !above),
  });
  return new Response(text);
};
