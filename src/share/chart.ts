/**
 * Draws a chart for newspapers as a file that stands alone: what it finds, from how many, its source and its address are
 * inside. Satori lays out the words and leaves room; what is drawn takes the room that it was given, so that a long name
 * pushes its neighbours away and never lies over them. Each part is a group with an id, for those who edit it.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import satori from 'satori';
import sharp from 'sharp';
import { optimize } from 'svgo';
import { cachedFile } from '../cache/cached-files.ts';
import { codeDigest } from '../cache/code-digest.ts';
import { coverageNames } from '../domain/clause-coverage.ts';
import { hexOf } from '../domain/colour.ts';
import { MARK } from '../domain/ornament.ts';
import type { ChartRow, PressChart } from '../domain/press-charts.ts';
import { CLASSES, crosses, SIDE, STEP_Y, type TileMap } from '../domain/tile-map.ts';
import { number, roublesShort } from '../language/format.ts';
import { box, COLOURS, drawn, FAMILY, loadFonts, type Box, type Place, type Style } from './words.ts';

const CACHE = resolve('node_modules/.astro/charts');

export interface ChartPicture {
  chart: PressChart;
  /** Of a chart whose form is the map. */
  map?: TileMap | undefined;
  colour: string;
  /** Of rows that have one of their own, by value. */
  inks: Record<string, string>;
  /** Who counted, from what, when, and how it may be used. */
  source: string;
  address: string;
}

/** In pixels; the words are still read where the picture is shown at half its width. */
const WIDTH = 1200;
const MARGIN = 60;
const INSIDE = WIDTH - 2 * MARGIN;
const TEXT = 27;
const SMALL = 24;
const NAME = { width: 330, marginRight: 20, flexShrink: 0, lineHeight: 1.2 };
const AMOUNT = { width: 90, justifyContent: 'flex-end', flexShrink: 0, fontWeight: 800 };
const REST = { flexGrow: 1, flexShrink: 1, flexBasis: 0 };
/** The most crosses that anybody counts. */
const COUNTABLE = 120;
/** Columns that all carry their name. */
const FEW = 14;

interface Part {
  id: string;
  content: Box;
}

