/** What other sites may show of this one in a frame: its address, its code, and how tall it is. */
import type { ClauseCoverage } from './clause-coverage.ts';
import { isDeed } from './deeds.ts';
import { pointName, type Point } from './documents.ts';
import { practiceFigures } from './figures.ts';
import { opening, stateOf, termsInShort } from './list-entry.ts';
import { placesInWords, type PlaceCount } from './places.ts';
import { fullPlaceOf, type PracticeCase } from './practice.ts';
import { chartName, NAMED_REGIONS, type PressChart } from './press-charts.ts';
import { NOT_A_REPORT } from './relations.ts';
import { SHARE_HEIGHT, SHARE_WIDTH, sharePicturePath } from './share-card.ts';

/** The page that tells how to embed; what is embedded stands below it. Both without the path prefix. */
export const EMBED = '/embed/';
/** The style sheet of all embeds, without the path prefix. */
export const EMBED_STYLES = `${EMBED}style.css`;

export interface Embed {
  /** Without the path prefix. */
  path: string;
  title: string;
  /** What its frame is called. */
  name: string;
  /** What it is a part of, with the anchor; without the path prefix. */
  page: string;
  /** In pixels, in a frame of any width from the narrowest on. */
  height: number;
}

/** Of a frame in pixels: up to the widest its code lets it grow. */
const NARROWEST = 300;
const WIDEST = 600;

/** Width of a letter in common fonts that are wide, and of a bold one, of the size of the type. */
const LETTER = 0.64;
const BOLD = 0.74;
/** What stands beside the words: padding and border at both sides; the stamp with its gap; the mark of a quotation. */
const EDGES = 34;
const STAMP = 57;
const QUOTED = 15;
/** Between blocks. */
const GAP = 12;
/** Borders, padding, and the link below. */
const FRAME = 36 + 44;

interface Block {
  words: string;
  size: number;
  line: number;
  letter?: number;
  beside?: number;
  /** No more lines than these. */
  most?: number;
}

const SMALL = { size: 14, line: 1.4 };
const PLAIN = { size: 16, line: 1.45 };
const TITLE = { size: 18, line: 1.2, letter: BOLD };
const ROW = { size: 13, line: 1.3 };
const FIGURE = { size: 28, line: 1.1, letter: BOLD };

const SECONDS_IN_DAY = 86_400;

function heightOf(blocks: readonly Block[], drawn = 0): number {
  const edges = FRAME + drawn + GAP * (blocks.length + 1);
  return Math.ceil(blocks.reduce((sum, block) => sum + blockHeight(block), edges) / 10) * 10;
}

function blockHeight({ words, size, line, letter = LETTER, beside = 0, most = Infinity }: Block): number {
  const inLine = Math.floor((NARROWEST - EDGES - beside) / (size * letter));
  return Math.min(linesOf(words, inLine), most) * size * line;
}

/** A word that does not fit begins a line. */
function linesOf(words: string, inLine: number): number {
  let [lines, room] = [1, inLine];
  for (const { length } of words.split(' ')) {
    if (length > room && room < inLine) [lines, room] = [lines + 1, inLine];
    lines += Math.floor(Math.max(0, length - 1) / inLine);
    room -= (length % inLine) + 1;
  }
  return lines;
}

/** «деревня Примерово, Заречная область · 2024 · сделано» */
export function practiceAbout(practice: PracticeCase): string {
  const facts = isDeed(practice) ? stateOf(practice, practiceFigures(practice)[0]) : termsInShort(practice);
  return [fullPlaceOf(practice), facts].filter(Boolean).join('\u00A0· ');
}

/** @param id present or former */
export function practiceEmbed(practice: PracticeCase, id = practice.id): Embed {
  const { title, path, summary } = practice;
  return {
    path: `${EMBED}practices/${id}/`,
    title,
    name: `${isDeed(practice) ? 'Дело соседей' : 'Поддержка'}: ${title}`,
    page: path,
    height: heightOf([
      { words: practiceAbout(practice), ...SMALL, beside: isDeed(practice) ? STAMP : 0 },
      { words: title, ...TITLE },
      ...practiceFigures(practice).flatMap(({ precision, value, unit, label }) => [
        { words: [precision, value, unit].filter(Boolean).join(' '), ...FIGURE },
        { words: label, ...SMALL },
      ]),
      { words: opening(summary), ...PLAIN, most: 4 },
    ]),
  };
}

