/**
 * The colours of a site as a style sheet, `virtual:colours.css`. Vite makes it, so that it ends up in the one file that pages
 * ask for: the Content-Security-Policy allows no styles inside them.
 */
import { existsSync } from 'node:fs';
import { join, normalize } from 'node:path';
import type { Plugin } from 'vite';
import { parseFile } from './content-layer/parse-file.ts';
import { readFiles } from './content-layer/read.ts';
import { readSiteConfig } from './content-layer/site-config.ts';
import { colourProperties, lightDark } from './domain/colour.ts';
import { collections } from './model/collections.ts';
import type { ColourPair } from './model/colour.ts';
import type { Direction } from './model/taxonomy.ts';
import type { Settings } from './settings.ts';

const SHEET = 'virtual:colours.css';
const MODULE = `\0${SHEET}`;

/** In a layer below the tokens: what a reader sets there overrides it, wherever the two stand in the file. */
export function colourSheet(
  brand: ColourPair,
  directions: readonly Pick<Direction, 'id' | 'colour'>[],
): string {
  const properties = Object.entries(colourProperties(brand)).map(([name, value]) => `${name}: ${value};`);
  const inks = directions.map(
    ({ id, colour = brand }) => `[data-direction='${id}'] { --direction-ink: ${lightDark(colour)}; }`,
  );
  return `@layer palette {\n:root { ${properties.join(' ')} }\n${inks.join('\n')}\n}\n`;
}

/** The sheet, made anew in the development server when what it is made from changes. */
export function colours({ contentDir, siteConfig }: Pick<Settings, 'contentDir' | 'siteConfig'>): Plugin {
  const { path } = collections.directions;
  const sources = [join(contentDir, path), siteConfig];
  const load = async () => {
    const { config } = await readSiteConfig(siteConfig);
    const files = existsSync(join(contentDir, path)) ? readFiles(contentDir, [path]) : [];
    const directions = files.flatMap((file) => parseFile(file).entries.map(({ data }) => data as Direction));
    return config && colourSheet(config.colours.brand, directions);
  };
  return {
    name: 'colours',
    // Also as `virtual:colours.css?inline`, for what has no style sheet beside it.
    resolveId: (id) => (id.startsWith(SHEET) ? `\0${id}` : undefined),
    load: (id) => (id.startsWith(MODULE) ? load() : undefined),
    configureServer: ({ watcher }) => {
      watcher.add(sources);
    },
    hotUpdate({ file, modules }) {
      const sheet = this.environment.moduleGraph.getModuleById(MODULE);
      return sheet && sources.includes(normalize(file)) ? [...modules, sheet] : undefined;
    },
  };
}
