import { rmSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { checkedContent } from './src/check/dev-server.ts';
import { colours } from './src/colours.ts';
import { listFiles } from './src/content-layer/read.ts';
import { sharedDays, sharedEntries } from './src/content-layer/shared-files.ts';
import { EMBED } from './src/domain/embed.ts';
import { lastChange } from './src/domain/last-changes.ts';
import { SHEETS } from './src/domain/sheet.ts';
import { fontFaces, fonts, isCommon, lettersOf } from './src/fonts.ts';
import { redirectFile } from './src/hosting/redirects.ts';
import { MAX_PIXELS } from './src/model/image.ts';
import { checkCache, readSettings } from './src/settings.ts';
import { scopeBlocks, shortScopes } from './src/scopes.ts';

const settings = readSettings();
const { contentDir, siteConfig, cacheDir, outDir, siteUrl, basePath } = settings;
// The list of pictures is kept outside of that cache. Astro trusts the list it finds, even of another folder.
rmSync('.astro/content-assets.mjs', { force: true });

const letters = await lettersOf(contentDir, await listFiles(contentDir));
const golos = {
  package: '@fontsource-variable/golos-text',
  file: 'golos-text-*-wght-normal',
  weight: '400 800',
  axis: { min: 400, max: 800 },
};
const ptSerif = (weight) =>
  fontFaces(
    { package: '@fontsource/pt-serif', file: `pt-serif-*-${weight}-normal`, weight },
    letters,
    isCommon,
  );
// Font files come from npm packages: nothing is fetched when the site is built or read.
const families = {
  text: { name: 'Golos Text', faces: await fontFaces(golos, letters, isCommon) },
  // The rouble and letters of other languages: a family of its own, because not every page has a use for them.
  extra: { name: 'Golos Text Extra', faces: await fontFaces(golos, letters, (part) => !isCommon(part)) },
  document: { name: 'PT Serif', faces: [...(await ptSerif(400)), ...(await ptSerif(700))] },
};
/** Of a page, without the path prefix. */
const pathOf = (page) => page.slice((siteUrl + basePath).length - 1);
const redirects = redirectFile('/[...moved]', basePath);
/** Sheets of paper and what other sites show stand for pages that are named. */
const isCopy = (path) => path.startsWith(SHEETS) || (path.startsWith(EMBED) && path !== EMBED);
/** The styles of a component stand in the layer of components, but for what they put into another. */
const componentLayer = {
  postcssPlugin: 'component-layer',
  Once(sheet, { AtRule }) {
    const own = sheet.nodes.filter(({ name }) => name !== 'layer');
    if (own.length > 0 && sheet.source.input.file.includes('.astro?'))
      sheet.prepend(new AtRule({ name: 'layer', params: 'components' }).append(own));
  },
};

export default defineConfig({
  site: siteUrl,
  base: basePath,
  outDir,
  cacheDir,
  trailingSlash: 'always',
  // Files are written while the next pages are drawn; pages know nothing of each other.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  // The default, 'jsx', eats the space between two inline elements that stand on lines of their own.
  compressHTML: true,
  scopedStyleStrategy: 'where',
  prerenderConflictBehavior: 'error',
  // Text editors learn from Astro's list of entries which schema the front matter of a text keeps to.
  experimental: { contentIntellisense: true },
  // Quotes and dashes are set by src/language/typography.ts: the default would make English ones.
  markdown: { processor: satteri({ features: { smartPunctuation: false } }), syntaxHighlight: false },
  // A script that every page needs is fetched once, not sent with every page; so are the styles, all in one file.
  vite: {
    plugins: [colours(settings), fonts(families), sharedEntries(), shortScopes()],
    css: { postcss: { plugins: [componentLayer, scopeBlocks] } },
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
    // Astro's names tell the component of a script and weigh as much as its rules for an element, in each page.
    environments: {
      client: { build: { rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } } } },
    },
  },
  integrations: [
    mdx(),
    redirects.integration,
    checkedContent(contentDir, { cacheFile: checkCache(settings), siteConfig }),
    sitemap({
      filter: (page) => !redirects.leadsOn(page) && !isCopy(pathOf(page)),
      serialize: (item) => ({ ...item, lastmod: lastChange(sharedDays(), pathOf(item.url)) }),
    }),
  ],
  // With the default effort, 4, copies in AVIF take three times as long, to be a twentieth smaller.
  image: {
    service: {
      entrypoint: 'astro/assets/services/sharp',
      config: { limitInputPixels: MAX_PIXELS, avif: { effort: 3 } },
    },
  },
  devToolbar: { enabled: false },
});
