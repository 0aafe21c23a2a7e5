import { escape } from '../names.js';

export const data = {
  layout: 'base.11ty.js',
  pagination: { data: 'collections.vocabularies', size: 1, alias: 'list', addAllPagesToCollections: true },
  permalink: ({ list }) => `/${list.id}/`,
};

export const render = ({ list }) => `<h1>${list.title}</h1>
<ul>${list.terms.map(({ path, name, count }) => `<li><a href="${path}">${escape(name)}</a> — ${count}</li>`).join('\n')}</ul>`;
