/** A supplement as PDF: measured by Typst, made up here, set by Typst. What does not fit is said by name. */
import sharp from 'sharp';
import { motifRows } from '../domain/ornament.ts';
import { date, MONTH_LETTERS } from '../language/format.ts';
import { count } from '../language/plural.ts';
import { inkOf } from './ink.ts';
import { printableValues } from './letters.ts';
import { LENGTHS, MANNERS, pack, type Area, type Packed, type Piece } from './pack.ts';
import { bare, dayParts } from './site.ts';
import { qrRows } from './stitches.ts';
import type { Story, Supplement } from './supplement.ts';
import { PrintError, type Printer, type Setting } from './typst.ts';

export interface PrintedSupplement {
  pdf: Buffer;
  /** Of the type, in points. */
  size: number;
  /** Titles of the stories that were asked for and did not fit. */
  left: string[];
  /** Of the photo, on paper. */
  dotsPerInch: number | undefined;
}

const MM = 72 / 25.4;
const PAGES = 4;
/** Lower edge of the text, from the upper edge of a page. */
const BOTTOM = (297 - 14) * MM;
/** Type and lead, the largest first: the smaller ones only for what an editor has picked. */
const SETTINGS = [
  [8.8, 2.5],
  [8.6, 2.4],
  [8.4, 2.4],
  [8.2, 2.3],
] as const;
/** More do not fit in four pages. */
const MOST_STORIES = 40;
/** Lower than this an area holds nothing. */
const LEAST = 22 * MM;
/** Between a story over two columns and what stands below it. */
const RULE = 6.4 * MM;
/** Between the columns of the last page and its foot. */
const FOOT_GAP = 3.4 * MM;
/** For the titles of what did not fit. */
const LEFT_OUT = 15 * MM;
const ROUNDS = 24;

/** Columns that are packed, in the order of their importance. */
const AREAS = [
  { key: '1', page: 1, columns: 4 },
  { key: '2', page: 2, columns: 4 },
  { key: '3 right', page: 3, columns: 2 },
  { key: '3 left', page: 3, columns: 2 },
  { key: '4 right', page: 4, columns: 2 },
  { key: '4 left', page: 4, columns: 2 },
] as const;
/** The end of the margin of the first page, which holds no stories. */
const SIDE = 'side';

type Values = ReturnType<typeof valuesOf>;
type Running = 'lead' | 'wide 3' | 'wide 4';
/** How much of a running story is told below its summary; the shorter ones where a page is too low. */
const RUNS = ['full', 'told', 'advice'] as const;
type Run = (typeof RUNS)[number];

/** What a template gets besides the values: the make-up, from one compilation to the next. */
interface MakeUp extends Record<string, unknown> {
  size: number;
  leading: number;
  /** Ids of the stories that run over several columns. */
  placed: Partial<Record<Running, string>>;
  lengths: Partial<Record<Running, Run>>;
  /** Of the columns of running stories. */
  heights: Partial<Record<Running, number>>;
  packs: Record<string, { height: number; columns: readonly (readonly Piece[])[] }>;
  /** Titles of what did not fit, and the height that is kept for them. */
  left: string[];
  reserved: number;
}

/** Where something of a compilation stands; `y` from the upper edge of the page, in points. */
interface Mark {
  key: string;
  page: number;
  y: number;
}

interface Measured {
  pieces: Piece[];
  between: number;
  foot: number;
  flows: { key: Running; length: Run; height: number }[];
}

