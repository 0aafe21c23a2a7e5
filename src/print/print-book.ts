/** A book on paper, as PDF, and its cover as a picture. */
import sharp from 'sharp';
import { motifRows } from '../domain/ornament.ts';
import { count } from '../language/plural.ts';
import { bare } from '../model/web-address.ts';
import type { Book } from './book.ts';
import { inkOf } from './ink.ts';
import { printableValues } from './letters.ts';
import { withPictures, type Picture } from './pictures.ts';
import { dayParts, withAddresses } from './site.ts';
import { withCode } from './stitches.ts';
import type { Printer } from './typst.ts';

export function printBook(printer: Printer, book: Book, pictures: Pictures) {
  const values = valuesOf(book, pictures);
  const files = [...pictures.values()];
  const measured = printer.query(printer.set('book', values, { mode: 'measure' }, files), 'fit') as Fit[];
  const fits = Object.fromEntries(measured.map(({ id, fit }) => [id, fit]));
  const setting = printer.set('book', { ...values, fits }, {}, files);
  const long = book.chapters.flatMap(({ deeds }) => deeds.filter(({ id }) => fits[id] === null));
  return {
    pdf: printer.pdf(setting, book.day),
    pages: setting.pages,
    /** Titles of the deeds that take more than a page. */
    long: long.map(({ title }) => title),
  };
}

/** In pixels: what shops and reading programs ask of a cover. */
const COVER_HEIGHT = 2400;

/** The title page as a PNG. */
export async function printCover(printer: Printer, book: Book): Promise<Buffer> {
  const svg = printer.svg(printer.set('book', valuesOf(book, new Map()), { mode: 'cover' }));
  return sharp(Buffer.from(svg), { density: 300 })
    .resize({ height: COVER_HEIGHT })
    .flatten({ background: 'white' })
    .png({ palette: true })
    .toBuffer();
}

type Pictures = ReadonlyMap<string, Picture>;

function valuesOf(book: Book, pictures: Pictures) {
  const { chapters, recipes, documents, day, brand, title, subtitle, publisher, licence, url, contents } =
    book;
  return printableValues({
    title,
    subtitle,
    publisher,
    brand: inkOf(brand),
    date: dayParts(day),
    record: [
      `${title} : ${subtitle.replace(/^С/, 'с')} / ${publisher}.\u00A0— ${day.slice(0, 4)}.\u00A0— Текст : непосредственный.`,
      `В\u00A0сборнике ${contents} территориального общественного самоуправления. У\u00A0каждой суммы и\u00A0каждого числа назван источник.`,
      `Условия использования: ${licence}. Последняя версия\u00A0— на\u00A0${bare(url)}.`,
    ],
    chapters: chapters.map(({ colour, motif, deeds, ...chapter }) => ({
      ...chapter,
      ink: inkOf(colour ?? brand),
      stamp: motifRows(motif),
      deeds: deeds.map((deed) => ({
        ...withCode(withAddresses(deed)),
        parts: deed.parts.map((part) => ({ ...part, nodes: withPictures(part.nodes, pictures) })),
        stamp: motifRows(deed.motif),
      })),
    })),
    recipes: recipes.map(withAddresses),
    documents: documents.map(withAddresses),
    indexes: book.indexes,
  });
}

interface Fit {
  id: string;
  /** Number of the setting that fits on a page, or null. */
  fit: number | null;
}

/** «38 дел, 54 страницы» */
export function bookSize(book: Book, { pages }: { pages: number }): string {
  return `${book.contents}, ${count(pages, 'страница')}`;
}
