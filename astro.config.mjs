import { createHash } from 'node:crypto';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig, fontProviders } from 'astro/config';
import { MAX_PIXELS } from './src/model/image.ts';
import { readSettings } from './src/settings.ts';

const { contentDir, outDir, siteUrl, basePath } = readSettings();
// Entries of different content folders must not meet in one cache.
const cacheName = createHash('sha256').update(contentDir).digest('hex').slice(0, 12);

const CYRILLIC = ['U+0301', 'U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'];
const LATIN = [
  'U+0000-00FF',
  'U+0131',
  'U+0152-0153',
  'U+2000-206F',
  'U+20AC',
  'U+2122',
  'U+2191',
  'U+2193',
  'U+2212',
];
const local = { provider: fontProviders.local() };
const golos = (subset, unicodeRange) => ({
  src: [`@fontsource-variable/golos-text/files/golos-text-${subset}-wght-normal.woff2`],
  weight: '400 900',
  style: 'normal',
  unicodeRange,
});
const ptSerif = (subset, weight, unicodeRange) => ({
  src: [`@fontsource/pt-serif/files/pt-serif-${subset}-${weight}-normal.woff2`],
  weight,
  style: 'normal',
  unicodeRange,
});

export default defineConfig({
  site: siteUrl,
  base: basePath,
  outDir,
  cacheDir: `./node_modules/.astro/${cacheName}`,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // The default, 'jsx', eats the space between two inline elements that stand on lines of their own.
  compressHTML: true,
  scopedStyleStrategy: 'where',
  prerenderConflictBehavior: 'error',
  // Quotes and dashes are set by src/language/typography.ts: the default would make English ones.
  markdown: { processor: satteri({ features: { smartPunctuation: false } }), syntaxHighlight: false },
  integrations: [
    mdx(),
    // Parts of lists are for the filter, not for readers.
    sitemap({ filter: (page) => !/\/practices\/(?:cards|rows)\//.test(page) }),
  ],
  // Font files come from npm packages: nothing is fetched when the site is built or read.
  fonts: [
    {
      ...local,
      name: 'Golos Text',
      cssVariable: '--font-golos',
      fallbacks: ['system-ui', 'sans-serif'],
      options: {
        variants: [golos('cyrillic', CYRILLIC), golos('latin', LATIN)],
      },
    },
    {
      ...local,
      name: 'Golos Rouble',
      cssVariable: '--font-rouble',
      optimizedFallbacks: false,
      fallbacks: [],
      options: { variants: [golos('latin-ext', ['U+20BD'])] },
    },
    {
      ...local,
      name: 'PT Serif',
      cssVariable: '--font-serif',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [400, 700].flatMap((weight) => [
          ptSerif('cyrillic', weight, CYRILLIC),
          ptSerif('latin', weight, LATIN),
        ]),
      },
    },
  ],
  image: { service: { entrypoint: 'astro/assets/services/sharp', config: { limitInputPixels: MAX_PIXELS } } },
  devToolbar: { enabled: false },
});