/** @param press for a print shop: with bleed and crop marks, photos in four inks */
export async function printSupplement(
  printer: Printer,
  supplement: Supplement,
  { press = false } = {},
): Promise<PrintedSupplement> {
  const photo = await photoOf(supplement, press);
  const values = valuesOf(supplement, press, photo);
  let best: Made | undefined;
  for (const [size, leading] of SETTINGS) {
    const made = makeUp(printer, values, supplement, photo, size, leading);
    if (!best || made.missing < best.missing) best = made;
    if (made.missing === 0) break;
  }
  if (!best) throw new PrintError('Приложение не сложилось');
  const { state } = best;
  const setting = compile(printer, { ...values, ...state }, photo);
  if (setting.pages !== PAGES)
    throw new PrintError(`Вышло ${count(setting.pages, 'страница')} вместо четырёх`);
  const pdf = printer.pdf(setting, supplement.day);
  return { pdf, size: state.size, left: state.left, dotsPerInch: photo?.dotsPerInch };
}

function compile(printer: Printer, values: unknown, photo: LeadPhoto | undefined, mode = ''): Setting {
  return printer.set('supplement', values, mode ? { mode } : {}, photo ? [photo.file] : []);
}

interface Made {
  state: MakeUp;
  /** How many picks of the editor did not fit. */
  missing: number;
}

/** Columns in one size of type. */
function makeUp(
  printer: Printer,
  values: Values,
  { stories, asked, picks, fillers }: Supplement,
  photo: LeadPhoto | undefined,
  size: number,
  leading: number,
): Made {
  const ids = stories.slice(0, MOST_STORIES).map(({ id }) => id);
  const [lead, third, fourth, ...short] = ids;
  const placed = {
    ...(lead && { lead }),
    ...(third && { 'wide 3': third }),
    ...(fourth && { 'wide 4': fourth }),
  };
  const none = [SIDE, ...AREAS.map(({ key }) => key)].map(
    (key) => [key, { height: 0, columns: [] }] as const,
  );
  const state: MakeUp = {
    size,
    leading,
    placed,
    lengths: {},
    heights: {},
    packs: Object.fromEntries(none),
    left: [],
    reserved: 0,
    gap: RULE,
    inside: insideOf(values, placed),
    pieces: [
      // What an editor has picked is more than a title.
      ...short.flatMap((id) =>
        LENGTHS.filter((length) => length !== 'title' || !picks.includes(id)).map((length) => ({
          id,
          length,
        })),
      ),
      ...fillers.map(({ id }) => ({ id, length: 'filler' })),
    ],
  };
  const measured = measure(printer, { ...values, ...state }, photo);
  const marks = settle(printer, values, state, measured, photo);
  const side = {
    key: SIDE,
    columns: 1,
    height: endOfLead(marks, state) - yOf(marks, `pack ${SIDE}`),
  };
  const ofStories = measured.pieces.filter(({ length }) => length !== 'filler');
  const ofFillers = measured.pieces.filter(({ length }) => length === 'filler');
  const inSide = pack([side], [], ofFillers, measured.between, MANNERS[0]).columns;
  const others = ofFillers.filter(({ id }) => !inSide[SIDE]?.flat().some((piece) => piece.id === id));
  const beyond = stories.slice(MOST_STORIES).map(({ id }) => id);
  const attempt = (manner: (typeof MANNERS)[number], reserved: number): Made => {
    const areas = areasOf(marks, state, measured.foot + reserved);
    const { columns, left } = pack(areas, ofStories, others, measured.between, manner);
    const titles = stories.filter(({ id }) => asked.includes(id) && [...left, ...beyond].includes(id));
    return {
      state: {
        ...state,
        packs: packsOf([side, ...areas], { ...inSide, ...columns }),
        left: titles.map(({ title }) => title),
        reserved,
      },
      missing: titles.filter(({ id }) => picks.includes(id)).length,
    };
  };
  // Whole stories are for an issue that holds all that was asked for.
  const [whole, ...shorter] = MANNERS;
  for (const manner of MANNERS) {
    const made = attempt(manner, 0);
    if (made.state.left.length === 0) return made;
  }
  const made = shorter.map((manner) => attempt(manner, LEFT_OUT));
  return made.find(({ missing }) => missing === 0) ?? made.at(-1) ?? attempt(whole, LEFT_OUT);
}

