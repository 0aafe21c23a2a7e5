/**
 * Draws a chart for newspapers as a file that stands alone: what it finds, from how many, its source and its address are
 * inside. Satori lays out the words and leaves room; what is drawn takes the room that it was given, so that a long name
 * pushes its neighbours away and never lies over them. Each part is a group with an id, for those who edit it.
 */
import satori from 'satori';
import sharp from 'sharp';
import { optimize } from 'svgo';
import { coverageNames } from '../domain/clause-coverage.ts';
import { hexOf } from '../domain/colour.ts';
import { MARK } from '../domain/ornament.ts';
import type { ChartRow, PressChart } from '../domain/press-charts.ts';
import { CLASSES, crosses, SIDE, STEP_Y, type TileMap } from '../domain/tile-map.ts';
import { number, roublesShort } from '../language/format.ts';
import { box, cachedPicture, COLOURS, drawn, FAMILY, loadFonts, type Box, type Place } from './words.ts';

export const CHART_FORMATS = ['svg', 'png'] as const;
export type ChartFormat = (typeof CHART_FORMATS)[number];

export interface ChartPicture {
  chart: PressChart;
  /** Of a chart whose form is the map. */
  map?: TileMap | undefined;
  colour: string;
  /** Of rows that have a colour of their own, by value. */
  inks: Record<string, string>;
  /** Who counted, from what, until when, and how it may be used. */
  source: string;
  address: string;
}

/** In pixels; the words are still read where the picture is shown at half its width. */
const WIDTH = 1200;
const MARGIN = 60;
const INSIDE = WIDTH - 2 * MARGIN;
/** Crosses in a line, so that tens are seen, and the room of each. */
const IN_LINE = 30;
const PITCH = 21;
/** Columns that all carry their name. */
const FEW = 14;

const COLUMN = { flexDirection: 'column' };
const REST = { flexGrow: 1, flexShrink: 1, flexBasis: 0 };
const SMALL = { fontSize: 24, color: COLOURS.quiet };
const BOLD = { fontWeight: 800 };
const TITLE = { fontSize: 46, lineHeight: 1.12, letterSpacing: -0.8, textWrap: 'balance' };
const NAME = { width: 330, marginRight: 20, flexShrink: 0, lineHeight: 1.2 };
const AMOUNT = { ...BOLD, justifyContent: 'flex-end', flexShrink: 0 };
/** A name may be one long word. */
const WORDS = { display: 'block', wordBreak: 'break-word' };

interface Part {
  id: string;
  content: Box;
}

