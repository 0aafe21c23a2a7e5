/**
 * Draws the pictures that social networks show beside a link: 1200 × 630 pixels, the words set by satori, beside them the
 * stamp and under them the hem of the page, rendered to PNG by sharp and cached by what it shows.
 */
import satori from 'satori';
import sharp from 'sharp';
import { hexOf } from '../domain/colour.ts';
import { hemMarkup, stampMarkup, STITCH } from '../domain/ornament.ts';
import { SHARE_HEIGHT, SHARE_WIDTH, type ShareCard } from '../domain/share-card.ts';
import { GRID } from '../model/taxonomy.ts';
import { box, cachedPicture, COLOURS, FAMILY, loadFonts } from './words.ts';

/** In pixels; a stitch with its gap takes four or a multiple, so that the edges are sharp and the file is small. */
const MARGIN = 64;
const STAMP = { stitch: 16, left: SHARE_WIDTH - MARGIN - GRID * 16, top: 144 };
const HEM = { stitch: 8, top: SHARE_HEIGHT - 64 };
const WORDS = { width: STAMP.left - 48, height: HEM.top - 24 };

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
    // Fewer shades at the edges of letters, which no eye misses: a quarter less to a file.
    '<filter id="edges" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB">',
    '<feComponentTransfer><feFuncA type="discrete" tableValues="0 .25 .5 .75 1"/></feComponentTransfer></filter>',
    `<g filter="url(#edges)">${words}</g>`,
    `<g shape-rendering="crispEdges" fill="none" stroke="${colour}" stroke-width="${STITCH}"`,
    ` stroke-dasharray="${STITCH} ${1 - STITCH}">`,
    stitched(STAMP.left, STAMP.top, STAMP.stitch, stampMarkup(motif)),
    stitched(0, HEM.top, HEM.stitch, hemMarkup(motif)),
    '</g></svg>',
  ].join('');
}

/** The PNG of a card, cached. */
export function sharePicture(card: ShareCard, cache?: string): Promise<Buffer> {
  const draw = async () =>
    sharp(Buffer.from(await shareSvg(card)))
      // The picture has few colours: against 32, dithered and sought with more effort, no eye sees a difference, the
      // file is 16 KB instead of 26, and drawing takes half the time. Compressed as far as can be, it would be a twentieth
      // smaller and take a third longer.
      .png({ palette: true, colours: 16, dither: 0, effort: 1 })
      .toBuffer();
  return cachedPicture('png', card, draw, cache);
}