function measure(printer: Printer, values: unknown, photo: LeadPhoto | undefined): Measured {
  const setting = compile(printer, values, photo, 'measure');
  const all = <T>(label: string) => printer.query(setting, label) as T[];
  const [between = 0] = all<number>('between');
  const [foot = 0] = all<number>('foot');
  return { pieces: all<Piece>('height'), between, foot: foot + FOOT_GAP, flows: all('flow') };
}

/** Makes the columns of running stories as high as they must be; where a page is too low, less of it is told. */
function settle(
  printer: Printer,
  values: Values,
  state: MakeUp,
  { flows, foot }: Measured,
  photo: LeadPhoto | undefined,
): Map<string, Mark> {
  const line = state.size + state.leading;
  const running = Object.keys(state.placed) as Running[];
  const take = (key: Running, length: Run) => {
    state.lengths[key] = length;
    state.heights[key] = flows.find((flow) => flow.key === key && flow.length === length)?.height ?? line;
  };
  for (const key of running) take(key, RUNS[0]);
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = printer.query(compile(printer, { ...values, ...state }, photo), 'mark') as Mark[];
    const marks = new Map(found.map((mark) => [mark.key, mark]));
    const open = running.filter((key) => {
      const start = marks.get(`${key} start`);
      const end = marks.get(`${key} end`);
      const height = state.heights[key] ?? 0;
      const lowest = BOTTOM - (key === 'wide 4' ? foot + LEFT_OUT : 0);
      const shorter = RUNS[RUNS.indexOf(state.lengths[key] ?? 'full') + 1];
      if (start && start.y + height > lowest && shorter) take(key, shorter);
      else if (start?.page === end?.page && (end?.y ?? 0) <= (start?.y ?? 0) + height + 0.1) return false;
      else state.heights[key] = height + line;
      return true;
    });
    if (open.length === 0) return marks;
  }
  throw new PrintError('Колонки главных дел не сложились: поставьте первыми другие дела');
}

function areasOf(marks: Map<string, Mark>, { placed }: MakeUp, foot: number): Area[] {
  return AREAS.map(({ key, page, columns }) => {
    const isBelow = key.endsWith('left') && `wide ${page}` in placed;
    const top = yOf(marks, `pack ${key}`) + (isBelow ? RULE : 0);
    const height = BOTTOM - (page === PAGES ? foot : 0) - top - 0.5;
    return { key, columns, height: height < LEAST ? 0 : height };
  });
}

function packsOf(areas: readonly Area[], packed: Packed['columns']): MakeUp['packs'] {
  return Object.fromEntries(
    areas.map(({ key, height }) => [key, { height: Math.max(0, height), columns: packed[key] ?? [] }]),
  );
}

function yOf(marks: Map<string, Mark>, key: string): number {
  return marks.get(key)?.y ?? BOTTOM;
}

function endOfLead(marks: Map<string, Mark>, { heights }: MakeUp): number {
  return yOf(marks, 'lead start') + (heights.lead ?? 0);
}

/** What the first page says of the others: words, page, weight of type. */
function insideOf({ stories, recipe, money, contests }: Values, placed: MakeUp['placed']) {
  const story = (key: Running, page: number) => {
    const id = placed[key];
    return id === undefined ? [] : [[stories[id]?.title ?? '', page, 500] as const];
  };
  return [
    ...(money ? [['Кто сколько собрал', 2, 700] as const] : []),
    ...(recipe ? [[recipe.title, 3, 700] as const] : []),
    ...story('wide 3', 3),
    ...story('wide 4', 4),
    ...(contests.length > 0 ? [['Где взять деньги', 4, 700] as const] : []),
  ];
}

