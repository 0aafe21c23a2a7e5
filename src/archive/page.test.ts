import { expect, test } from 'vitest';
import { addressOnDisk, ArchiveError, pageOnDisk } from './page.ts';

const FILES = new Set([
  'index.html',
  'practices/index.html',
  'practices/prud/index.html',
  'practices/prud/план.png',
  '_astro/a.js',
  '_astro/a.css',
  '_astro/a.woff2',
  '_astro/fon.png',
  'favicon.svg',
]);
const site = {
  home: 'https://example.org/tos/',
  placeOf: (file: string) =>
    file.startsWith('feeds/') ? ('online' as const) : FILES.has(file) ? ('here' as const) : undefined,
};
const FILE = 'practices/prud/index.html';
const onDisk = (html: string) => pageOnDisk(html, FILE, site, { head: '<i>', end: '<p>Копия</p>' });

test.each([
  ['a folder', '/tos/practices/', '../../practices/index.html'],
  ['the home page', '/tos/', '../../index.html'],
  ['a part of a page', '/tos/practices/#list', '../../practices/index.html#list'],
  ['a choice', '/tos/practices/?a=1&amp;b=2#c', '../../practices/index.html?a=1&amp;b=2#c'],
  ['a file', '/tos/_astro/a.js', '../../_astro/a.js'],
  ['a file beside it', 'план.png', '../../practices/prud/%D0%BF%D0%BB%D0%B0%D0%BD.png'],
  ['a full address of the site', 'https://example.org/tos/practices/', '../../practices/index.html'],
  ['a place on the page itself', '#sum', '#sum'],
  ['the page itself with a choice', '?found=a', '?found=a'],
  ['another site', 'https://example.ru/tos/', 'https://example.ru/tos/'],
  ['a neighbour on the same host', 'https://example.org/other/', 'https://example.org/other/'],
  ['a letter', 'mailto:a@example.org?subject=/tos/', 'mailto:a@example.org?subject=/tos/'],
  ['bytes', 'data:image/png;base64,AA==', 'data:image/png;base64,AA=='],
  ['what stays on the site', '/tos/feeds/all.atom', 'https://example.org/tos/feeds/all.atom'],
])('%s', (_, written, expected) => expect(addressOnDisk(written, FILE, '../../', site)).toBe(expected));

test.each([
  ['a link', '<a href="/tos/practices/">Д&nbsp;ж</a>', '<a href="../../practices/index.html">Д&nbsp;ж</a>'],
  ['a form', '<form action="/tos/"></form>', '<form action="../../index.html"></form>'],
  [
    'a picture with its sizes',
    '<img src="/tos/favicon.svg" srcset="/tos/_astro/fon.png 400w, /tos/favicon.svg 2x" alt="Пруд">',
    '<img src="../../favicon.svg" srcset="../../_astro/fon.png 400w, ../../favicon.svg 2x" alt="Пруд">',
  ],
  [
    'a drawing out of another file',
    '<svg viewBox="0 0 1 1"><use href="/tos/favicon.svg#a"/><use xlink:href="#b"/></svg>',
    '<svg viewBox="0 0 1 1"><use href="../../favicon.svg#a"></use><use xlink:href="#b"></use></svg>',
  ],
  [
    'styles',
    '<style>a{background:url("/tos/_astro/fon.png")}</style><p style="background:url(/tos/favicon.svg)"></p>',
    '<style>a{background:url("../../_astro/fon.png")}</style><p style="background:url(../../favicon.svg)"></p>',
  ],
  [
    'a module as a script that waits for the page',
    '<script type="module" src="/tos/_astro/a.js"></script>',
    '<script defer="" src="../../_astro/a.js"></script>',
  ],
  [
    'data for programs, and code, as they are written',
    '<script type="application/ld+json">{"url":"https://example.org/tos/"}</script><script>go("</p>/tos/")</script>',
    '<script type="application/ld+json">{"url":"https://example.org/tos/"}</script><script>go("</p>/tos/")</script>',
  ],
  [
    'patterns that scripts fill',
    '<template><a href="/tos/x/"></a></template>',
    '<template><a href="/tos/x/"></a></template>',
  ],
  [
    'of what its head links to, all that a disk can give',
    '<link rel="stylesheet" href="/tos/_astro/a.css" crossorigin="anonymous"><link rel="canonical" href="https://example.org/tos/practices/prud/"><link rel="manifest" href="/tos/none.webmanifest"><link rel="preload" href="/tos/_astro/a.woff2" as="font">',
    '<link rel="stylesheet" href="../../_astro/a.css"><link rel="canonical" href="https://example.org/tos/practices/prud/">',
  ],
  [
    'its head and its end, with what is added',
    '<!doctype html><html><head></head><body></body></html>',
    '<!doctype html><html><head><i></head><body><p>Копия</p></body></html>',
  ],
])('a page keeps %s', (_, html, expected) => expect(onDisk(html)).toBe(expected));

const policy = (script: string) =>
  `<meta http-equiv="Content-Security-Policy" content="script-src ${script}; style-src 'self' 'sha256-old'; connect-src 'self'">`;

test('its policy lets in its styles as they are now, and asks nothing of any host', () => {
  const page = onDisk(`${policy("'self' 'wasm-unsafe-eval' 'sha256-s'")}<style>a{}</style>`);
  expect(page).toContain("script-src 'self' file: 'wasm-unsafe-eval' data: 'sha256-s'");
  expect(page).toContain("style-src 'self' file: 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='");
  expect(page).toContain("connect-src 'none'");
});

test('a page that runs no script gets nothing', () => {
  const page = onDisk(`<html><head>${policy("'none'")}</head><body></body></html>`);
  expect(page).toContain('</head><body></body>');
});

test('a page that scripts fetch leads to the place of the site on this disk, and has no styles', () => {
  const html = '<head><style>a{}</style></head><body><a href="/tos/practices/">Дела</a></body>';
  expect(pageOnDisk(html, FILE, site)).toBe(
    '<head></head><body><a href="site-on-disk:/practices/index.html">Дела</a></body>',
  );
});

test('an address of the site that leads nowhere is named with its page', () => {
  expect(() => onDisk('<a href="/tos/none/"></a>')).toThrow(ArchiveError);
  expect(() => onDisk('<a href="/tos/none/"></a>')).toThrow(
    /practices\/prud\/index\.html: адрес «\/tos\/none\/»/,
  );
});
