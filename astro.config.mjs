import { createHash } from 'node:crypto';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig, fontProviders } from 'astro/config';
import { readSettings } from './src/settings.ts';

const { contentDir, outDir, siteUrl, basePath } = readSettings();
// Entries of different content folders must not meet in one cache.
const cacheName = createHash('sha256').update(contentDir).digest('hex').slice(0, 12);

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
  integrations: [mdx()],
  // Font files come from npm packages: nothing is fetched when the site is built or read.
  fonts: [
    {
      provider: fontProviders.npm({ remote: false }),
      name: 'Golos Text Variable',
      cssVariable: '--font-golos',
      weights: ['400 900'],
      styles: ['normal'],
      subsets: ['cyrillic', 'latin'],
      fallbacks: ['system-ui', 'sans-serif'],
      options: { package: '@fontsource-variable/golos-text' },
    },
    {
      provider: fontProviders.npm({ remote: false }),
      name: 'PT Serif',
      cssVariable: '--font-serif',
      weights: ['400', '700'],
      styles: ['normal'],
      subsets: ['cyrillic', 'latin'],
      fallbacks: ['Georgia', 'serif'],
      options: { package: '@fontsource/pt-serif' },
    },
  ],
  image: { service: { entrypoint: 'astro/assets/services/sharp', config: { limitInputPixels: 60_000_000 } } },
  devToolbar: { enabled: false },
});
