/** Words of pictures, set by satori as outlines: no font of the machine is asked for, here or in a newsroom. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Font } from 'satori';
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

/** In pixels, from the upper left corner of the picture that satori lays out. */
export interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

type Child = string | Box;
export interface Box {
  type: 'div';
  props: {
    style: Record<string, string | number>;
    children: Child | Child[];
    /** What is drawn below the words, when its place is known. */
    draw?: (place: Place) => string;
  };
}
export type Style = Box['props']['style'];

export const box = (style: Style, ...children: Child[]): Box => ({
  type: 'div',
  props: {
    style: { display: 'flex', ...style },
    children: children.length === 1 ? (children[0] ?? '') : children,
  },
});

export function drawn(style: Style, draw: (place: Place) => string, ...children: Child[]): Box {
  const made = box(style, ...children);
  return { ...made, props: { ...made.props, draw } };
}
