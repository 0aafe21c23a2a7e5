/**
 * Draws the pictures that social networks show beside a link: 1200 × 630 pixels, the words set by satori, beside them the
 * stamp and under them the hem of the page, rendered to PNG by sharp and cached by what it shows.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { codeDigest } from '../cache/code-digest.ts';
import { hexOf, PAGE_HEX, PALETTE } from '../domain/colour.ts';
import { hemMarkup, stampMarkup, STITCH } from '../domain/ornament.ts';
import { SHARE_HEIGHT, SHARE_WIDTH, type ShareCard } from '../domain/share-card.ts';
import { GRID } from '../model/taxonomy.ts';
import { cachedFile } from '../cache/cached-files.ts';

const CACHE = resolve('node_modules/.astro/share');

/** In one appearance: neither satori nor librsvg reads oklch(). */
const COLOURS = {
  paper: PAGE_HEX.light,
  ink: hexOf(PALETTE.text.light),
  quiet: hexOf(PALETTE.quiet.light),
};
/** In pixels; a stitch with its gap takes four or a multiple, so that the edges are sharp and the file is small. */
const MARGIN = 64;
const STAMP = { stitch: 16, left: SHARE_WIDTH - MARGIN - GRID * 16, top: 144 };
const HEM = { stitch: 8, top: SHARE_HEIGHT - 64 };
const WORDS = { width: STAMP.left - 48, height: HEM.top - 24 };

let fonts: Promise<Font[]> | undefined;

/** Each script has a font file of its own; satori falls back from one to the next. */
function loadFonts(): Promise<Font[]> {
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

const FAMILY = 'Golos cyrillic, Golos latin, Golos latin-ext';

type Child = string | Box;
interface Box {
  type: 'div';
  props: { style: Record<string, string | number>; children: Child | Child[] };
}
const box = (style: Record<string, string | number>, ...children: Child[]): Box => ({
  type: 'div',
  props: {
    style: { display: 'flex', ...style },
    children: children.length === 1 ? (children[0] ?? '') : children,
  },
});

/** Long titles are set smaller, so that three or four lines hold them. */
function titleSize(title: string): number {
  if (title.length <= 40) return 68;
  return title.length <= 70 ? 58 : 50;
}

export async function shareSvg({
  title,
  overline,
  place,
  motif,
  colour: inkColour,
  site,
}: ShareCard): Promise<string> {
  const colour = hexOf(inkColour);
  const words = await satori(
    box(
      {
        ...WORDS,
        boxSizing: 'border-box',
        padding: `52px 0 0 ${MARGIN}px`,
        flexDirection: 'column',
        justifyContent: 'space-between',
        fontFamily: FAMILY,
        fontSize: 28,
        color: COLOURS.ink,
      },
      box({ flexDirection: 'column', fontWeight: 600 }, box({}, site), box({ color: colour }, overline)),
      box(
        {
          fontSize: titleSize(title),
          fontWeight: 800,
          lineHeight: 1.12,
          letterSpacing: -1,
          lineClamp: 4,
          display: 'block',
        },
        title,
      ),
      box({ color: COLOURS.quiet, minHeight: 34 }, place ?? ''),
    ),
    { ...WORDS, fonts: await loadFonts() },
  );
  const stitched = (left: number, top: number, size: number, markup: string) =>
    `<g transform="translate(${left} ${top}) scale(${size})">${markup}</g>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SHARE_WIDTH}" height="${SHARE_HEIGHT}">`,
    `<rect width="100%" height="100%" fill="${COLOURS.paper}"/>`,
    words,
    `<g shape-rendering="crispEdges" fill="none" stroke="${colour}" stroke-width="${STITCH}"`,
    ` stroke-dasharray="${STITCH} ${1 - STITCH}">`,
    stitched(STAMP.left, STAMP.top, STAMP.stitch, stampMarkup(motif)),
    stitched(0, HEM.top, HEM.stitch, hemMarkup(motif)),
    '</g></svg>',
  ].join('');
}

/** Code that affects a picture. */
const RENDERED_BY = [
  'src/share',
  'src/domain/colour.ts',
  'src/domain/ornament.ts',
  'src/domain/share-card.ts',
  'src/model/taxonomy.ts',
];
let knownCode: Promise<string> | undefined;

/** The PNG of a card, cached. */
export async function sharePicture(card: ShareCard, cache = CACHE): Promise<Buffer> {
  const code = await (knownCode ??= codeDigest(RENDERED_BY));
  const file = await cachedFile(cache, 'png', [code, JSON.stringify(card)], async () =>
    sharp(Buffer.from(await shareSvg(card)))
      // The picture has few colours: against 32, dithered and sought with more effort, no eye sees a difference, the
      // file is 16 KB instead of 26, and drawing takes half the time.
      .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 })
      .toBuffer(),
  );
  return readFile(file);
}