export async function chartSvg(picture: ChartPicture): Promise<string> {
  const { chart, source, address } = picture;
  const colour = hexOf(picture.colour);
  const counted = `${chart.unit}; ${chart.population}`;
  const finding = box(
    { ...COLUMN, paddingBottom: 28 },
    box({ ...WORDS, color: colour, fontWeight: 600 }, chart.question),
    box({ ...WORDS, ...BOLD, ...TITLE, padding: '8px 0 16px' }, chart.finding),
    box({ ...WORDS, ...SMALL }, counted),
  );
  const mark = drawn({ width: 63, height: 63, marginRight: 24, flexShrink: 0 }, (place) =>
    stroked(place, 7, MARK, `stroke="${colour}" stroke-width=".84" stroke-dasharray=".84 .16"`),
  );
  const origin = box(
    { ...REST, ...SMALL, ...COLUMN },
    box(WORDS, source),
    box({ ...WORDS, color: colour }, address.replace(/^https?:\/\//, '')),
  );
  const parts = [
    { id: 'finding', content: finding },
    ...FORMS[chart.form]({ ...picture, colour }),
    { id: 'source', content: box({ alignItems: 'center', paddingTop: 36 }, mark, origin) },
  ];
  let height = MARGIN - 12;
  let groups = '';
  for (const { id, content } of parts) {
    const part = await setPart(content);
    groups += `<g id="${id}" transform="translate(0 ${height})">${part.markup}</g>`;
    height += part.height;
  }
  height += MARGIN - 12;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc">
    <title id="title">${escaped(chart.finding)}</title>
    <desc id="desc">${escaped(`${counted}. ${chart.limits} ${source}. ${address}`)}</desc>
    <rect id="paper" width="100%" height="100%" ${filled(COLOURS.paper)}/>${groups}</svg>`;
  // Most of the file is outlines of letters, and these are half as long when written relative to each other.
  return optimize(svg, { plugins: [{ name: 'convertPathData', params: { floatPrecision: 1 } }] }).data;
}

/** As wide as the picture, as high as its words need. */
async function setPart(content: Box): Promise<{ height: number; markup: string }> {
  let shapes = '';
  const page = { ...COLUMN, width: WIDTH, boxSizing: 'border-box', padding: `0 ${MARGIN}px` };
  const type = { fontFamily: FAMILY, fontSize: 27, color: COLOURS.ink };
  const set = await satori(box({ ...page, ...type }, content), {
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
const FORMS: Record<PressChart['form'], (picture: ChartPicture) => Part[]> = {
  crosses: (picture) => {
    const { per = 1 } = picture.chart;
    return rowParts(picture, sewn(per, 'l.7.7m0-.7l-.7.7'), sewn(per, 'h.7v.7h-.7z'));
  },
  bars: (picture) => rowParts(picture, bar()),
  shares: (picture) => rowParts(picture, bar(COLOURS.tint)),
  columns: ({ chart, colour }) => [{ id: 'columns', content: columns(chart.rows, colour) }],
  map: ({ map }) => (map ? [{ id: 'map', content: tiles(map) }, key(MAP_KEY)] : []),
  squares: ({ chart: { rows, coverage }, colour }) => [
    ...[...Map.groupBy(rows, ({ group = '' }) => group)].map(([name, clauses], at) => ({
      id: `row-${at + 1}`,
      content: box(
        { alignItems: 'center', paddingBottom: 14 },
        ...(name ? [box({ ...WORDS, ...NAME }, name)] : []),
        box({ ...REST, flexWrap: 'wrap' }, ...clauses.map((clause) => square(clause, colour))),
      ),
    })),
    ...(coverage
      ? [key([...coverageNames(coverage)].map(([state, name]) => [name, clauseLook(state, colour)]))]
      : []),
  ],
};

type Row = Pick<ChartRow, 'label' | 'count' | 'share' | 'rub'>;
type Drawing = (row: Row, colour: string) => Box;

/** A row each: its name, its drawing, its number, its roubles; what is counted apart stands below a line. */
function rowParts({ chart, inks, colour }: ChartPicture, drawing: Drawing, another?: Drawing): Part[] {
  const { apart, form, of } = chart;
  const rows = chart.rows.filter(({ count }) => count > 0);
  const ofAll = form === 'shares' ? ` из\u00A0${number(of)}` : '';
  const withMoney = rows.some(({ rub }) => rub !== undefined);
  const row = (item: Row, color: string, picture = box(REST)) =>
    box(
      { alignItems: 'center', padding: '9px 0' },
      box({ ...WORDS, ...NAME }, item.label),
      picture,
      box({ ...AMOUNT, color, width: ofAll ? 190 : 90 }, number(item.count) + ofAll),
      ...(withMoney
        ? [box({ ...AMOUNT, ...SUM }, item.rub === undefined ? '' : roublesShort(item.rub))]
        : []),
    );
  const parts = rows.map((item, at) => {
    const ink = item.value === 'residents' ? COLOURS.accent : hexOf(inks[item.value] ?? colour);
    return { id: `row-${at + 1}`, content: row(item, ink, drawing(item, ink)) };
  });
  if (!apart) return parts;
  const other = { ...apart, share: 0 };
  const content = box(
    { ...COLUMN, marginTop: 10, color: COLOURS.quiet },
    drawn({ height: 4, marginBottom: 8 }, (place) => rect(place, filled(COLOURS.hairline))),
    row(other, COLOURS.quiet, another?.(other, COLOURS.quiet)),
  );
  return [...parts, { id: 'apart', content }];
}
const SUM = { width: 200, fontWeight: 400, color: COLOURS.quiet };

/** As long as its part of the largest; on a ground as long as all. */
function bar(ground?: string): Drawing {
  return ({ share }, colour) =>
    drawn({ ...REST, height: 34 }, (place) => {
      const part = rect({ ...place, width: Math.max(4, Math.round(place.width * share)) }, filled(colour));
      return ground ? rect(place, filled(ground)) + part : part;
    });
}

/** A sign for so many of them. */
function sewn(per: number, sign: string): Drawing {
  return ({ count }, colour) => {
    const signs = Array.from(
      { length: Math.ceil(count / per) },
      (_, at) => `M${at % IN_LINE} ${Math.floor(at / IN_LINE)}m.15.15${sign}`,
    );
    return drawn({ ...REST, height: Math.ceil(signs.length / IN_LINE) * PITCH }, (place) =>
      stroked(place, PITCH, signs.join(''), thread(colour)),
    );
  };
}

function columns(rows: readonly ChartRow[], colour: string): Box {
  const largest = Math.max(1, ...rows.map(({ count }) => count));
  const column = { ...REST, ...COLUMN, alignItems: 'center', whiteSpace: 'nowrap' };
  const isNamed = (label: string) => rows.length <= FEW || Number(label) % 5 === 0;
  const bars = rows.map(({ label, count }) =>
    box(
      column,
      box(BOLD, count > 0 ? number(count) : ''),
      drawn({ width: '76%', height: 4 + (count / largest) * 340 }, (place) => rect(place, filled(colour))),
      box({ ...SMALL, height: 40, paddingTop: 8 }, isNamed(label) ? label : ''),
    ),
  );
  return box({ alignItems: 'flex-end' }, ...bars);
}

/** Further apart than on the page: letters and a number stand below each tile, one under the other. */
function tiles(map: TileMap): Box {
  const unit = Math.min(14, INSIDE / map.width);
  const line = unit * 1.25;
  const side = { width: SIDE * unit, height: SIDE * unit };
  const type = { fontSize: 20, lineHeight: 1.1, whiteSpace: 'nowrap', color: COLOURS.quiet };
  return box(
    { position: 'relative', height: (map.height + STEP_Y - SIDE) * line },
    ...map.tiles.map(({ region, deeds, support, sewn: amount, x, y }) =>
      box(
        {
          ...side,
          ...type,
          ...COLUMN,
          position: 'absolute',
          alignItems: 'center',
          left: x * unit,
          top: y * line,
        },
        drawn({ ...side, flexShrink: 0, marginBottom: 6 }, tile(amount, support)),
        box({}, deeds > 0 ? (region.code ?? '') : ''),
        box({ ...BOLD, color: COLOURS.accent }, deeds > 0 ? number(deeds) : ''),
      ),
    ),
  );
}

const tile = (amount: number, support: number) => (place: Place) =>
  amount > 0
    ? rect(place, filled(COLOURS.tint)) +
      stroked(place, place.width / SIDE, crosses(amount), thread(COLOURS.accent))
    : rect(place, filled(COLOURS.tint) + (support > 0 ? ` stroke="${COLOURS.quiet}" stroke-width="2"` : ''));

type KeyItem = [name: string, draw: (place: Place) => string];

const MAP_KEY: KeyItem[] = [
  ...CLASSES.map(({ sewn: amount, words }): KeyItem => [words, tile(amount, 0)]),
  ['только поддержка', tile(0, 1)],
  ['пока молчит', tile(0, 0)],
];

const clauseLook = (state: string, colour: string) => (place: Place) =>
  rect(
    place,
    state === 'here' ? filled(colour) : state === 'elsewhere' ? framed(colour) : framed(COLOURS.quiet, '5 4'),
  );

function square({ value, label }: ChartRow, colour: string): Box {
  const color = value === 'here' ? COLOURS.paper : value === 'elsewhere' ? colour : COLOURS.quiet;
  const room = {
    width: 72,
    height: 56,
    margin: '0 8px 8px 0',
    alignItems: 'center',
    justifyContent: 'center',
  };
  return drawn({ ...room, ...SMALL, fontWeight: 600, color }, clauseLook(value, colour), label);
}

/** What each drawing means. */
function key(items: readonly KeyItem[]): Part {
  const example = { width: 36, height: 36, marginRight: 10 };
  const named = items.map(([name, draw]) =>
    box({ alignItems: 'center', margin: '0 32px 10px 0' }, drawn(example, draw), name),
  );
  return { id: 'key', content: box({ ...SMALL, flexWrap: 'wrap', paddingTop: 20 }, ...named) };
}

const filled = (colour: string) => `fill="${colour}"`;
const framed = (colour: string, dashes = 'none') =>
  `fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dashes}"`;
const thread = (colour: string) => `stroke="${colour}" stroke-width=".2" stroke-linecap="round"`;

/** Its frame stays inside of its place. */
const rect = ({ left, top, width, height }: Place, look: string) =>
  `<rect x="${left + 1}" y="${top + 1}" width="${width - 2}" height="${height - 2}" ${look}/>`;

/** Path data whose unit is so many pixels. */
const stroked = ({ left, top }: Place, unit: number, data: string, look: string) =>
  `<path transform="translate(${left} ${top}) scale(${unit})" fill="none" ${look} d="${data}"/>`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The file of a chart, cached. A PNG has twice the pixels: it fills a page of a newspaper, and a screen sees no difference. */
export function chartPicture(picture: ChartPicture, format: ChartFormat, cache?: string): Promise<Buffer> {
  const draw = async () => {
    const svg = Buffer.from(await chartSvg(picture));
    const palette = { palette: true, colours: 32, dither: 0, effort: 1, compressionLevel: 9 };
    return format === 'svg' ? svg : sharp(svg, { density: 144 }).png(palette).toBuffer();
  };
  return cachedPicture(format, picture, draw, cache);
}
