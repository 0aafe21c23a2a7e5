/** Words of pictures, set by satori as outlines: no font of the machine is asked for, here or in a newsroom. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Font } from 'satori';
import { cacheOf } from '../cache/cached-files.ts';
import { hexOf, PALETTE } from '../domain/colour.ts';

/** In one appearance: neither satori nor librsvg reads oklch(). */
export const COLOURS = {
  paper: hexOf(PALETTE.page.light),
  tint: hexOf(PALETTE.tint.light),
  ink: hexOf(PALETTE.text.light),
  quiet: hexOf(PALETTE.quiet.light),
  accent: hexOf(PALETTE.accent.light),
  hairline: hexOf(PALETTE.hairline.light),
};

let fonts: Promise<Font[]> | undefined;

/** Each script has a font file of its own; satori falls back from one to the next. */
export function loadFonts(): Promise<Font[]> {
  const require = createRequire(import.meta.url);
  fonts ??= Promise.all(
    ([400, 600, 800] as const).flatMap((weight) =>
      ['cyrillic', 'latin', 'latin-ext'].map(async (subset) => ({
        name: `Golos ${subset}`,
        weight,
        style: 'normal' as const,
        data: await readFile(
          require.resolve(`@fontsource/golos-text/files/golos-text-${subset}-${weight}-normal.woff`),
        ),
      })),
    ),
  );
  return fonts;
}

export const FAMILY = 'Golos cyrillic, Golos latin, Golos latin-ext';

/** In pixels, from the upper left corner of what satori lays out. */
export type Place = Record<'left' | 'top' | 'width' | 'height', number>;

type Style = Record<string, string | number>;
type Child = string | Box;
export interface Box {
  type: 'div';
  props: {
    style: Style;
    children: Child | Child[];
    /** What is drawn under its words once its place is known. */
    draw?: (place: Place) => string;
  };
}

export function box(style: Style, ...children: Child[]): Box {
  const [only = ''] = children;
  return {
    type: 'div',
    props: { style: { display: 'flex', ...style }, children: children.length > 1 ? children : only },
  };
}

export function drawn(style: Style, draw: (place: Place) => string, ...children: Child[]): Box {
  const { type, props } = box(style, ...children);
  return { type, props: { ...props, draw } };
}

const cached = cacheOf(resolve('node_modules/.astro/share'), [
  'src/share',
  'src/domain/clause-coverage.ts',
  'src/domain/colour.ts',
  'src/domain/ornament.ts',
  'src/domain/share-card.ts',
  'src/domain/tile-map.ts',
  'src/language/format.ts',
  'src/model/taxonomy.ts',
]);

/** The picture that shows this, drawn once. */
export function cachedPicture(format: string, shown: unknown, draw: () => Promise<Buffer>, folder?: string) {
  return cached([format, JSON.stringify(shown)], draw, folder);
}