export async function chartSvg(picture: ChartPicture): Promise<string> {
  const { chart, source, address } = picture;
  const brand = hexOf(picture.colour);
  const counted = `${chart.unit}; ${chart.population}`;
  const parts: Part[] = [
    {
      id: 'finding',
      content: box(
        { flexDirection: 'column', paddingBottom: 28 },
        words(chart.question, { color: brand, fontWeight: 600 }),
        words(chart.finding, {
          padding: '8px 0 16px',
          fontSize: 46,
          fontWeight: 800,
          lineHeight: 1.12,
          letterSpacing: -0.8,
        }),
        words(counted, { color: COLOURS.quiet, fontSize: SMALL }),
      ),
    },
    ...FORMS[chart.form](picture, brand),
    {
      id: 'source',
      content: box(
        { alignItems: 'center', paddingTop: 36, fontSize: SMALL },
        drawn({ width: 63, height: 63, marginRight: 24, flexShrink: 0 }, (place) =>
          stroked(place, 7, MARK, `stroke="${brand}" stroke-width=".84" stroke-dasharray=".84 .16"`),
        ),
        box(
          { ...REST, flexDirection: 'column' },
          words(source, { color: COLOURS.quiet }),
          words(address.replace(/^https?:\/\//, ''), { color: brand }),
        ),
      ),
    },
  ];
  let top = MARGIN - 12;
  const groups: string[] = [];
  for (const { id, content } of parts) {
    const { height, markup } = await setPart(content);
    groups.push(`<g id="${id}" transform="translate(0 ${top})">${markup}</g>`);
    top += height;
  }
  const height = top + MARGIN - 12;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(chart.finding)}</title>`,
    `<desc id="desc">${escaped(`${counted}. ${chart.limits} ${source}. ${address}`)}</desc>`,
    `<rect id="paper" width="100%" height="100%" fill="${COLOURS.paper}"/>`,
    ...groups,
    '</svg>',
  ].join('');
  // Most of the file is outlines of letters, and these are half as long when written relative to each other.
  const { data } = optimize(svg, { plugins: [{ name: 'convertPathData', params: { floatPrecision: 1 } }] });
  return data;
}

/** As wide as the picture, as high as its words need. */
async function setPart(content: Box): Promise<{ height: number; markup: string }> {
  let shapes = '';
  const style = {
    width: WIDTH,
    padding: `0 ${MARGIN}px`,
    fontFamily: FAMILY,
    fontSize: TEXT,
    color: COLOURS.ink,
  };
  const set = await satori(box({ ...style, flexDirection: 'column' }, content), {
    width: WIDTH,
    fonts: await loadFonts(),
    onNodeDetected: ({ props, left, top, width, height }) => {
      shapes += (props as Box['props']).draw?.({ left, top, width, height }) ?? '';
    },
  });
  const letters = set.match(/<path [^>]*>/g) ?? [];
  return { height: Number(/height="([\d.]+)"/.exec(set)?.[1]), markup: shapes + letters.join('') };
}

/** What stands between the finding and the source. */
const FORMS: Record<PressChart['form'], (picture: ChartPicture, brand: string) => Part[]> = {
  crosses: (picture, brand) => {
    const largest = Math.max(1, ...picture.chart.rows.map(({ count }) => count));
    if (largest > COUNTABLE) return rowParts(picture, brand, bar);
    const pitch = Math.min(24, Math.max(14, 640 / largest));
    return rowParts(picture, brand, sewn(pitch, 'l.7.7m0-.7l-.7.7'), sewn(pitch, 'h.7v.7h-.7z'));
  },
  bars: (picture, brand) => rowParts(picture, brand, bar),
  shares: (picture, brand) => rowParts(picture, brand, bar),
  columns: ({ chart }, brand) => [{ id: 'columns', content: columns(chart.rows, brand) }],
  map: ({ map }) => (map ? [{ id: 'map', content: tiles(map) }, key(MAP_KEY)] : []),
  squares: ({ chart: { rows, coverage } }, brand) => [
    ...[...Map.groupBy(rows, ({ group = '' }) => group)].map(([name, clauses], at) => ({
      id: `row-${at + 1}`,
      content: box(
        { alignItems: 'center', paddingBottom: 14 },
        ...(name ? [words(name, NAME)] : []),
        box({ ...REST, flexWrap: 'wrap' }, ...clauses.map(({ value, label }) => square(value, brand, label))),
      ),
    })),
    ...(coverage
      ? [
          key(
            [...coverageNames(coverage)].map(([state, name]) => ({
              name,
              draw: (place: Place) => rect(inset(place), clauseLook(state, brand)),
            })),
          ),
        ]
      : []),
  ],
};

type Drawing = (row: Pick<ChartRow, 'count' | 'share'>, colour: string) => Box;

/** A row each: its name, its drawing, its number, its roubles; what is counted apart stands below a line. */
function rowParts({ chart, inks }: ChartPicture, brand: string, drawing: Drawing, another?: Drawing): Part[] {
  const { apart, form, of } = chart;
  const rows = chart.rows.filter(({ count }) => count > 0);
  const ofAll = form === 'shares' ? ` из\u00A0${number(of)}` : '';
  const withMoney = rows.some(({ rub }) => rub !== undefined);
  const row = (item: Pick<ChartRow, 'label' | 'count' | 'rub'>, color: string, picture: Box | undefined) =>
    box(
      { alignItems: 'center', padding: '9px 0' },
      words(item.label, NAME),
      picture ?? box(REST),
      box({ ...AMOUNT, color, ...(ofAll ? { width: 190 } : {}) }, number(item.count) + ofAll),
      ...(withMoney
        ? [box({ ...AMOUNT, width: 200, fontWeight: 400, color: COLOURS.quiet }, roublesShort(item.rub ?? 0))]
        : []),
    );
  return [
    ...rows.map((item, at) => {
      const ink = item.value === 'residents' ? COLOURS.accent : hexOf(inks[item.value] ?? brand);
      return { id: `row-${at + 1}`, content: row(item, ink, drawing(item, ink)) };
    }),
    ...(apart
      ? [
          {
            id: 'apart',
            content: box(
              { flexDirection: 'column', marginTop: 10, color: COLOURS.quiet },
              drawn({ height: 2, marginBottom: 8 }, (place) => rect(place, filled(COLOURS.hairline))),
              row(apart, COLOURS.quiet, another?.({ ...apart, share: 0 }, COLOURS.quiet)),
            ),
          },
        ]
      : []),
  ];
}

const bar: Drawing = ({ share }, colour) =>
  drawn({ ...REST, height: 34 }, (place) =>
    rect({ ...place, width: Math.max(2, Math.round(place.width * share)) }, filled(colour)),
  );

/** A sign each, as many in a line as fit. */
function sewn(pitch: number, sign: string): Drawing {
  const inLine = Math.floor(640 / pitch);
  return ({ count }, colour) =>
    drawn({ ...REST, height: Math.ceil(count / inLine) * pitch }, (place) => {
      const signs = Array.from(
        { length: count },
        (_, at) => `M${at % inLine} ${Math.floor(at / inLine)}m.15.15${sign}`,
      );
      return stroked(
        place,
        pitch,
        signs.join(''),
        `stroke="${colour}" stroke-width=".18" stroke-linecap="round"`,
      );
    });
}

function columns(rows: readonly ChartRow[], brand: string): Box {
  const largest = Math.max(1, ...rows.map(({ count }) => count));
  const isNamed = (label: string) => rows.length <= FEW || Number(label) % 5 === 0;
  return box(
    { alignItems: 'flex-end' },
    ...rows.map(({ label, count }) =>
      box(
        { ...REST, flexDirection: 'column', alignItems: 'center', whiteSpace: 'nowrap' },
        box({ fontWeight: 800 }, count > 0 ? number(count) : ''),
        drawn({ width: '76%', height: Math.max(2, (count / largest) * 340) }, (place) =>
          rect(place, filled(brand)),
        ),
        box(
          { height: 40, paddingTop: 8, fontSize: SMALL, color: COLOURS.quiet },
          isNamed(label) ? label : '',
        ),
      ),
    ),
  );
}

/** Lower than on the page: letters and a number stand below each tile, one under the other. */
const TALL = 1.25;

function tiles(map: TileMap): Box {
  const unit = Math.min(14, INSIDE / map.width);
  return box(
    { position: 'relative', height: (map.height + STEP_Y - SIDE) * TALL * unit },
    ...map.tiles.map(({ region, deeds, support, sewn: amount, x, y }) =>
      box(
        {
          position: 'absolute',
          flexDirection: 'column',
          alignItems: 'center',
          left: x * unit,
          top: y * TALL * unit,
          width: SIDE * unit,
          fontSize: 20,
          lineHeight: 1.1,
          whiteSpace: 'nowrap',
        },
        drawn({ width: SIDE * unit, height: SIDE * unit, marginBottom: 6 }, tile(amount, support)),
        ...(deeds > 0
          ? [
              box({ color: COLOURS.quiet }, region.code ?? ''),
              box({ color: COLOURS.accent, fontWeight: 800 }, number(deeds)),
            ]
          : []),
      ),
    ),
  );
}

const tile = (amount: number, support: number) => (place: Place) =>
  rect(place, filled(COLOURS.tint)) +
  (amount > 0
    ? stroked(
        place,
        place.width / SIDE,
        crosses(amount),
        `stroke="${COLOURS.accent}" stroke-width=".2" stroke-linecap="round"`,
      )
    : support > 0
      ? rect(place, framed(COLOURS.quiet))
      : '');

const MAP_KEY = [
  ...CLASSES.map(({ sewn: amount, words: name }) => ({ name, draw: tile(amount, 0) })),
  { name: 'только поддержка', draw: tile(0, 1) },
  { name: 'пока молчит', draw: tile(0, 0) },
];

const CLAUSE = { width: 72, height: 56 };

const clauseLook = (state: string, brand: string) =>
  ({ here: filled(brand), elsewhere: framed(brand) })[state] ?? framed(COLOURS.quiet, '5 4');

function square(state: string, brand: string, label: string): Box {
  const color = state === 'here' ? COLOURS.paper : state === 'elsewhere' ? brand : COLOURS.quiet;
  return drawn(
    {
      ...CLAUSE,
      margin: '0 8px 8px 0',
      alignItems: 'center',
      justifyContent: 'center',
      fontSize: SMALL,
      fontWeight: 600,
      color,
    },
    (place) => rect(inset(place), clauseLook(state, brand)),
    label,
  );
}

/** What each drawing means. */
function key(items: { name: string; draw: (place: Place) => string }[]): Part {
  return {
    id: 'key',
    content: box(
      { flexWrap: 'wrap', paddingTop: 20, fontSize: SMALL, color: COLOURS.quiet },
      ...items.map(({ name, draw }) =>
        box(
          { alignItems: 'center', margin: '0 32px 10px 0' },
          drawn({ width: 36, height: 36, marginRight: 10 }, draw),
          name,
        ),
      ),
    ),
  };
}

/** Words that break where no space does: a name may be one long word. */
function words(text: string, style: Style = {}): Box {
  return box({ display: 'block', wordBreak: 'break-word', ...style }, text);
}

/** Lines stay inside of their place. */
const inset = ({ left, top, width, height }: Place) => ({
  left: left + 1,
  top: top + 1,
  width: width - 2,
  height: height - 2,
});
const filled = (colour: string) => `fill="${colour}"`;
const framed = (colour: string, dashes = 'none') =>
  `fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dashes}"`;
const rect = ({ left, top, width, height }: Place, look: string) =>
  `<rect x="${left}" y="${top}" width="${width}" height="${height}" ${look}/>`;

/** Path data whose unit is so many pixels. */
const stroked = ({ left, top }: Place, unit: number, data: string, look: string) =>
  `<path transform="translate(${left} ${top}) scale(${unit})" fill="none" ${look} d="${data}"/>`;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const RENDERED_BY = [
  'src/share',
  'src/domain/colour.ts',
  'src/domain/ornament.ts',
  'src/domain/tile-map.ts',
  'src/domain/clause-coverage.ts',
  'src/language/format.ts',
];
let knownCode: Promise<string> | undefined;

/** The file of a chart, cached. A PNG has twice the pixels: it fills a page of a newspaper, and a screen sees no difference. */
export async function chartFile(
  picture: ChartPicture,
  format: 'svg' | 'png',
  cache = CACHE,
): Promise<Buffer> {
  const code = await (knownCode ??= codeDigest(RENDERED_BY));
  const file = await cachedFile(cache, format, [code, JSON.stringify(picture)], async () => {
    const svg = Buffer.from(await chartSvg(picture));
    return format === 'svg'
      ? svg
      : sharp(svg, { density: 144 })
          .png({ palette: true, colours: 32, dither: 0, effort: 1, compressionLevel: 9 })
          .toBuffer();
  });
  return readFile(file);
}
