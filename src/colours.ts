/**
 * The colours of a site as a style sheet, `virtual:colours.css`. Vite makes it, so that it ends up in the one file that pages
 * ask for: the Content-Security-Policy allows no styles inside them.
 */
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { parseFile } from './content-layer/parse-file.ts';
import { readFiles } from './content-layer/read.ts';
import { readSiteConfig } from './content-layer/site-config.ts';
import { colourProperties, lightDark } from './domain/colour.ts';
import { collections } from './model/collections.ts';
import type { ColourPair } from './model/colour.ts';
import type { Direction } from './model/taxonomy.ts';
import type { Settings } from './settings.ts';

const SHEET = 'virtual:colours.css';

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

/** A change of the files that the colours come from starts the development server anew. */
export function colours({
  contentDir,
  siteConfig,
}: Pick<Settings, 'contentDir' | 'siteConfig'>): AstroIntegration {
  const { path } = collections.directions;
  const load = async () => {
    const { config } = await readSiteConfig(siteConfig);
    const files = await readFiles(contentDir, [path]);
    const directions = files.flatMap((file) => parseFile(file).entries.map(({ data }) => data as Direction));
    return config && colourSheet(config.colours.brand, directions);
  };
  return {
    name: 'colours',
    hooks: {
      'astro:config:setup': ({ updateConfig, addWatchFile }) => {
        addWatchFile(join(contentDir, path));
        addWatchFile(siteConfig);
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'colours',
                resolveId: (id) => (id === SHEET ? `\0${SHEET}` : undefined),
                load: (id) => (id === `\0${SHEET}` ? load() : undefined),
              },
            ],
          },
        });
      },
    },
  };
}
