import { escape, SITE } from '../names.js';

const HEADER = `<header class="site-header">
  <a class="name" href="/">Практики ТОС</a>
  <nav aria-label="Разделы">
    <ul>
      <li><a href="/practices/">Практики</a></li>
      <li><a href="/regions/">Регионы</a></li>
      <li><a href="/directions/">Направления</a></li>
      <li><a href="/themes/">Темы</a></li>
      <li><a href="/about/">О сайте</a></li>
      <li><a href="/">Начало</a></li>
    </ul>
  </nav>
</header>`;

const FOOTER = `<footer class="site-footer">
  <p>Практики ТОС: что соседи сделали вместе. Тексты можно брать по лицензии CC BY 4.0.</p>
  <p><a href="/about/">О сайте</a> · <a href="/practices/">Все практики</a></p>
</footer>`;

export const render = ({ title, summary, page, content, list }) => `<!doctype html>
<html lang="ru">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${escape(list?.title ?? title)} — ${SITE.name}</title>
    ${summary ? `<meta name="description" content="${escape(summary)}">` : ''}
    <link rel="canonical" href="${SITE.url}${page.url}">
    <link rel="stylesheet" href="/site.css">
  </head>
  <body class="site">
    ${HEADER}
    <main>${content}</main>
    ${FOOTER}
  </body>
</html>
`;
