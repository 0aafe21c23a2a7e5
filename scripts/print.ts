/** Makes what is printed, as PDF: posters and leaflets, a book, a newspaper supplement. */
import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bookName, leafletName } from '../src/domain/printed-file.ts';
import { fileSize, number } from '../src/language/format.ts';
import { count } from '../src/language/plural.ts';
import { nearest } from '../src/model/choices.ts';
import { bookOf } from '../src/print/book.ts';
import { printedCollection, type PrintedCollection } from '../src/print/collection.ts';
import { epubOf } from '../src/print/epub.ts';
import { leafletOf, printLeaflet } from '../src/print/leaflet.ts';
import { picturesOf } from '../src/print/pictures.ts';
import { deedPoster, POSTER_SIZES, printPoster, recipePoster, type PosterSize } from '../src/print/poster.ts';
import { imposed, withBoxes } from '../src/print/press.ts';
import { bookSize, printBook, printCover } from '../src/print/print-book.ts';
import { PRESS_DOTS, printSupplement } from '../src/print/print-supplement.ts';
import { productsOf } from '../src/print/products.ts';
import type { PrintedSite } from '../src/print/site.ts';
import { supplementOf } from '../src/print/supplement.ts';
import { Printer, PrintError } from '../src/print/typst.ts';
import {
  keepFile,
  keepList,
  keptFiles,
  originOf,
  printingCode,
  readKept,
  type KeptFile,
} from '../src/printed-files.ts';
import { checkCache, type Settings } from '../src/settings.ts';
import { absoluteUrl, publisher, site } from '../src/site.ts';
import { Refusal, runCommand, settingsWithContent } from './command.ts';

interface Printed {
  file: string;
  bytes: Uint8Array;
  /** What the reader of the terminal should know of it. */
  notes?: string[];
}

interface Order {
  printer: Printer;
  collection: PrintedCollection;
  ids: readonly string[];
  size: PosterSize;
  region: string | undefined;
  direction: string | undefined;
  year: number | undefined;
  press: boolean;
}

const MAKERS = { poster: posters, recipe: leaflets, book, supplement };

const NO_REGION = 'Нет региона';

const SITE: PrintedSite = {
  name: site.name,
  tagline: site.tagline,
  publisher: publisher.name,
  licence: site.licence.name,
  brand: site.colours.brand.light,
  absolute: absoluteUrl,
};

await runCommand(
  {
    about:
      'Напечатать плакаты дел и рецептов (по именам папок и файлов), листовки рецептов, сборник, приложение к газете — или всё, что предлагает сайт:',
    usage:
      'npm run print -- poster|recipe <имя> …, npm run print -- book [параметры], npm run print -- supplement [<имя>] [параметры], npm run print -- site',
    options: {
      size: { type: 'choice', of: POSTER_SIZES, default: 'a4', about: 'размер плаката' },
      region: { type: 'text', about: 'сборник или приложение одного региона: его id' },
      direction: { type: 'text', about: 'сборник одного направления: его id' },
      year: { type: 'number', about: 'сборник или приложение одного года' },
      press: { type: 'flag', about: 'приложение для типографии: с вылетами и метками обреза' },
      out: { type: 'text', about: 'папка для файлов; без него — print' },
    },
    words: Infinity,
  },
  async ({ out = 'print', ...options }, [product = '', ...ids]) => {
    const make = Object.hasOwn(MAKERS, product) ? MAKERS[product as keyof typeof MAKERS] : undefined;
    const isUnnamed = (product === 'poster' || product === 'recipe') && ids.length === 0;
    if ((!make && product !== 'site') || isUnnamed)
      throw new Refusal('Что печатать? Например: npm run print -- poster zarechnaya-prud', 2);
    const settings = settingsWithContent();
    // Before anything is read: what changes meanwhile makes the files stale, and not the list wrong.
    const origin = make ? '' : await originOf(settings);
    const collection = await printedCollection(settings.contentDir, checkCache(settings));
    if (!collection) throw new Refusal('В содержании есть ошибки: npm run check. Печатаем только без них.');
    const printer = await Printer.open();
    if (!make) return printSite(printer, collection, settings, origin);
    const folder = resolve(out);
    mkdirSync(folder, { recursive: true });
    try {
      for await (const { file, bytes, notes = [] } of make({ printer, collection, ids, ...options })) {
        writeFileSync(join(folder, file), bytes);
        console.log([join(folder, file), fileSize(bytes.length), ...notes].join('\t'));
      }
    } catch (error) {
      throw error instanceof PrintError ? new Refusal(error.message) : error;
    }
  },
);

