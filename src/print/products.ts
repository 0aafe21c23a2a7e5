/** What the site offers on paper: a set with an end, however many deeds there are. */
import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isDeed } from '../domain/deeds.ts';
import {
  bookName,
  leafletName,
  posterName,
  supplementName,
  type PrintedFile,
} from '../domain/printed-file.ts';
import { bookOf, chosenDeeds, type Book, type Choice } from './book.ts';
import type { PrintedCollection } from './collection.ts';
import { epubOf } from './epub.ts';
import { leafletOf, printLeaflet } from './leaflet.ts';
import { picturePaths, picturesOf } from './pictures.ts';
import { deedPoster, printPoster, recipePoster, type Poster } from './poster.ts';
import { printBook, printCover } from './print-book.ts';
import { printSupplement } from './print-supplement.ts';
import type { PrintedSite } from './site.ts';
import { supplementOf } from './supplement.ts';
import type { Printer } from './typst.ts';

export interface Product extends Omit<PrintedFile, 'bytes'> {
  /** Of everything that it is made of but the code. */
  digest: string;
  /** @throws {PrintError} */
  make: (printer: Printer) => Promise<Uint8Array>;
}

/** A thinner book says no more than the page; a thicker one takes more time and memory than a build should. */
const DEEDS_OF_BOOK = { fewest: 5, most: 500 };
/** With more of them no deed has a poster ready; `npm run print -- poster <id>` makes it. */
const MOST_POSTERS = 500;

/** One after another, because the texts of all books together may be larger than the memory. */
export async function* productsOf(collection: PrintedCollection, site: PrintedSite): AsyncGenerator<Product> {
  const { practices, recipes, vocabularies, papers, supplements } = collection;
  const product = (name: string, values: unknown, make: Product['make']): Product => ({
    name,
    digest: hash('sha256', JSON.stringify([values, site])),
    make,
  });
  const poster = (name: string, values: Poster) =>
    product(name, values, (printer) => Promise.resolve(printPoster(printer, values, site, 'a4')));

  // First what takes most memory.
  const choices = [
    {},
    ...[...vocabularies.regions.keys()].map((region) => ({ region })),
    ...[...vocabularies.directions.keys()].map((direction) => ({ direction })),
  ];
  for (const choice of choices) {
    const book = suitableBook(collection, choice, site);
    if (!book) continue;
    const values = [book, await digestsOf(picturePaths(book))];
    yield product(bookName(choice), values, async (printer) => {
      const { pdf } = printBook(printer, book, await picturesOf(book));
      printer.forget();
      return pdf;
    });
    yield product(bookName(choice, 'epub'), values, async (printer) =>
      epubOf(book, await printCover(printer, book), await picturesOf(book)),
    );
  }
  for (const [id, plan] of supplements) {
    const supplement = supplementOf(collection, plan, site);
    if (!supplement) continue;
    const photos = supplement.stories.flatMap(({ photo }) => photo?.file ?? []);
    const values = [supplement, await digestsOf(photos)];
    const printed = product(supplementName(id), values, async (printer) => {
      const { pdf } = await printSupplement(printer, supplement);
      return pdf;
    });
    yield { ...printed, region: plan.region };
  }
  for (const recipe of recipes) {
    const leaflet = leafletOf(recipe, papers, site);
    yield product(leafletName(recipe.id), leaflet, (printer) =>
      Promise.resolve(printLeaflet(printer, leaflet, site)),
    );
    yield poster(posterName('recipe', recipe.id), recipePoster(recipe, site));
  }
  const deeds = practices.filter(isDeed);
  if (deeds.length <= MOST_POSTERS)
    for (const deed of deeds) yield poster(posterName('deed', deed.id), deedPoster(deed, site));
}

function suitableBook(collection: PrintedCollection, choice: Choice, site: PrintedSite): Book | undefined {
  const { fewest, most } = DEEDS_OF_BOOK;
  const { length } = chosenDeeds(collection, choice);
  return length >= fewest && length <= most ? bookOf(collection, choice, site) : undefined;
}

function digestsOf(files: readonly string[]): Promise<string[]> {
  return Promise.all(files.map(async (file) => hash('sha256', await readFile(file))));
}
