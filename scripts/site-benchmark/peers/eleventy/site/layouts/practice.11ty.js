import { escape, formatNumber, labels, names } from '../names.js';

export const data = { layout: 'base.11ty.js' };

const linkTo = (vocabulary, id) => `<a href="/${vocabulary}/${id}/">${escape(names[vocabulary][id])}</a>`;
const row = (term, text) => (text ? `<dt>${term}</dt><dd>${text}</dd>` : '');
const listOf = (items) =>
  items?.length ? `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>` : '';
const mark = (id) => (id ? `<sup class="source"><a href="#source-${id}">${id}</a></sup>` : '');
// YAML reads a bare year as a number and a bare day as a date.
const dateOf = (date) => (date instanceof Date ? date.toISOString().slice(0, 10) : String(date));
const yearsOf = ({ start, end }) =>
  [...new Set([start, end].filter(Boolean).map((date) => dateOf(date).slice(0, 4)))].join('–');
const amount = ({ rub, precision, source }) =>
  `${precision ? `${labels.precision[precision]} ` : ''}${formatNumber(rub)} ₽${mark(source)}`;

const breadcrumbs = ({ region, title }) => `<nav class="breadcrumbs" aria-label="Где вы"><ol>
  <li><a href="/practices/">Практики</a></li>
  <li>${linkTo('regions', region)}</li>
  <li aria-current="page">${escape(title)}</li>
</ol></nav>`;

const passport = (practice) => `<aside class="passport" aria-label="Паспорт практики"><dl>
  ${row('Чья', labels.kind[practice.kind])}
  ${row('Кто', listOf(practice.organisations?.map((id) => escape(names.organisations[id]))))}
  ${row('Регион', linkTo('regions', practice.region))}
  ${row('Муниципалитет', practice.municipality && escape(names.municipalities[practice.municipality]))}
  ${row('Место', practice.settlement && escape(practice.settlement))}
  ${row('Когда', yearsOf(practice))}
  ${row('Чем кончилось', labels.status[practice.status])}
  ${row('Направления', listOf(practice.directions.map((id) => linkTo('directions', id))))}
  ${row('Темы', listOf(practice.themes?.map((id) => linkTo('themes', id))))}
</dl></aside>`;

const moneyRow = (name, sum) =>
  `<tr><th scope="row">${name}${sum.note ? `<br><small>${escape(sum.note)}</small>` : ''}</th><td>${amount(sum)}</td></tr>`;

const money = ({ rows = [], total }) => `<section class="money"><h2>Деньги</h2><table>
  ${rows.map((sum) => moneyRow(labels.money[sum.from], sum)).join('\n')}
  ${total ? moneyRow('Всего', total) : ''}
</table></section>`;

const result = ({ label, value, unit = '', source }) =>
  `${escape(label)}${value === undefined ? '' : `: ${formatNumber(value)}`} ${escape(unit)} ${mark(source)}`;

const results = (list) => `<section class="results"><h2>Результаты</h2>${listOf(list.map(result))}</section>`;

const source = ({ id, url, title, publisher, date }) =>
  `<li id="source-${id}"><a href="${escape(url)}">${escape(title ?? url)}</a>, ${escape(publisher)}${date ? `, ${dateOf(date)}` : ''}</li>`;

const sources = ({ sources, checked }) => `<section class="sources"><h2>Источники</h2>
  <ol>${sources.map(source).join('\n')}</ol>
  <p class="quiet">Карточку сверяли с источниками ${dateOf(checked)}</p>
</section>`;

const related = (practices) => `<section class="related"><h2>Похожие практики</h2>
  ${listOf(practices.map(({ url, data: { title } }) => `<a href="${url}">${escape(title)}</a>`))}
</section>`;

export const render = (practice) => {
  const others = practice.collections.related.get(practice.page.url);
  return `<article data-pagefind-body>
  ${breadcrumbs(practice)}
  <h1>${escape(practice.title)}</h1>
  <p class="lead">${escape(practice.summary)}</p>
  ${passport(practice)}
  ${practice.money ? money(practice.money) : ''}
  ${practice.results?.length ? results(practice.results) : ''}
  <div class="story">${practice.content}</div>
  ${sources(practice)}
  ${others?.length ? related(others) : ''}
</article>`;
};
