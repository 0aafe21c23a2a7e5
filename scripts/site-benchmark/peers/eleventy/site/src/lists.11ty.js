import { escape, placeOf } from '../names.js';

const pathOf = ({ path, number }) => (number === 1 ? path : `${path}${number}/`);

export const data = {
  layout: 'base.11ty.js',
  pagination: { data: 'collections.listPages', size: 1, alias: 'list', addAllPagesToCollections: true },
  permalink: ({ list }) => pathOf(list),
};

const card = ({ url, data }) => `<li class="card">
  <h2><a href="${url}">${escape(data.title)}</a></h2>
  <p>${escape(data.summary)}</p>
  <p class="quiet">${escape(placeOf(data))}</p>
</li>`;

const neighbours = (list) => `<nav class="pages" aria-label="Страницы">
  ${list.number > 1 ? `<a href="${pathOf({ ...list, number: list.number - 1 })}" rel="prev">Назад</a>` : ''}
  <span>${list.number} из ${list.count}</span>
  ${list.number < list.count ? `<a href="${pathOf({ ...list, number: list.number + 1 })}" rel="next">Дальше</a>` : ''}
</nav>`;

export const render = ({ list }) => `<h1>${escape(list.title)}</h1>
<ul class="cards">${list.practices.map(card).join('\n')}</ul>
${neighbours(list)}`;