/** Makes what is not there yet, or is made of something else now. */
async function printSite(
  printer: Printer,
  collection: PrintedCollection,
  settings: Settings,
  origin: string,
): Promise<void> {
  const code = await printingCode();
  const known = new Map((await keptFiles(settings))?.files.map((file) => [file.name, file]));
  const files: KeptFile[] = [];
  let made = 0;
  for await (const { name, region, digest: values, make } of productsOf(collection, SITE)) {
    const digest = hash('sha256', code + values);
    const kept = known.get(name)?.digest === digest ? await readKept(name, settings) : undefined;
    try {
      const bytes = kept ?? (await make(printer));
      if (!kept) {
        await keepFile(name, bytes, settings);
        made += 1;
        console.log([name, fileSize(bytes.length)].join('\t'));
      }
      files.push({ name, region, bytes: bytes.length, digest });
    } catch (error) {
      if (!(error instanceof PrintError)) throw error;
      console.warn(`Не напечатано, на сайте не будет: ${name}. ${error.message}`);
    }
  }
  await keepList({ origin, files }, settings);
  const size = fileSize(files.reduce((sum, { bytes }) => sum + bytes, 0));
  console.log(
    `Для сайта напечатано: ${count(files.length, 'файл')}, ${size}; заново — ${made}. Их возьмёт npm run build.`,
  );
}

async function* posters({ printer, collection, ids, size }: Order): AsyncGenerator<Printed> {
  const { practices, recipes } = collection;
  const known = new Map([
    ...practices.map((practice) => [practice.id, () => deedPoster(practice, SITE)] as const),
    ...recipes.map((recipe) => [recipe.id, () => recipePoster(recipe, SITE)] as const),
  ]);
  for (const id of ids) {
    const poster = called(id, known, 'Нет дела и рецепта');
    yield { file: `${id}-${size}.pdf`, bytes: printPoster(printer, poster(), SITE, size) };
  }
}

async function* leaflets({ printer, collection, ids }: Order): AsyncGenerator<Printed> {
  const known = new Map(collection.recipes.map((recipe) => [recipe.id, recipe]));
  for (const id of ids) {
    const leaflet = leafletOf(called(id, known, 'Нет рецепта'), collection.papers, SITE);
    yield { file: leafletName(id), bytes: printLeaflet(printer, leaflet, SITE) };
  }
}

async function* book({ printer, collection, region, direction, year }: Order): AsyncGenerator<Printed> {
  const { regions, directions } = collection.vocabularies;
  if (region !== undefined) called(region, regions, NO_REGION);
  if (direction !== undefined) called(direction, directions, 'Нет направления');
  const choice = { region, direction, year };
  const found = bookOf(collection, choice, SITE) ?? nothingToPrint();
  const pictures = await picturesOf(found);
  const printed = printBook(printer, found, pictures);
  const long = printed.long.map((title) => `на две страницы: ${title}`);
  yield { file: bookName(choice), bytes: printed.pdf, notes: [bookSize(found, printed), ...long] };
  const epub = epubOf(found, await printCover(printer, found), pictures);
  yield { file: bookName(choice, 'epub'), bytes: epub, notes: [found.contents] };
}

async function* supplement(order: Order): AsyncGenerator<Printed> {
  const { printer, collection, region, year, press } = order;
  const { supplements, vocabularies } = collection;
  const [id] = order.ids;
  const plan = id === undefined ? { region, year } : called(id, supplements, 'Нет приложения');
  if (plan.region !== undefined) called(plan.region, vocabularies.regions, NO_REGION);
  const found = supplementOf(collection, plan, SITE) ?? nothingToPrint();
  const { pdf, size, left, dotsPerInch } = await printSupplement(printer, found, { press });
  const name = id ?? ['supplement', region, year].filter(Boolean).join('-');
  const notes = [
    `кегль ${number(size)}`,
    ...(dotsPerInch !== undefined && dotsPerInch < PRESS_DOTS
      ? [`фото главного дела: ${dotsPerInch} точек на дюйм, для типографии нужно ${PRESS_DOTS}`]
      : []),
    ...(left.length > 0 ? [`не вошло (${left.length}): ${left.join('; ')}`] : []),
  ];
  if (!press) return yield { file: `${name}.pdf`, bytes: pdf, notes };
  yield { file: `${name}-press.pdf`, bytes: await withBoxes(pdf), notes };
  yield { file: `${name}-press-a3.pdf`, bytes: await imposed(pdf, found.title, found.day) };
}

function nothingToPrint(): never {
  throw new Refusal('Таких дел в собрании нет: печатать нечего.');
}

/** @param missing what is said, before its id, of what is not known */
function called<T>(id: string, known: ReadonlyMap<string, T>, missing: string): T {
  const found = known.get(id);
  if (found !== undefined) return found;
  const like = nearest(id, [...known.keys()]);
  throw new Refusal(`${missing} «${id}».${like === undefined ? '' : ` Может быть, ${like}?`}`);
}
