import { expect, test } from 'vitest';
import { selfContained } from './self-contained.ts';

const FILES: Readonly<Record<string, string>> = {
  '/tos/_astro/style.css': '.a{background:url("fon.png")}@font-face{src:url(/tos/_astro/golos.woff2)}',
  '/tos/_astro/fon.png': 'fon',
  '/tos/_astro/golos.woff2': 'golos',
  '/tos/_astro/narrow.webp': 'narrow',
  '/tos/_astro/wide.webp': 'wide',
};
const file = (type: string, bytes: string) => `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;

const made = (html: string) =>
  selfContained(html, {
    address: 'https://example.org/tos/practices/prud/',
    fileAt: (address) => {
      const bytes = FILES[new URL(address).pathname];
      return bytes === undefined ? undefined : Buffer.from(bytes);
    },
    linkTo: (address) => (address.endsWith('/skver/') ? 'skver.html' : undefined),
    note: '<p>Так будет.</p>',
  });

test.each([
  [
    'a style sheet, with its fonts and pictures',
    '<link rel="stylesheet" href="/tos/_astro/style.css">',
    `<style>.a{background:url("${file('image/png', 'fon')}")}@font-face{src:url(${file('font/woff2', 'golos')})}</style>`,
  ],
  [
    'a picture, as wide as is needed',
    '<picture><source srcset="/tos/_astro/a.avif 400w"><img src="/tos/_astro/big.png" alt="Пруд" sizes="100vw" srcset="/tos/_astro/narrow.webp 640w, /tos/_astro/wide.webp 1280w, /tos/_astro/huge.webp 2560w"></picture>',
    `<picture><img src="${file('image/webp', 'wide')}" alt="Пруд"></picture>`,
  ],
  ['words as they are written', '<p>5&nbsp;&lt;&amp; «ж»</p>', '<p>5&nbsp;&lt;&amp; «ж»</p>'],
  [
    'drawings',
    '<svg viewBox="0 0 1 1"><use href="#a"/><path d="M0 0"/></svg>',
    '<svg viewBox="0 0 1 1"><use href="#a"></use><path d="M0 0"></path></svg>',
  ],
  [
    'links: within the page, to its like, to other sites, and no other',
    '<a href="#a">1</a><a href="/tos/practices/skver/">2</a><a href="https://example.ru/">3</a><a href="/tos/about/">4</a>',
    '<a href="#a">1</a><a href="skver.html">2</a><a href="https://example.ru/">3</a><a>4</a>',
  ],
  [
    'a policy, which knows that all of it stands in the file',
    '<meta http-equiv="Content-Security-Policy" content="script-src \'self\'">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'">`,
  ],
  [
    'what is said above it',
    '<body class="a"><main>',
    '<body class="a"><p>Так будет.</p><main></main></body>',
  ],
])('a page keeps %s', (_, html, expected) => expect(made(html)).toBe(expected));

test.each([
  '<script src="/a.js"></script>',
  '<script>go("<p>")</script>',
  '<dialog><p>Снимок</p></dialog>',
  '<link rel="preload" href="/tos/_astro/golos.woff2" as="font">',
])('a page loses %s', (html) => expect(made(`${html}<p>Пруд</p>`)).toBe('<p>Пруд</p>'));
