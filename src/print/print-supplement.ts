/** A supplement as PDF. What does not fit is said by name. */
import sharp from 'sharp';
import { motifRows } from '../domain/ornament.ts';
import { date, MONTH_LETTERS } from '../language/format.ts';
import { count } from '../language/plural.ts';
import { bare } from '../model/web-address.ts';
import { inkOf } from './ink.ts';
import { printableValues } from './letters.ts';
import { makeUpOf, MOST_STORIES, PAGES, type MakeUp } from './make-up.ts';
import { dayParts } from './site.ts';
import { withCode } from './stitches.ts';
import type { Story, Supplement } from './supplement.ts';
import { PrintError, type Printer } from './typst.ts';

/** @param press for a print shop: with bleed and crop marks, the photo in four inks */
export async function printSupplement(printer: Printer, supplement: Supplement, { press = false } = {}) {
  const photo = await photoOf(supplement, press);
  const values = valuesOf(supplement, press, photo);
  const set = (makeUp: MakeUp, mode = '') =>
    printer.set('supplement', { ...values, ...makeUp }, { mode }, photo ? [photo.file] : []);
  const makeUp = makeUpOf(supplement, (state, mode) => {
    const setting = set(state, mode);
    return <T>(label: string) => printer.query(setting, label) as T[];
  });
  const setting = set(makeUp);
  if (setting.pages !== PAGES)
    throw new PrintError(
      `Вышло ${count(setting.pages, 'страница')} вместо четырёх: поставьте первым дело покороче`,
    );
  return {
    pdf: printer.pdf(setting, supplement.day),
    /** Of the type, in points. */
    size: makeUp.size,
    /** Titles of the stories that were asked for and did not fit. */
    left: makeUp.left,
    /** Of the photo, on paper. */
    dotsPerInch: photo?.dotsPerInch,
  };
}

function valuesOf(supplement: Supplement, press: boolean, photo: Awaited<ReturnType<typeof photoOf>>) {
  const {
    title,
    issue,
    day,
    brand,
    list,
    money,
    recipe,
    contests,
    asked: _,
    picks: __,
    ...told
  } = supplement;
  const stories = told.stories.slice(0, MOST_STORIES);
  const issued = [issue, date(day)].filter(Boolean).join('\u00A0· ');
  const inks = told.stories
    .map(({ colour }) => colour)
    .filter((colour, at, all) => all.indexOf(colour) === at);
  return printableValues({
    ...withCode(told),
    press,
    name: [title, issued].join(', '),
    title,
    issued,
    running: [title, issue].filter(Boolean).join('\u00A0· '),
    dateText: date(day),
    date: dayParts(day),
    ink: inkOf(brand),
    list: { url: list, address: bare(list) },
    hem: hemRow(stories[0]),
    ...(photo ? { photo: photo.shown } : {}),
    months: [...MONTH_LETTERS],
    stories: Object.fromEntries(stories.map(({ photo: _, ...story }) => [story.id, drawn(story, brand)])),
    fillers: Object.fromEntries(told.fillers.map(({ id, ...filler }) => [id, filler])),
    contests,
    ...(recipe ? { recipe: drawn(recipe, brand) } : {}),
    ...(money
      ? {
          money: {
            note: [
              'Тысяч рублей, как назвал источник; серым\u00A0— остальные и\u00A0неназванные',
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
/** On an inch of paper: fewer show in print. */
export const PRESS_DOTS = 300;

/** The cover of the first story with as many dots as a press can use, and without what a camera wrote into it. */
async function photoOf({ stories: [lead] }: Supplement, press: boolean) {
  if (!lead?.photo) return undefined;
  const { file, alt, credit } = lead.photo;
  const [width, height] = [PHOTO.width, PHOTO.height].map((side) => Math.ceil((side / 25.4) * PRESS_DOTS));
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

/** What has a page of its own, with ornament, ink and code. */
function drawn<T extends Pick<Story, 'colour' | 'motif' | 'url'>>(
  { colour, motif, ...told }: T,
  brand: string,
) {
  return { ...withCode(told), ink: inkOf(colour ?? brand), stamp: motifRows(motif) };
}

/** Stitches of a hem over a page. */
const HEM_STITCHES = 220;

function hemRow(story: Story | undefined): string[] {
  return (story?.motif.hem ?? []).map((row) => row.repeat(Math.floor(HEM_STITCHES / row.length)));
}