function valuesOf(supplement: Supplement, press: boolean, photo: LeadPhoto | undefined) {
  const { title, issue, day, scope, tagline, word, imprint, brand, url, list, money, recipe } = supplement;
  const stories = supplement.stories.slice(0, MOST_STORIES);
  const issued = [issue, date(day)].filter(Boolean).join('\u00A0· ');
  const inks = supplement.stories
    .map(({ colour }) => colour)
    .filter((colour, at, all) => all.indexOf(colour) === at);
  return printableValues({
    press,
    name: [title, issued].join(', '),
    title,
    issued,
    running: [title, issue].filter(Boolean).join('\u00A0· '),
    dateText: date(day),
    date: dayParts(day),
    scope,
    tagline,
    ...(word === undefined ? {} : { word }),
    imprint,
    ink: inkOf(brand),
    url,
    address: bare(url),
    qr: qrRows(url),
    list: { url: list, address: bare(list) },
    hem: hemRow(stories[0]),
    ...(photo ? { photo: photo.shown } : {}),
    months: [...MONTH_LETTERS],
    stories: Object.fromEntries(stories.map((story) => [story.id, storyValues(story, brand)])),
    fillers: Object.fromEntries(supplement.fillers.map(({ id, ...filler }) => [id, filler])),
    contests: supplement.contests,
    ...(recipe ? { recipe: { ...recipe, ...drawn(recipe, brand) } } : {}),
    ...(money
      ? {
          money: {
            note: [
              'Тысяч рублей; только то, что назвал источник',
              money.more > 0 && `ещё ${money.more} с\u00A0деньгами\u00A0— на\u00A0сайте`,
            ]
              .filter(Boolean)
              .join('; '),
            payers: money.payers.map((payer, at) => ({
              ...payer,
              ink: inkOf([brand, ...inks][at] ?? brand),
            })),
            rows: money.rows.map((row) => ({
              ...row,
              rest: 1.0001 - row.bar.reduce((sum, { share }) => sum + share, 0),
            })),
          },
        }
      : {}),
  });
}

/** In millimetres, as the template has it. */
const PHOTO = { width: 138.25, height: 64 };
const DOTS = 300;

interface LeadPhoto {
  file: { name: string; bytes: Buffer };
  shown: { src: string; alt: string; credit: string };
  dotsPerInch: number;
}

/** The cover of the first story with as many dots as a press can use, and without what a camera wrote into it. */
async function photoOf({ stories: [lead] }: Supplement, press: boolean): Promise<LeadPhoto | undefined> {
  if (!lead?.photo) return undefined;
  const { file, alt, credit } = lead.photo;
  const [width, height] = [PHOTO.width, PHOTO.height].map((side) => Math.ceil((side / 25.4) * DOTS));
  const { data, info } = await sharp(file)
    .rotate()
    .flatten({ background: 'white' })
    .toBuffer({ resolveWithObject: true });
  const bytes = await sharp(data)
    .resize({ width, height, fit: 'outside', withoutEnlargement: true })
    .toColourspace(press ? 'cmyk' : 'srgb')
    .jpeg({ quality: 88 })
    .toBuffer();
  const dots = Math.min(info.width / PHOTO.width, info.height / PHOTO.height) * 25.4;
  return {
    file: { name: 'lead.jpg', bytes },
    shown: { src: 'lead.jpg', alt, credit },
    dotsPerInch: Math.floor(dots),
  };
}

function storyValues({ colour, motif, photo: _photo, ...story }: Story, brand: string) {
  return { ...story, ...drawn({ url: story.url, colour, motif }, brand) };
}

/** Ornament, colour and code of what has a page of its own. */
function drawn({ colour, motif, url }: Pick<Story, 'colour' | 'motif' | 'url'>, brand: string) {
  return { ink: inkOf(colour ?? brand), stamp: motifRows(motif), qr: qrRows(url), address: bare(url) };
}

/** Stitches of a hem over a page. */
const HEM_STITCHES = 220;

function hemRow(story: Story | undefined): string[] {
  return (story?.motif.hem ?? []).map((row) => row.repeat(Math.floor(HEM_STITCHES / row.length)));
}
