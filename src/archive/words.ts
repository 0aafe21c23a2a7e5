/** What the archive says of itself: on its first page, and at the end of each other one. */
import { date } from '../language/format.ts';
import { bare } from '../model/web-address.ts';

export interface Archive {
  name: string;
  /** Address of the living site. */
  home: string;
  /** On which its copy was built: `2026-11-30`. */
  day: string;
  /** Whether the book lies beside it. */
  hasBook: boolean;
}

/** Folder of the site, and the files beside it. */
export const SITE = 'site/';
export const BOOK = { pdf: 'Сборник.pdf', epub: 'Сборник.epub' };
export const START = 'Открыть сайт.html';
/** The script of the first page leads on; it does not come where the archive is not unpacked. */
export const OPEN = `${SITE}open.js`;
export const OPENING = `location.replace('${SITE}index.html');`;

/** Of the site's custom properties only colours keep their names in a finished site. */
export const STYLES = `.archive-note {
  padding-block: 1rem;
  border-block-start: 1px solid var(--color-hairline);
  font-size: 0.83em;
}
`;

export function note({ home, day, hasBook }: Archive, root: string, living: string): string {
  return `<aside class="archive-note" aria-label="О копии сайта" data-no-print><p class="page">Копия от&nbsp;${date(day)} для чтения без&nbsp;интернета. Эта страница сегодня&nbsp;— на&nbsp;<a href="${living}">${bare(home)}</a>.${hasBook ? ` Сборник: ${bookLinks(`${root}../`)}.` : ''}</p></aside>`;
}

export function startPage({ name, home, day, hasBook }: Archive): string {
  return `<!doctype html>
<html lang="ru">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}: копия сайта</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 36rem; margin: 3rem auto; padding: 0 1rem; font: 1.125rem/1.5 system-ui, sans-serif; }
</style>
<script src="${OPEN}"></script>
<h1>${name}</h1>
<p>Копия сайта от&nbsp;${date(day)} для чтения без&nbsp;интернета.</p>
<p>Если сайт не&nbsp;открылся сам: распакуйте архив целиком («Извлечь все») и&nbsp;откройте этот файл ещё раз, уже в&nbsp;новой папке.</p>
<ul>
<li><a href="${SITE}index.html">Сайт</a></li>${hasBook ? `\n<li>Сборник всех дел: ${bookLinks('')}</li>` : ''}
<li>Последняя версия, с&nbsp;интернетом: <a href="${home}">${bare(home)}</a></li>
</ul>
<p>В&nbsp;копии работают список с&nbsp;условиями, поиск, подборка и&nbsp;бланки. Ссылки на&nbsp;ленты новостей и&nbsp;другое, что в&nbsp;неё не&nbsp;вошло, ведут на&nbsp;сайт: для&nbsp;них нужен интернет.</p>
</html>
`;
}

function bookLinks(place: string): string {
  return `<a href="${encodeURI(place + BOOK.pdf)}">PDF</a>, <a href="${encodeURI(place + BOOK.epub)}">EPUB</a>`;
}