/** Without the slash at its end: the frame and the answer of oEmbed begin so. The number loses its dots, as in all addresses. */
export function clauseEmbedPath({ id }: Pick<Point, 'id'>): string {
  return EMBED + id.replaceAll('.', '-');
}

/** Of a clause: the words of a section are too many for a frame. */
export function clauseEmbed(point: Point, places: PlaceCount): Embed {
  const { number, text, addressee = '', cited, path } = point;
  return {
    path: `${clauseEmbedPath(point)}/`,
    title: pointName(point),
    name: `${point.document}: пункт ${number}`,
    page: path,
    height: heightOf([
      { words: addressee, ...SMALL },
      { words: pointName(point), ...TITLE },
      { words: text, ...PLAIN, beside: QUOTED },
      { words: cited, ...SMALL, beside: QUOTED },
      { words: practicesInWords(places), ...PLAIN },
      { words: NOT_A_REPORT, ...SMALL },
    ]),
  };
}

/** The map has an address of its own: it is asked for by that name. */
export function chartEmbed(chart: PressChart): Embed {
  const { id, form, finding, rows, coverage, unit, population } = chart;
  const named = rows.slice(0, NAMED_REGIONS).map(({ label, count }) => `${label} ${count}`);
  return {
    path: form === 'map' ? `${EMBED}map/` : `${EMBED}charts/${id}/`,
    title: finding,
    name: chartName(chart),
    page: `/journalists/#${id}`,
    height: heightOf(
      [
        { words: finding, ...TITLE },
        { words: `${unit}; ${population}`, ...SMALL },
        ...(form === 'map' ? [{ words: named.join(' · '), ...SMALL }] : []),
      ],
      coverage ? squaresHeight(coverage) : (DRAWN[form] ?? rowsHeight(chart)),
    ),
  };
}

/** In pixels, of drawings that are as tall in every frame. */
const DRAWN: Partial<Record<PressChart['form'], number>> = { map: 280, columns: 180 };

/** Crosses in a line of its drawing. */
const IN_LINE = 45;

/** The column of names takes what src/styles/embed.css gives it, sums leave it less; crosses stand below the name. */
function rowsHeight({ form, rows, apart, per = 1 }: PressChart): number {
  const width = NARROWEST - EDGES;
  const names = form === 'crosses' ? 1 : rows.some(({ rub }) => rub !== undefined) ? 0.36 : 0.46;
  const beside = width * (1 - names) + GAP;
  return [...rows, ...(apart ? [apart] : [])].reduce((sum, { label, count }) => {
    const name = blockHeight({ words: label, ...ROW, beside });
    return sum + name + (form === 'crosses' ? 44 + Math.floor(count / per / IN_LINE) * 12 : 14);
  }, 36);
}

/** Six in a line below the name of the addressee, and the key below all. */
function squaresHeight({ groups }: ClauseCoverage): number {
  return groups.reduce(
    (sum, { name, clauses }) =>
      sum + blockHeight({ words: name, ...SMALL }) + Math.ceil(clauses.length / 6) * 40 + 8,
    120,
  );
}

/** The page with the codes of all clauses of a resolution, without the path prefix. */
export function documentEmbedsPath({ path }: { path: string }): string {
  return `${path}embed/`;
}

/** «Практики: в Заречной области 3, в других регионах 63» */
export function practicesInWords(places: PlaceCount): string {
  return `Практики: ${placesInWords(places).join(', ')}`;
}

/** What one copies into the page of another site. */
export function embedCode({ path, name, height }: Embed, absoluteUrl: (path: string) => string): string {
  const title = name.replaceAll('\u00A0', ' ').replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${absoluteUrl(path)}" title="${title}" width="100%" height="${height}" style="border:0;max-width:${WIDEST}px" loading="lazy"></iframe>`;
}

/** The answer of oEmbed, by which an editor of texts makes the frame from the address of the page alone. */
export function oembed(
  embed: Embed,
  site: string,
  absoluteUrl: (path: string) => string,
  picture = embed.page,
): Record<string, string | number> {
  return {
    type: 'rich',
    version: '1.0',
    title: embed.title,
    provider_name: site,
    provider_url: absoluteUrl('/'),
    cache_age: SECONDS_IN_DAY,
    html: embedCode(embed, absoluteUrl),
    width: WIDEST,
    height: embed.height,
    thumbnail_url: absoluteUrl(sharePicturePath(picture)),
    thumbnail_width: SHARE_WIDTH,
    thumbnail_height: SHARE_HEIGHT,
  };
}
